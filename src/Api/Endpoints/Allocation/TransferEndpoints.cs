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

/// <param name="Reason">The worker reads it before they see the case.</param>
public sealed record OfferCaseBody(Guid? WorkerId, string? Reason);

internal static class TransferEndpoints
{
    public static void MapTransfers(this IEndpointRouteBuilder api)
    {
        var allocation = api.MapGroup("").WithTags("Allocation");
        allocation.MapPost("/cases/{id:guid}/transfers", Offer).RequirePermission(Permission.CasesAssign, Permission.CasesEdit).WithName("OfferCase")
            .WithSummary("Offer a case to another worker").AcceptsIdempotencyKey().WithCurrentOnStale(CaseEndpoints.Current, c => c.Version, isNeeded: false);
        allocation.MapGet("/transfers", List).RequirePermission(Permission.CasesTake).WithName("ListTransfers")
            .WithSummary("The cases that are offered to you");
        allocation.MapGet("/transfers/{id:guid}", Get).RequirePermission(Permission.CasesTake, Permission.CasesAssign, Permission.CasesEdit).WithName("GetTransfer")
            .WithSummary("One offer that you made or were made, with its version as ETag");
        allocation.MapPost("/transfers/{id:guid}/accept", Accept).RequirePermission(Permission.CasesTake).WithName("AcceptTransfer")
            .WithSummary("Take a case that is offered to you").WithCurrentOnStale(Current, t => t.Version);
        allocation.MapPost("/transfers/{id:guid}/decline", Decline).RequirePermission(Permission.CasesTake).WithName("DeclineTransfer")
            .WithSummary("Decline a case that is offered to you").WithCurrentOnStale(Current, t => t.Version);
        allocation.MapPost("/transfers/{id:guid}/revoke", Revoke).RequirePermission(Permission.CasesAssign, Permission.CasesEdit).WithName("RevokeTransfer")
            .WithSummary("Take your offer back").WithCurrentOnStale(Current, t => t.Version);
        allocation.MapGet("/waiting-cases", ListWaiting).RequirePermission(Permission.CasesTake, Permission.WorkersManage).WithName("ListWaitingCases")
            .WithSummary("The cases of your team that nobody leads, those that have waited longest first");
        allocation.MapPost("/waiting-cases/{id:guid}/ask", Ask).RequirePermission(Permission.CasesTake).WithName("AskForCase")
            .WithSummary("Ask for a case of your team that nobody leads").WithCurrentOnStale(CurrentWaiting, c => c.Version);
    }

    private static async Task<Created<OfferedCase>> Offer(
        Guid id, OfferCaseBody body, IMediator mediator, HttpRequest request, HttpResponse response, CancellationToken ct)
    {
        var worker = body.WorkerId is { } given ? UserId.From(given) : (UserId?)null;
        var offered = await mediator.Send(new OfferCaseCommand(CaseId.From(id), worker, body.Reason, request.IfMatchVersion()), ct);
        var details = await mediator.Send(new GetTransferQuery(offered), ct);
        response.SetVersion(details.Version);
        return TypedResults.Created($"/api/v1/transfers/{offered.Value}", details);
    }

    private static async Task<Ok<IReadOnlyList<OfferedCase>>> List(IMediator mediator, CancellationToken ct) =>
        TypedResults.Ok(await mediator.Send(new ListTransfersQuery(), ct));

    private static async Task<Ok<OfferedCase>> Get(Guid id, IMediator mediator, HttpResponse response, CancellationToken ct)
    {
        var details = await mediator.Send(new GetTransferQuery(CaseTransferId.From(id)), ct);
        response.SetVersion(details.Version);
        return TypedResults.Ok(details);
    }

    private static Task<OfferedCase> Current(HttpContext context, IMediator mediator) =>
        mediator.Send(new GetTransferQuery(CaseTransferId.From(context.RouteId())), context.RequestAborted);

    private static async Task<WaitingCase> CurrentWaiting(HttpContext context, IMediator mediator) =>
        (await mediator.Send(new ListWaitingCasesQuery(), context.RequestAborted)).First(c => c.CaseId == context.RouteId());

    private static Task<Results<NoContent, ProblemHttpResult>> Accept(Guid id, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(request, version => new AcceptTransferCommand(CaseTransferId.From(id), version), ct);

    private static Task<Results<NoContent, ProblemHttpResult>> Decline(Guid id, ReasonBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(request, version => new DeclineTransferCommand(CaseTransferId.From(id), body.Reason, version), ct);

    private static Task<Results<NoContent, ProblemHttpResult>> Revoke(Guid id, ReasonBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(request, version => new RevokeTransferCommand(CaseTransferId.From(id), body.Reason, version), ct);

    private static async Task<Ok<IReadOnlyList<WaitingCase>>> ListWaiting(IMediator mediator, CancellationToken ct) =>
        TypedResults.Ok(await mediator.Send(new ListWaitingCasesQuery(), ct));

    private static Task<Results<NoContent, ProblemHttpResult>> Ask(Guid id, ReasonBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(request, version => new AskForCaseCommand(CaseId.From(id), body.Reason, version), ct);
}
