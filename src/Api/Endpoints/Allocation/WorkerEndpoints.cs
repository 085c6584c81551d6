using CaseManagement.Api.Endpoints.Cases;
using CaseManagement.Api.Web;
using CaseManagement.Application.Allocation;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Security;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseManagement.Api.Endpoints.Allocation;

/// <param name="Sex">M or F; null where it is not said.</param>
/// <param name="WorkingDays">None means every working day.</param>
public sealed record WorkerProfileBody(
    IReadOnlyList<Specialism>? Specialisms, IReadOnlyList<Accreditation>? Accreditations, IReadOnlyList<string>? Areas, IReadOnlyList<string>? Languages,
    string? Sex, IReadOnlyList<DayOfWeek>? WorkingDays, decimal Capacity);

/// <param name="Until">The last day; null where nobody knows yet.</param>
public sealed record AbsenceBody(DateOnly? From, DateOnly? Until);

/// <param name="From">The first day of the absence.</param>
/// <param name="BackOn">On or before the first day the absence does not happen.</param>
public sealed record EndAbsenceBody(DateOnly? From, DateOnly? BackOn);

/// <param name="Turn">Give, wait or keep.</param>
/// <param name="WorkerId">Needed where it is given.</param>
/// <param name="Reason">Needed unless it stays.</param>
public sealed record CaseTurnBody(Guid Id, long Version, Turn? Turn, Guid? WorkerId, string? Reason);

/// <param name="PartsToEnd">Cases on which they work beside the one who leads them and shall not any more.</param>
/// <param name="PartsReason">Needed where a part ends.</param>
public sealed record RedistributionBody(IReadOnlyList<CaseTurnBody>? Cases, IReadOnlyList<PickedCaseBody>? PartsToEnd, string? PartsReason);

internal static class WorkerEndpoints
{
    public static void MapWorkers(this IEndpointRouteBuilder api)
    {
        var workers = api.MapGroup("/workers").WithTags("Allocation");
        workers.MapGet("", List).RequirePermission(Permission.WorkersManage).WithName("ListWorkers")
            .WithSummary("Whoever can be given cases, with what they carry: your team's, or everybody where you manage users");
        workers.MapGet("/{id:guid}", Get).RequirePermission(Permission.WorkersManage).WithName("GetWorker")
            .WithSummary("What one worker takes on, with its version as ETag");
        workers.MapPost("/{id:guid}/profile", Change).RequirePermission(Permission.WorkersManage).WithName("ChangeWorkerProfile")
            .WithSummary("Say what a worker takes on").WithCurrentOnStale(Current, w => w.Version);
        workers.MapPost("/{id:guid}/absences", Plan).RequirePermission(Permission.WorkersManage).WithName("PlanAbsence")
            .WithSummary("Say when a worker is away").WithCurrentOnStale(Current, w => w.Version);
        workers.MapPost("/{id:guid}/absences/end", End).RequirePermission(Permission.WorkersManage).WithName("EndAbsence")
            .WithSummary("Say that a worker is back sooner, or was not away").WithCurrentOnStale(Current, w => w.Version);
    }

    /// <summary>A leader's alone: whoever manages users holds no cases.</summary>
    public static void MapRedistribution(this IEndpointRouteBuilder api)
    {
        var cases = api.MapGroup("/workers/{id:guid}/redistribution").WithTags("Allocation").RequirePermission(Permission.CaseloadsRedistribute);
        cases.MapGet("", Propose).WithName("GetRedistribution").WithSummary("Who could take each of a worker's cases, with the worker's version as ETag");
        cases.MapPost("", Redistribute).WithName("RedistributeCases").WithSummary("Give a worker's cases to others, all at once or none")
            .WithCurrentOnStale((context, mediator) => mediator.Send(new GetRedistributionQuery(UserId.From(context.RouteId())), context.RequestAborted), r => r.Version);
    }

    private static async Task<Ok<Redistribution>> Propose(Guid id, IMediator mediator, HttpResponse response, CancellationToken ct)
    {
        var found = await mediator.Send(new GetRedistributionQuery(UserId.From(id)), ct);
        response.SetVersion(found.Version);
        return TypedResults.Ok(found);
    }

    private static Task<Results<NoContent, ProblemHttpResult>> Redistribute(
        Guid id, RedistributionBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(
            request,
            version => new RedistributeCasesCommand(
                UserId.From(id),
                [.. (body.Cases ?? []).Select(c => new CaseTurn(CaseId.From(c.Id), c.Version, c.Turn, c.WorkerId is { } to ? UserId.From(to) : null, c.Reason))],
                WorklistEndpoints.Picked(body.PartsToEnd), body.PartsReason, version),
            ct);

    private static async Task<Ok<IReadOnlyList<WorkerRow>>> List(IMediator mediator, CancellationToken ct) =>
        TypedResults.Ok(await mediator.Send(new ListWorkersQuery(), ct));

    private static async Task<Ok<WorkerDetails>> Get(Guid id, IMediator mediator, HttpResponse response, CancellationToken ct)
    {
        var worker = await mediator.Send(new GetWorkerQuery(UserId.From(id)), ct);
        response.SetVersion(worker.Version);
        return TypedResults.Ok(worker);
    }

    private static Task<WorkerDetails> Current(HttpContext context, IMediator mediator) =>
        mediator.Send(new GetWorkerQuery(UserId.From(context.RouteId())), context.RequestAborted);

    private static Task<Results<NoContent, ProblemHttpResult>> Change(
        Guid id, WorkerProfileBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(
            request,
            version => new ChangeWorkerProfileCommand(
                UserId.From(id), body.Specialisms ?? [], body.Accreditations ?? [], body.Areas ?? [], body.Languages ?? [], body.Sex, body.WorkingDays ?? [],
                body.Capacity, version),
            ct);

    private static Task<Results<NoContent, ProblemHttpResult>> Plan(Guid id, AbsenceBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(request, version => new PlanAbsenceCommand(UserId.From(id), body.From, body.Until, version), ct);

    private static Task<Results<NoContent, ProblemHttpResult>> End(Guid id, EndAbsenceBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(request, version => new EndAbsenceCommand(UserId.From(id), body.From, body.BackOn, version), ct);
}
