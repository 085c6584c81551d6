using CaseManagement.Api.Web;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Running;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseManagement.Api.Endpoints.Running;

/// <summary>What the service does by the clock, for administrators.</summary>
internal static class JobEndpoints
{
    public static void MapJobs(this IEndpointRouteBuilder api)
    {
        api.MapGet("/administration/health", Health).WithTags("Administration").RequirePermission(Permission.ServiceRun)
            .WithName("GetServiceHealth").WithSummary("What waits, what failed, and which ways out are open");
        var jobs = api.MapGroup("/administration/jobs").WithTags("Administration").RequirePermission(Permission.ServiceRun);
        jobs.MapGet("", List).WithName("ListJobs").WithSummary("What the service does by the clock: when next, and what came of it last");
        jobs.MapGet("/{name}", Get).WithName("GetJob").WithSummary("One job with its last runs");
        jobs.MapPost("/{name}/runs", Run).WithName("AskForJobRun").WithSummary("Have a job run now; 409 where it runs already").AcceptsIdempotencyKey()
            .ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<Ok<ServiceHealth>> Health(IMediator mediator, CancellationToken ct) =>
        TypedResults.Ok(await mediator.Send(new GetServiceHealthQuery(), ct));

    private static async Task<Ok<IReadOnlyList<JobRow>>> List(IMediator mediator, CancellationToken ct) =>
        TypedResults.Ok(await mediator.Send(new ListJobsQuery(), ct));

    private static async Task<Ok<JobDetails>> Get(string name, IMediator mediator, CancellationToken ct) =>
        TypedResults.Ok(await mediator.Send(new GetJobQuery(name), ct));

    private static async Task<Created<JobDetails>> Run(string name, IMediator mediator, CancellationToken ct)
    {
        await mediator.Send(new AskForJobRunCommand(name), ct);
        return TypedResults.Created($"/api/v1/administration/jobs/{name}", await mediator.Send(new GetJobQuery(name), ct));
    }
}
