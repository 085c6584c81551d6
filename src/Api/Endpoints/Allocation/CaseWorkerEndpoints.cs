using CaseManagement.Api.Endpoints.Cases;
using CaseManagement.Api.Web;
using CaseManagement.Application.Cases;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Security;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseManagement.Api.Endpoints.Allocation;

/// <param name="Role">joint or covering; who leads is assigned.</param>
public sealed record AddCaseWorkerBody(Guid? WorkerId, CaseWorkerRole? Role, string? Reason);

public sealed record EndCaseWorkerBody(Guid WorkerId, string? Reason);

public sealed record LockOutBody(Guid? UserId, string? Reason);

public sealed record AdmitBody(Guid UserId, string? Reason);

internal static class CaseWorkerEndpoints
{
    private static readonly Permission[] Read = [Permission.CasesReadOwn, Permission.CasesReadTeam, Permission.CasesReadAll];

    public static void MapCaseWorkers(this IEndpointRouteBuilder api)
    {
        var one = api.MapGroup("/cases/{id:guid}").WithTags("Allocation");
        one.MapGet("/workers", Get).RequirePermission(Read).WithName("GetCaseWorkers")
            .WithSummary("Who works a case and who did, to whom it is offered, and who asks for it");
        one.MapPost("/workers", Add).RequirePermission(Permission.CasesAssign).WithName("AddCaseWorker")
            .WithSummary("Let another worker work a case beside its lead").WithCurrentOnStale(CaseEndpoints.Current, c => c.Version);
        one.MapPost("/workers/end", End).RequirePermission(Permission.CasesAssign).WithName("EndCaseWorker")
            .WithSummary("End the part of a worker beside the lead").WithCurrentOnStale(CaseEndpoints.Current, c => c.Version);
        one.MapPost("/release", Release).RequirePermission(Permission.CasesAssign).WithName("ReleaseCase")
            .WithSummary("Take a case from its worker, so that it waits in its team").WithCurrentOnStale(CaseEndpoints.Current, c => c.Version);
        one.MapPost("/lock-out", LockOut).RequirePermission(Permission.CasesLockOut).WithName("LockOut")
            .WithSummary("Keep somebody from a case, whatever their role").WithCurrentOnStale(CaseEndpoints.Current, c => c.Version);
        one.MapPost("/admit", Admit).RequirePermission(Permission.CasesLockOut).WithName("Admit")
            .WithSummary("Let somebody who was locked out see a case again").WithCurrentOnStale(CaseEndpoints.Current, c => c.Version);
    }

    private static async Task<Ok<CaseWorkers>> Get(Guid id, IMediator mediator, HttpResponse response, CancellationToken ct)
    {
        var found = await mediator.Send(new GetCaseWorkersQuery(CaseId.From(id)), ct);
        response.SetVersion(found.Version);
        return TypedResults.Ok(found);
    }

    private static Task<Results<NoContent, ProblemHttpResult>> Add(Guid id, AddCaseWorkerBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(request, version => new AddCaseWorkerCommand(CaseId.From(id), Who(body.WorkerId), body.Role, body.Reason, version), ct);

    private static Task<Results<NoContent, ProblemHttpResult>> End(Guid id, EndCaseWorkerBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(request, version => new EndCaseWorkerCommand(CaseId.From(id), UserId.From(body.WorkerId), body.Reason, version), ct);

    private static Task<Results<NoContent, ProblemHttpResult>> Release(Guid id, ReasonBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(request, version => new ReleaseCaseCommand(CaseId.From(id), body.Reason, version), ct);

    private static Task<Results<NoContent, ProblemHttpResult>> LockOut(Guid id, LockOutBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(request, version => new LockOutCommand(CaseId.From(id), Who(body.UserId), body.Reason, version), ct);

    private static Task<Results<NoContent, ProblemHttpResult>> Admit(Guid id, AdmitBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(request, version => new AdmitCommand(CaseId.From(id), UserId.From(body.UserId), body.Reason, version), ct);

    private static UserId? Who(Guid? id) => id is { } given ? UserId.From(given) : null;
}
