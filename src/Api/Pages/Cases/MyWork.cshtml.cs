using CaseManagement.Api.Pages.ServiceLevels;
using CaseManagement.Api.Pages.Shared;
using CaseManagement.Api.Pages.Support;
using CaseManagement.Api.TagHelpers;
using CaseManagement.Api.Web;
using CaseManagement.Application.Allocation;
using CaseManagement.Application.Cases;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.FollowUps;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.Cases;

public sealed class MyWorkModel(IMediator mediator, ICurrentUser user) : PageModel
{
    [FromQuery]
    public string? Tab { get; set; }

    [FromQuery]
    public string? After { get; set; }

    public MyWork Work { get; private set; } = null!;

    public WorkScope Scope => Tab switch
    {
        "quiet" => WorkScope.Quiet,
        "changed" => WorkScope.Changed,
        "joint" => WorkScope.Joint,
        "team" => WorkScope.Team,
        "closed" => WorkScope.Closed,
        _ => WorkScope.Mine,
    };

    public IEnumerable<NavLink> Tabs
    {
        get
        {
            yield return new("Mine", CaseLinks.MyWork, Scope == WorkScope.Mine, Work.Counts.Mine);
            yield return UpToMost("Gone quiet", "quiet", WorkScope.Quiet, Work.Counts.Quiet);
            yield return UpToMost("Changed", "changed", WorkScope.Changed, Work.Counts.Changed);
            if (Work.Counts.Joint > 0 || Scope == WorkScope.Joint)
            {
                yield return new("Joint", CaseLinks.MyWorkTab("joint"), Scope == WorkScope.Joint, Work.Counts.Joint);
            }

            if (Work.Counts.Team is { } team)
            {
                yield return new("My team’s", CaseLinks.MyWorkTab("team"), Scope == WorkScope.Team, team);
            }

            yield return new("Closed", CaseLinks.MyWorkTab("closed"), Scope == WorkScope.Closed, Work.Counts.Closed);
        }
    }

    private NavLink UpToMost(string label, string tab, WorkScope scope, int count)
    {
        var isMost = count >= WorkCounts.MostCounted;
        return new(isMost ? $"{label}, over {WorkCounts.MostCounted - 1}" : label, CaseLinks.MyWorkTab(tab), Scope == scope, isMost ? null : count);
    }

    public PageLinks Links => new(
        Words.Count(Work.Cases.Count, "case"), Work.Next is { } next ? $"{Here}&after={next}" : null, After is null ? null : Here);

    private string Here => CaseLinks.MyWorkTab(Scope.ToString().ToLowerInvariant());

    public (string Title, string Text) Empty => Scope switch
    {
        WorkScope.Closed => ("You have closed no cases yet", "Cases that you close appear here."),
        WorkScope.Quiet => ("None of your cases has gone quiet", $"Cases without contact for {Work.QuietAfterDays} days appear here."),
        WorkScope.Joint => ("You work on no case that somebody else leads", "Cases that you work on jointly, or cover, appear here."),
        WorkScope.Changed => ("Nothing changed since you looked", "Cases on which somebody else did something since you last opened them appear here."),
        _ => ("No open cases here", "Cases appear here when they are given to a worker."),
    };

    public bool MayTake => user.Has(Permission.CasesTake);

    public int Offers { get; private set; }

    public int TeamFollowUps { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        Work = await mediator.Send(new ListMyWorkQuery(Scope, After), ct);
        Offers = MayTake ? (await mediator.Send(new ListTransfersQuery(), ct)).Count : 0;
        TeamFollowUps = user.Has(Permission.FollowUpsEdit) ? (await mediator.Send(new ListTeamFollowUpsQuery(Limit: 1, Count: true), ct)).Total ?? 0 : 0;
    }

    /// <summary>The one act that helps this case on most.</summary>
    public static (string Text, string Href) NextAct(WorkRow row) => row switch
    {
        { ClosedUtc: not null } => ("See the timeline", CaseLinks.Timeline(row.Id)),
        { LastAssessedUtc: null } => ("Assess needs", CaseLinks.AssessNeeds(row.Id)),
        { Quiet: true } => ("Record a contact", CaseLinks.RecordContact(row.Id)),
        { NextDueUtc: null } => ("Plan a follow-up", CaseLinks.PlanFollowUp(row.Id)),
        _ => ("Record a contact", CaseLinks.RecordContact(row.Id)),
    };

    public static string HrefOf(DueFollowUp due) => due switch
    {
        { Promise: { } promise } => ServiceLevelLinks.Do(promise, due.CaseId),
        { IsAction: true } => SupportLinks.Plan(due.CaseId),
        _ => CaseLinks.FollowUps(due.CaseId),
    };

    public static string WhatOf(DueFollowUp due) => due.Promise is { } promise ? ServiceLevelWords.ToDo(promise) : due.What;

    public static string KindOf(DueFollowUp due) => due switch
    {
        { Promise: not null } => "Promise",
        { IsAction: true } => "Action of the plan",
        _ => "Follow-up",
    };

    public static string Band(DueBand band) => band switch
    {
        DueBand.Now => "Due now",
        DueBand.Today => "Today",
        _ => "This week",
    };
}
