using CaseManagement.Api.Pages.Shared;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Support;
using CaseManagement.Domain.Support;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Support.Onward;

public sealed class SendModel(IMediator mediator, ICurrentUser user) : OnwardPage(mediator)
{
    [BindProperty]
    public OnwardWay? Way { get; set; }

    [BindProperty]
    public string? OverrideReason { get; set; }

    public OverrideBox Override { get; private set; } = null!;

    public override async Task ReloadAsync(CancellationToken ct)
    {
        await base.ReloadAsync(ct);
        Override = new OverrideBox(await Mediator.Send(new GetOnwardSafetyQuery(CaseId), ct), user.Has(Permission.SafeContactOverride), OverrideReason);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => ActAsync(
        new SendOnwardReferralCommand(CaseId, OnwardId, Way, OverrideReason, Version), "Onward referral sent. A follow-up asks you for what came of it.", ct);
}
