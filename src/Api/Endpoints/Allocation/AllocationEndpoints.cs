using CaseManagement.Api.Endpoints.Cases;
using CaseManagement.Api.Endpoints.Referrals;
using CaseManagement.Api.Web;
using CaseManagement.Application.Allocation;
using CaseManagement.Application.Cases;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Referrals;
using CaseManagement.Domain.Security;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseManagement.Api.Endpoints.Allocation;

/// <param name="Reason">Needed where the worker is not among the suggestions.</param>
public sealed record AssignWorkerBody(Guid? WorkerId, string? Reason);

/// <param name="InformationOnly">The person wants to know something and no more.</param>
public sealed record CaseWeightBody(bool InformationOnly, bool AtCourt);

public sealed record OpenedCase(Guid CaseId);

/// <param name="Weight">How many points the case will weigh.</param>
/// <param name="Suggestions">At most three, best first, each with why.</param>
/// <param name="Others">Everybody else, each with why not.</param>
public sealed record AllocationSuggestions(string Reference, decimal Weight, IReadOnlyList<SuggestedWorker> Suggestions, IReadOnlyList<SuggestedWorker> Others);

public sealed record SuggestedWorker(Guid WorkerId, string Name, decimal Carried, decimal Capacity, LoadLevel Load, IReadOnlyList<string> Reasons);

public static class AllocationEndpoints
{
    public static void MapAllocation(this IEndpointRouteBuilder api)
    {
        var allocation = api.MapGroup("").WithTags("Allocation");
        allocation.MapGet("/referrals/{id:guid}/suggestions", Suggest).WithName("SuggestWorkers")
            .WithSummary("Who should get the case that a referral becomes, and why").RequirePermission(Permission.CasesAssign);
        allocation.MapGet("/cases/{id:guid}/suggestions", SuggestForCase).WithName("SuggestWorkersForCase")
            .WithSummary("Who else could lead a case, and why").RequirePermission(Permission.CasesAssign);
        allocation.MapPost("/cases/{id:guid}/weight", Weigh).WithName("WeighCase")
            .WithSummary("Say what makes a case lighter or heavier than others of its kind").RequirePermission(Permission.CasesEdit)
            .WithCurrentOnStale(CaseEndpoints.Current, c => c.Version);
        allocation.MapPost("/referrals/{id:guid}/open-case", OpenCase).WithName("OpenCase")
            .WithSummary("Open a case from a referral and give it to a worker").RequirePermission(Permission.CasesAssign)
            .AcceptsIdempotencyKey().WithCurrentOnStale(ReferralEndpoints.Current, r => r.Version);
        allocation.MapPost("/cases/{id:guid}/assign", AssignCase).WithName("AssignCase")
            .WithSummary("Give a case to another worker").RequirePermission(Permission.CasesAssign)
            .WithCurrentOnStale(CaseEndpoints.Current, c => c.Version);
    }

    private static async Task<Ok<AllocationSuggestions>> Suggest(Guid id, IMediator mediator, HttpResponse response, CancellationToken ct)
    {
        var found = await mediator.Send(new SuggestWorkersQuery(ReferralId.From(id)), ct);
        return Told(found, response);
    }

    private static async Task<Ok<AllocationSuggestions>> SuggestForCase(Guid id, IMediator mediator, HttpResponse response, CancellationToken ct) =>
        Told(await mediator.Send(new SuggestWorkersForCaseQuery(CaseId.From(id)), ct), response);

    private static Ok<AllocationSuggestions> Told(WorkerSuggestionList found, HttpResponse response)
    {
        response.SetVersion(found.Version);
        return TypedResults.Ok(new AllocationSuggestions(
            found.Reference, found.Advice.Weight, [.. found.Advice.Suggestions.Select(Of)], [.. found.Advice.NotSuggested.Select(Of)]));
    }

    private static async Task<Results<Created<OpenedCase>, ProblemHttpResult>> OpenCase(
        Guid id, AssignWorkerBody body, IMediator mediator, HttpRequest request, CancellationToken ct)
    {
        if (request.IfMatchVersion() is not { } version)
        {
            return ETags.VersionMissing();
        }

        var opened = await mediator.Send(new OpenCaseCommand(ReferralId.From(id), Worker(body), body.Reason, version), ct);
        return TypedResults.Created($"/api/v1/cases/{opened.Value}", new OpenedCase(opened.Value));
    }

    private static Task<Results<NoContent, ProblemHttpResult>> AssignCase(
        Guid id, AssignWorkerBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(request, version => new AssignCaseCommand(CaseId.From(id), Worker(body), body.Reason, version), ct);

    private static Task<Results<NoContent, ProblemHttpResult>> Weigh(
        Guid id, CaseWeightBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(request, version => new WeighCaseCommand(CaseId.From(id), body.InformationOnly, body.AtCourt, version), ct);

    private static UserId? Worker(AssignWorkerBody body) => body.WorkerId is { } worker ? UserId.From(worker) : null;

    private static SuggestedWorker Of(WorkerAdvice worker) => new(worker.WorkerId.Value, worker.Name, worker.Carried, worker.Capacity, worker.Load, worker.Reasons);
}
