using CaseManagement.Api.Pages.Shared;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.People;
using CaseManagement.Domain.Referrals;
using MediatR;

namespace CaseManagement.Api.Pages.Referrals;

public sealed class SafeContactModel(IMediator mediator, ICurrentUser user) : SafeContactPage(mediator, user)
{
    private readonly IMediator _mediator = mediator;

    public override string BackHref => ReferralLinks.Referral(Id);

    protected override string Here => ReferralLinks.SafeContact(Id);

    protected override Task<SafeContactSheet> Load(CancellationToken ct) => _mediator.Send(new GetSafeContactQuery(ReferralId.From(Id)), ct);
}
