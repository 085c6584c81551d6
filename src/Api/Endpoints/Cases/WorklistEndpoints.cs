using CaseManagement.Api.Web;
using CaseManagement.Application.Cases.Worklists;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Assessments;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Security;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseManagement.Api.Endpoints.Cases;

public sealed record SaveFilterBody(string? Name, CaseFilter? Filter);

public sealed record PickedCaseBody(Guid Id, long Version);

public sealed record AssignCasesBody(IReadOnlyList<PickedCaseBody>? Cases, Guid? WorkerId, string? Reason);

public sealed record PlanFollowUpsBody(IReadOnlyList<PickedCaseBody>? Cases, string? What, DateTime? DueUtc);

/// <summary>Lists of open cases, what is done with several at once, and the filters that somebody keeps.</summary>
internal static class WorklistEndpoints
{
    private static readonly Permission[] Read = [Permission.CasesReadOwn, Permission.CasesReadTeam, Permission.CasesReadAll];

    public static void MapWorklists(this IEndpointRouteBuilder api)
    {
        var list = api.MapGroup("/worklist").WithTags("Worklists");
        list.MapGet("/", List).RequirePermission(Read).WithName("ListWorklist").WithSummary("List open cases, what is due next first");
        list.MapPost("/assign", Assign).RequirePermission(Permission.CasesAssign).WithName("AssignCases").WithSummary("Give several cases to one worker, each as if by itself");
        list.MapPost("/follow-ups", Plan).RequirePermission(Permission.FollowUpsEdit).WithName("PlanFollowUps").WithSummary("Plan the same follow-up for several cases");
        list.MapGet("/filters", Filters).RequirePermission(Read).WithName("ListSavedFilters").WithSummary("List the filters that you keep");
        list.MapPost("/filters", Save).RequirePermission(Read).WithName("SaveFilter").WithSummary("Keep a filter under a name").AcceptsIdempotencyKey();
        list.MapDelete("/filters/{filter:guid}", Drop).RequirePermission(Read).WithName("DropFilter").WithSummary("Keep a filter no longer");
    }

    private static async Task<Ok<Worklist>> List(
        IMediator mediator, CancellationToken ct, bool mine = false, Guid? workerId = null, bool waiting = false, Named<RiskGrade>? risk = null,
        Named<Specialism>? specialism = null, Named<CaseStatus>? status = null, Named<DueWhen>? due = null, bool quiet = false, bool changed = false,
        string? after = null) =>
        TypedResults.Ok(await mediator.Send(
            new ListWorklistQuery(new CaseFilter(mine, workerId, waiting, risk?.Value, specialism?.Value, status?.Value, due?.Value, quiet, changed), after), ct));

    private static async Task<Ok<BulkOutcome>> Assign(AssignCasesBody body, IMediator mediator, CancellationToken ct) =>
        TypedResults.Ok(await mediator.Send(
            new AssignCasesCommand(Picked(body.Cases), body.WorkerId is { } id ? UserId.From(id) : null, body.Reason), ct));

    private static async Task<Ok<BulkOutcome>> Plan(PlanFollowUpsBody body, IMediator mediator, CancellationToken ct) =>
        TypedResults.Ok(await mediator.Send(new PlanFollowUpsCommand(Picked(body.Cases), body.What, body.DueUtc), ct));

    private static async Task<Ok<IReadOnlyList<SavedFilterRow>>> Filters(IMediator mediator, CancellationToken ct) =>
        TypedResults.Ok(await mediator.Send(new ListSavedFiltersQuery(), ct));

    private static async Task<Created<SavedFilterRow>> Save(SaveFilterBody body, IMediator mediator, CancellationToken ct)
    {
        var filter = body.Filter ?? new CaseFilter();
        var id = await mediator.Send(new SaveFilterCommand(body.Name, filter), ct);
        return TypedResults.Created((string?)null, new SavedFilterRow(id.Value, body.Name!, filter));
    }

    private static async Task<NoContent> Drop(Guid filter, IMediator mediator, CancellationToken ct)
    {
        await mediator.Send(new DropFilterCommand(SavedFilterId.From(filter)), ct);
        return TypedResults.NoContent();
    }

    internal static IReadOnlyList<PickedCase> Picked(IReadOnlyList<PickedCaseBody>? cases) =>
        [.. (cases ?? []).Select(one => new PickedCase(CaseId.From(one.Id), one.Version))];
}
