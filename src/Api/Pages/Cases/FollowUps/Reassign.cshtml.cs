using CaseManagement.Api.TagHelpers;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.FollowUps;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Cases.FollowUps;

public sealed class ReassignModel(IMediator mediator, ICurrentUser user) : FollowUpActModel(mediator)
{
    /// <summary>A person, or the team.</summary>
    [BindProperty]
    public string? WorkerId { get; set; }

    public IReadOnlyList<Choice> Workers { get; private set; } = [];

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        ActAsync(new ReassignFollowUpCommand(About, Which, FollowUpWords.Person(WorkerId), Version, WorkerId == FollowUpWords.Team), "Follow-up handed over", ct);

    /// <summary>Whoever looks stands first, where it is not theirs already.</summary>
    public override async Task ReloadAsync(CancellationToken ct)
    {
        await base.ReloadAsync(ct);
        var about = await Mediator.Send(new GetFollowUpCaseQuery(About), ct);
        var (me, team) = (new Choice($"{user.UserId?.Value}", "Me"), new Choice(FollowUpWords.Team, $"Anybody of the team ({about.Team})"));
        var has = FollowUp.AssignedToId is { } id ? $"{id}" : FollowUpWords.Team;
        Workers = [.. about.Workers.Select(w => new Choice($"{w.Id}", w.Name)).Prepend(team).Prepend(me).Where(w => w.Value != has)];
    }
}
