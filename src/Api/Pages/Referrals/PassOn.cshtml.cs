using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Application.Referrals;
using MediatR;

namespace CaseManagement.Api.Pages.Referrals;

public sealed class PassOnModel(IMediator mediator, IReferenceData referenceData) : OutcomePage(mediator, referenceData, OutcomeGroups.PassedOn, "Passed on")
{
    public override string Heading => "Pass on";

    public override string Consequence => "Another service takes the person on. Nobody here contacts them.";

    public override string Button => "Pass on";

    protected override ICommand Command() => new PassReferralOnCommand(ReferralId, Outcome ?? "", Message ?? "", Version);
}
