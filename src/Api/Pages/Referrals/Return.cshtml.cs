using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Application.Referrals;
using MediatR;

namespace CaseManagement.Api.Pages.Referrals;

public sealed class ReturnModel(IMediator mediator, IReferenceData referenceData) : OutcomePage(mediator, referenceData, OutcomeGroups.Returned, "Returned to the force")
{
    public override string Heading => "Return to the force";

    public override string Consequence => "The force is asked to correct the referral. Until it does, nobody contacts the person and the clock stands still.";

    public override string Button => "Return to the force";

    protected override ICommand Command() => new ReturnReferralToForceCommand(ReferralId, Outcome ?? "", Message ?? "", Version);
}
