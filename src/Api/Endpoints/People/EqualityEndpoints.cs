using CaseManagement.Api.Web;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.People.Equality;
using CaseManagement.Application.Reporting;
using CaseManagement.Domain.Cases;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseManagement.Api.Endpoints.People;

internal static class EqualityEndpoints
{
    public static IEndpointRouteBuilder MapEquality(this IEndpointRouteBuilder routes)
    {
        var equality = routes.MapGroup("/cases/{id:guid}/equality").WithTags("Equality");
        equality.MapGet("", Get).RequirePermission(Permission.EqualityRecord).WithName("GetEquality").WithSummary("How a person describes themselves");
        equality.MapPost("/record", Record).RequirePermission(Permission.EqualityRecord).WithName("RecordEquality")
            .WithSummary("Keep what a person says of themselves; the version is the case’s").WithCurrentOnStale(Current, f => f.CaseVersion);
        routes.MapGet("/reports/equality", Counts).RequirePermission(Permission.ReportsRead).WithTags("Reports").WithName("GetEqualityCounts")
            .WithSummary("How the people of the last twelve months describe themselves, with small counts suppressed");
        return routes;
    }

    private static async Task<Ok<EqualityForm>> Get(Guid id, IMediator mediator, HttpResponse response, CancellationToken ct)
    {
        var form = await mediator.Send(new GetEqualityQuery(CaseId.From(id)), ct);
        response.SetVersion(form.CaseVersion);
        return TypedResults.Ok(form);
    }

    private static Task<Results<NoContent, ProblemHttpResult>> Record(
        Guid id, RecordEqualityBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(request, version => new RecordEqualityCommand(CaseId.From(id), body.Answers ?? [], version), ct);

    private static async Task<Ok<EqualityCounts>> Counts(IMediator mediator, CancellationToken ct) =>
        TypedResults.Ok(await mediator.Send(new GetEqualityCountsQuery(), ct));

    private static Task<EqualityForm> Current(HttpContext context, IMediator mediator) =>
        mediator.Send(new GetEqualityQuery(CaseId.From(context.RouteId())), context.RequestAborted);
}

internal sealed record RecordEqualityBody(IReadOnlyList<EqualityGiven>? Answers);
