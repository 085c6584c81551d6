using CaseManagement.Api.Web;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Support.Rights;
using CaseManagement.Domain.Cases;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseManagement.Api.Endpoints.Support;

/// <param name="Categories">Codes by which they are entitled; none where they are not.</param>
public sealed record DecideEnhancedRightsBody(bool? Entitled, IReadOnlyList<string>? Categories, string? Why);

/// <param name="MetOn">When it was found to be met, or not to be; with <paramref name="Met"/> only.</param>
public sealed record RecordRightBody(DateOnly? ExplainedOn, DateOnly? AskedForOn, bool? Met, DateOnly? MetOn, string? Note);

internal static class RightsEndpoints
{
    private static readonly Permission[] Read = [Permission.CasesReadOwn, Permission.CasesReadTeam, Permission.CasesReadAll];

    public static IEndpointRouteBuilder MapRights(this IEndpointRouteBuilder routes)
    {
        var ofCase = routes.MapGroup("/cases/{id:guid}/rights").WithTags("Support");
        ofCase.MapGet("", Get).RequirePermission(Read).WithName("GetRights")
            .WithSummary("Read whether a person has enhanced rights and how far each right is; the version is 0 where nothing is recorded");
        ofCase.MapPost("/enhanced", Decide).RequirePermission(Permission.CasesEdit).WithName("DecideEnhancedRights")
            .WithSummary("Decide whether a person has the enhanced rights, and why").WithCurrentOnStale(Current, r => r.Version);
        ofCase.MapPost("/{code}", Record).RequirePermission(Permission.CasesEdit).WithName("RecordRight")
            .WithSummary("Record whether a right was explained, asked for and met").WithCurrentOnStale(Current, r => r.Version);
        return routes;
    }

    private static async Task<Ok<CaseRights>> Get(Guid id, IMediator mediator, HttpResponse response, CancellationToken ct)
    {
        var rights = await mediator.Send(new GetRightsQuery(CaseId.From(id)), ct);
        response.SetVersion(rights.Version);
        return TypedResults.Ok(rights);
    }

    private static Task<CaseRights> Current(HttpContext context, IMediator mediator) =>
        mediator.Send(new GetRightsQuery(CaseId.From(context.RouteId())), context.RequestAborted);

    private static Task<Results<NoContent, ProblemHttpResult>> Decide(
        Guid id, DecideEnhancedRightsBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(request, version => new DecideEnhancedRightsCommand(CaseId.From(id), body.Entitled, body.Categories ?? [], body.Why, version), ct);

    private static Task<Results<NoContent, ProblemHttpResult>> Record(
        Guid id, string code, RecordRightBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(
            request,
            version => new RecordRightCommand(CaseId.From(id), code, body.ExplainedOn, body.AskedForOn, body.Met, body.MetOn, body.Note, version), ct);
}
