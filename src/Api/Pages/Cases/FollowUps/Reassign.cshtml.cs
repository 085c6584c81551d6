using CaseManagement.Api.TagHelpers;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.FollowUps;
using CaseManagement.Domain.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Cases.FollowUps;

public sealed class ReassignModel(IMediator mediator, ICurrentUser user) : FollowUpActModel(mediator)
{
    [BindProperty]
    public Guid? WorkerId { get; set; }

    public IReadOnlyList<Choice> Workers { get; private set; } = [];

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        ActAsync(new ReassignFollowUpCommand(About, Which, WorkerId is { } id ? UserId.From(id) : null, Version), "Follow-up handed over", ct);

    /// <summary>Whoever looks stands first, where it is not theirs already.</summary>
    public override async Task ReloadAsync(CancellationToken ct)
    {
        await base.ReloadAsync(ct);
        var others = (await Mediator.Send(new GetFollowUpCaseQuery(About), ct)).Workers.Select(w => new Choice($"{w.Id}", w.Name));
        var me = new Choice($"{user.UserId?.Value}", "Me");
        Workers = [.. others.Prepend(me).Where(w => w.Value != $"{FollowUp.AssignedToId}")];
    }
}
