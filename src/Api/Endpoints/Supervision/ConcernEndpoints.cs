using CaseManagement.Api.Web;
using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Safeguarding;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Safeguarding;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseManagement.Api.Endpoints.Supervision;

internal static class ConcernEndpoints
{
    private static readonly Permission[] Read = [Permission.CasesReadOwn, Permission.CasesReadTeam, Permission.CasesReadAll];

    public static IEndpointRouteBuilder MapConcerns(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/safeguarding-concerns", All).RequirePermission(Permission.ConcernsDecide).WithTags("Safeguarding").WithName("ListConcerns")
            .WithSummary("The concerns that wait for a decision, or that were decided");
        var ofCase = routes.MapGroup("/cases/{id:guid}/safeguarding-concerns").WithTags("Safeguarding");
        ofCase.MapGet("", List).RequirePermission(Read).WithName("GetConcerns").WithSummary("The safeguarding concerns of a case");
        ofCase.MapPost("", Raise).RequirePermission(Permission.ConcernsRaise).WithName("RaiseConcern").WithSummary("Raise a safeguarding concern")
            .AcceptsIdempotencyKey();
        ofCase.MapGet("/{concernId:guid}", Get).RequirePermission(Read).WithName("GetConcern").WithSummary("Read one concern, with its version as ETag");
        ofCase.MapPost("/{concernId:guid}/decide", Decide).RequirePermission(Permission.ConcernsDecide).WithName("DecideConcern")
            .WithSummary("Decide what follows").WithCurrentOnStale(Current, c => c.Version);
        return routes;
    }

    private static async Task<Ok<ListPage<ConcernRow>>> All(
        IMediator mediator, CancellationToken ct, bool decided = false, string? after = null, int limit = 50) =>
        TypedResults.Ok(await mediator.Send(new ListConcernsQuery(decided, after, limit), ct));

    private static async Task<Ok<IReadOnlyList<ConcernDetails>>> List(Guid id, IMediator mediator, CancellationToken ct) =>
        TypedResults.Ok(await mediator.Send(new GetConcernsQuery(CaseId.From(id)), ct));

    private static async Task<Created<CreatedConcern>> Raise(Guid id, RaiseConcernBody body, IMediator mediator, CancellationToken ct)
    {
        var raised = await mediator.Send(new RaiseConcernCommand(CaseId.From(id), body.About, body.What), ct);
        return TypedResults.Created($"/api/v1/cases/{id}/safeguarding-concerns/{raised.Value}", new CreatedConcern(raised.Value));
    }

    private static async Task<Ok<ConcernDetails>> Get(Guid id, Guid concernId, IMediator mediator, HttpResponse response, CancellationToken ct)
    {
        var details = await mediator.Send(new GetConcernQuery(CaseId.From(id), SafeguardingConcernId.From(concernId)), ct);
        response.SetVersion(details.Version);
        return TypedResults.Ok(details);
    }

    private static Task<Results<NoContent, ProblemHttpResult>> Decide(
        Guid id, Guid concernId, DecideConcernBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(
            request, version => new DecideConcernCommand(CaseId.From(id), SafeguardingConcernId.From(concernId), body.Decision, body.Reason, version), ct);

    private static Task<ConcernDetails> Current(HttpContext context, IMediator mediator) => mediator.Send(
        new GetConcernQuery(CaseId.From(context.RouteId()), SafeguardingConcernId.From(context.RouteId("concernId"))), context.RequestAborted);
}

internal sealed record RaiseConcernBody(ConcernAbout? About, string? What);

internal sealed record CreatedConcern(Guid Id);

internal sealed record DecideConcernBody(ConcernDecision? Decision, string? Reason);
