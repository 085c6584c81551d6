using CaseManagement.Api.Web;
using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.FollowUps;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.Security;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseManagement.Api.Endpoints.FollowUps;

internal static class FollowUpEndpoints
{
    /// <summary>Under which an act leaves the case that it found, for the answer to a stale version.</summary>
    private static readonly Permission[] Readers = [Permission.CasesReadOwn, Permission.CasesReadTeam, Permission.CasesReadAll];

    public static IEndpointRouteBuilder MapFollowUps(this IEndpointRouteBuilder api)
    {
        var ofACase = api.MapGroup("/cases/{caseId:guid}/follow-ups").WithTags("Follow-ups");
        ofACase.MapPost("", Plan)
            .WithName("PlanFollowUp").WithSummary("Plan a follow-up of a case").RequirePermission(Permission.FollowUpsEdit).AcceptsIdempotencyKey()
            .ProducesProblem(StatusCodes.Status409Conflict);
        ofACase.MapGet("", List)
            .WithName("ListFollowUps").WithSummary("The follow-ups of a case: open ones by due time, or finished ones").RequirePermission(Readers);

        var one = api.MapGroup("/follow-ups/{id:guid}").WithTags("Follow-ups");
        one.MapGet("", Get)
            .WithName("GetFollowUp").WithSummary("One follow-up, with its version as ETag").RequirePermission(Readers);
        one.MapPost("/complete", Complete)
            .WithName("CompleteFollowUp").WithSummary("Record that it was done").RequirePermission(Permission.FollowUpsEdit)
            .WithCurrentOnStale(Current, f => f.Version);
        one.MapPost("/cancel", Cancel)
            .WithName("CancelFollowUp").WithSummary("Take it back, with the reason").RequirePermission(Permission.FollowUpsEdit)
            .WithCurrentOnStale(Current, f => f.Version);
        one.MapPost("/miss", Miss)
            .WithName("MissFollowUp").WithSummary("Record that its moment passed and it was not done").RequirePermission(Permission.FollowUpsEdit)
            .WithCurrentOnStale(Current, f => f.Version);
        one.MapPost("/snooze", Snooze)
            .WithName("SnoozeFollowUp").WithSummary("Be reminded again at another time").RequirePermission(Permission.FollowUpsEdit)
            .WithCurrentOnStale(Current, f => f.Version);
        one.MapPost("/reassign", Reassign)
            .WithName("ReassignFollowUp").WithSummary("Hand it over to somebody who may see the case, or to its team").RequirePermission(Permission.FollowUpsEdit)
            .WithCurrentOnStale(Current, f => f.Version);
        one.MapPost("/take", Take)
            .WithName("TakeFollowUp").WithSummary("Take what waits for the team; 409 where a colleague was first").RequirePermission(Permission.FollowUpsEdit)
            .ProducesProblem(StatusCodes.Status409Conflict);
        api.MapGet("/team-follow-ups", OfTeam).WithTags("Follow-ups")
            .WithName("ListTeamFollowUps").WithSummary("What waits for somebody of your team, by due time").RequirePermission(Permission.FollowUpsEdit);
        return api;
    }

    private static async Task<Created<FollowUpDetails>> Plan(
        Guid caseId, PlanFollowUpBody body, IMediator mediator, HttpResponse response, CancellationToken ct)
    {
        UserId? worker = body.AssignedToId is { } id ? UserId.From(id) : null;
        var about = new CaseId(caseId);
        var planned = await mediator.Send(new PlanFollowUpCommand(about, body.What, body.DueUtc, worker, body.Fit ?? FollowUpFit.AsGiven, body.Repeat, body.ForTeam == true), ct);
        var details = await mediator.Send(new GetFollowUpQuery(about, planned), ct);
        response.SetVersion(details.Version);
        return TypedResults.Created($"/api/v1/follow-ups/{planned.Value}", details);
    }

    private static async Task<Ok<ListPage<FollowUpDetails>>> List(
        Guid caseId, IMediator mediator, CancellationToken ct, bool finished = false, int limit = 50, string? after = null,
        bool count = false) =>
        TypedResults.Ok(await mediator.Send(new ListFollowUpsQuery(new CaseId(caseId), finished, after, limit, count), ct));

    private static async Task<Ok<FollowUpDetails>> Get(Guid id, IMediator mediator, HttpResponse response, CancellationToken ct)
    {
        var details = await Find(id, mediator, ct);
        response.SetVersion(details.Version);
        return TypedResults.Ok(details);
    }

    private static Task<FollowUpDetails> Current(HttpContext context, IMediator mediator) => Find(context.RouteId(), mediator, context.RequestAborted);

    private static async Task<FollowUpDetails> Find(Guid id, IMediator mediator, CancellationToken ct)
    {
        var about = await mediator.Send(new FindCaseOfFollowUpQuery(new FollowUpId(id)), ct);
        return await mediator.Send(new GetFollowUpQuery(about, new FollowUpId(id)), ct);
    }

    private static Task<Results<NoContent, ProblemHttpResult>> Complete(
        Guid id, CompleteFollowUpBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        Act(id, (about, followUp, version) => new CompleteFollowUpCommand(about, followUp, body.Outcome, version), mediator, request, ct);

    private static Task<Results<NoContent, ProblemHttpResult>> Cancel(
        Guid id, CancelFollowUpBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        Act(id, (about, followUp, version) => new CancelFollowUpCommand(about, followUp, body.Reason, version), mediator, request, ct);

    private static Task<Results<NoContent, ProblemHttpResult>> Miss(
        Guid id, MissFollowUpBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        Act(id, (about, followUp, version) => new MissFollowUpCommand(about, followUp, body.Reason, version), mediator, request, ct);

    private static Task<Results<NoContent, ProblemHttpResult>> Snooze(
        Guid id, SnoozeFollowUpBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        Act(id, (about, followUp, version) => new SnoozeFollowUpCommand(about, followUp, body.DueUtc, version), mediator, request, ct);

    private static Task<Results<NoContent, ProblemHttpResult>> Reassign(
        Guid id, ReassignFollowUpBody body, IMediator mediator, HttpRequest request, CancellationToken ct)
    {
        UserId? worker = body.WorkerId is { } given ? UserId.From(given) : null;
        return Act(id, (about, followUp, version) => new ReassignFollowUpCommand(about, followUp, worker, version, body.ToTeam == true), mediator, request, ct);
    }

    private static async Task<NoContent> Take(Guid id, IMediator mediator, CancellationToken ct)
    {
        var followUp = new FollowUpId(id);
        await mediator.Send(new TakeFollowUpCommand(await mediator.Send(new FindCaseOfFollowUpQuery(followUp), ct), followUp), ct);
        return TypedResults.NoContent();
    }

    private static async Task<Ok<ListPage<TeamFollowUp>>> OfTeam(IMediator mediator, CancellationToken ct, int limit = 50, string? after = null, bool count = false) =>
        TypedResults.Ok(await mediator.Send(new ListTeamFollowUpsQuery(after, limit, count), ct));

    private static async Task<Results<NoContent, ProblemHttpResult>> Act(
        Guid id, Func<CaseId, FollowUpId, long, IRequest<Unit>> command, IMediator mediator, HttpRequest request, CancellationToken ct)
    {
        if (request.IfMatchVersion() is not { } version)
        {
            return ETags.VersionMissing();
        }

        var followUp = new FollowUpId(id);
        var about = await mediator.Send(new FindCaseOfFollowUpQuery(followUp), ct);
        await mediator.Send(command(about, followUp, version), ct);
        return TypedResults.NoContent();
    }
}
