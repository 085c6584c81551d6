using System.Globalization;
using CaseManagement.Api.Web;
using CaseManagement.Application.Allocation;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Security;
using CaseManagement.Domain.Allocation;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseManagement.Api.Endpoints.Allocation;

public sealed record TeamBody(string? Name);

public sealed record TeamDealingBody(bool InTurn);

public sealed record CreatedTeam(Guid Id);

public sealed record DutyWeekBody(IReadOnlyList<Duty>? Duties);

/// <summary>Teams, and who of them is on duty.</summary>
internal static class TeamEndpoints
{
    public static void MapTeams(this IEndpointRouteBuilder api)
    {
        var teams = api.MapGroup("/teams").WithTags("Teams").RequirePermission(Permission.UsersManage);
        teams.MapGet("", List).WithName("ListTeams").WithSummary("Teams, with how many people and open cases belong to each");
        teams.MapPost("", Create).WithName("CreateTeam").WithSummary("Create a team").AcceptsIdempotencyKey();
        teams.MapGet("/{id:guid}", Get).WithName("GetTeam").WithSummary("One team, with its version as ETag");
        teams.MapPost("/{id:guid}/rename", Rename).WithName("RenameTeam").WithSummary("Give a team another name").WithCurrentOnStale(Current, t => t.Version);
        teams.MapPost("/{id:guid}/dealing", Deal).WithName("DealReferralsInTurn").WithSummary("Deal new referrals of the team to its contact officers in turn, or no longer")
            .WithCurrentOnStale(Current, t => t.Version);
        teams.MapPost("/{id:guid}/end", End).WithName("EndTeam").WithSummary("End a team to which nobody and nothing belongs any more")
            .WithCurrentOnStale(Current, t => t.Version);
    }

    public static void MapDuty(this IEndpointRouteBuilder api)
    {
        var duty = api.MapGroup("/duty-rota").WithTags("Teams").RequirePermission(Permission.DutyRotaManage);
        duty.MapGet("", Week).WithName("GetDutyWeek").WithSummary("Who of your team is on duty in the week of a day, with the version as ETag");
        duty.MapGet("/today", Today).WithName("GetDutyToday").WithSummary("Who is on duty today, and whose turn it is to get a referral");
        duty.MapPost("/{monday}", Set).WithName("SetDutyWeek").WithSummary("Say who is on duty in a week").WithCurrentOnStale(CurrentWeek, w => w.Version);
        duty.MapPost("/{monday}/copy", Copy).WithName("CopyDutyWeek").WithSummary("The same duties as in the week before").WithCurrentOnStale(CurrentWeek, w => w.Version);
        api.MapGet("/my-duties", Own).WithTags("Teams").RequirePermission(Permission.OwnAccount).WithName("ListOwnDuties").WithSummary("Your own duties from today on");
    }

    private static async Task<Ok<IReadOnlyList<TeamRow>>> List(IMediator mediator, CancellationToken ct) =>
        TypedResults.Ok(await mediator.Send(new ListTeamsQuery(WithEnded: true), ct));

    private static async Task<Ok<TeamRow>> Get(Guid id, IMediator mediator, HttpResponse response, CancellationToken ct)
    {
        var team = await mediator.Send(new GetTeamQuery(TeamId.From(id)), ct);
        response.SetVersion(team.Version);
        return TypedResults.Ok(team);
    }

    private static Task<TeamRow> Current(HttpContext context, IMediator mediator) =>
        mediator.Send(new GetTeamQuery(TeamId.From(context.RouteId())), context.RequestAborted);

    private static async Task<Created<CreatedTeam>> Create(TeamBody body, IMediator mediator, CancellationToken ct)
    {
        var id = await mediator.Send(new CreateTeamCommand(body.Name), ct);
        return TypedResults.Created($"/api/v1/teams/{id.Value}", new CreatedTeam(id.Value));
    }

    private static Task<Results<NoContent, ProblemHttpResult>> Rename(Guid id, TeamBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(request, version => new RenameTeamCommand(TeamId.From(id), body.Name, version), ct);

    private static Task<Results<NoContent, ProblemHttpResult>> Deal(Guid id, TeamDealingBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(request, version => new DealTeamsReferralsInTurnCommand(TeamId.From(id), body.InTurn, version), ct);

    private static Task<Results<NoContent, ProblemHttpResult>> End(Guid id, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(request, version => new EndTeamCommand(TeamId.From(id), version), ct);

    private static async Task<Ok<DutyWeek>> Week(IMediator mediator, HttpResponse response, CancellationToken ct, DateOnly? day = null)
    {
        var week = await mediator.Send(new GetDutyWeekQuery(day), ct);
        response.SetVersion(week.Version);
        return TypedResults.Ok(week);
    }

    private static async Task<Ok<DutyToday>> Today(IMediator mediator, CancellationToken ct) => TypedResults.Ok(await mediator.Send(new GetTeamsDutyQuery(), ct));

    private static Task<DutyWeek> CurrentWeek(HttpContext context, IMediator mediator) => mediator.Send(
        new GetDutyWeekQuery(DateOnly.Parse((string)context.GetRouteValue("monday")!, CultureInfo.InvariantCulture)), context.RequestAborted);

    private static Task<Results<NoContent, ProblemHttpResult>> Set(
        DateOnly monday, DutyWeekBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(request, version => new SetDutyWeekCommand(monday, body.Duties ?? [], version), ct);

    private static Task<Results<NoContent, ProblemHttpResult>> Copy(
        DateOnly monday, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(request, version => new CopyDutyWeekCommand(monday, version), ct);

    private static async Task<Ok<IReadOnlyList<OwnDuty>>> Own(IMediator mediator, CancellationToken ct) => TypedResults.Ok(await mediator.Send(new GetOwnDutiesQuery(), ct));
}
