using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Application.Referrals;
using MediatR;

namespace CaseManagement.Api.Pages.Referrals;

public sealed class EndModel(IMediator mediator, IReferenceData referenceData) : OutcomePage(mediator, referenceData, OutcomeGroups.NotProgressed, "Not progressed")
{
    public override string Heading => "Do not progress";

    public override string Consequence => "The referral ends here. It can be taken up again.";

    public override string Button => "Do not progress";

    protected override ICommand Command() => new EndReferralCommand(ReferralId, Outcome ?? "", Message ?? "", Version);
}
