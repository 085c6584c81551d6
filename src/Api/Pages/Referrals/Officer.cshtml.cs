using CaseManagement.Api.TagHelpers;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Application.Referrals;
using CaseManagement.Domain.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Referrals;

public sealed class OfficerModel(IMediator mediator, IReferenceData referenceData, IOfficers officers, ICurrentUser user)
    : ReferralActPage(mediator, referenceData)
{
    [BindProperty] public Guid? OfficerId { get; set; }

    public IReadOnlyList<Choice> Officers { get; private set; } = [];

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        Do(new AssignReferralCommand(ReferralId, OfficerId is { } id ? UserId.From(id) : null, Version), "Officer changed", ct);

    public override async Task ReloadAsync(CancellationToken ct)
    {
        await base.ReloadAsync(ct);
        var known = await officers.Of(user.Has(Permission.ReferralsAllTeams) ? null : user.TeamId, ct);
        Officers = [.. known.Select(o => new Choice(o.Id.Value.ToString(), o.Name))];
    }
}
