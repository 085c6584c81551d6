using CaseManagement.Api.Web;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Support;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Support;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseManagement.Api.Endpoints.Support;

internal static class ItemEndpoints
{
    private static readonly Permission[] Read = [Permission.CasesReadOwn, Permission.CasesReadTeam, Permission.CasesReadAll];

    public static IEndpointRouteBuilder MapItems(this IEndpointRouteBuilder routes)
    {
        var ofCase = routes.MapGroup("/cases/{id:guid}/items").WithTags("Security items");
        ofCase.MapGet("", List).RequirePermission(Read).WithName("GetCaseItems")
            .WithSummary("The security items of a case, and the catalogue with what is in stock");
        ofCase.MapPost("", Ask).RequirePermission(Permission.CasesEdit).WithName("RequestItem").WithSummary("Ask for a security item").AcceptsIdempotencyKey();

        var one = ofCase.MapGroup("/{itemId:guid}");
        one.MapGet("", Get).RequirePermission(Read).WithName("GetItem").WithSummary("Read one requested item, with its version as ETag");
        one.MapPost("/decide", Decide).RequirePermission(Permission.ItemsApprove).WithName("DecideItem").WithSummary("Approve an item over the limit, or decline it")
            .WithCurrentOnStale(Current, i => i.Version);
        one.MapPost("/cancel", Cancel).RequirePermission(Permission.CasesEdit).WithName("CancelItem").WithSummary("Take a request back before it is issued")
            .WithCurrentOnStale(Current, i => i.Version);
        one.MapPost("/issue", Issue).RequirePermission(Permission.CasesEdit).WithName("IssueItem").WithSummary("Take it from the stock of a base, or order it")
            .WithCurrentOnStale(Current, i => i.Version);
        one.MapPost("/arrange", Arrange).RequirePermission(Permission.CasesEdit).WithName("ArrangeItem").WithSummary("Agree when it is delivered or fitted")
            .WithCurrentOnStale(Current, i => i.Version);
        one.MapPost("/finish", Finish).RequirePermission(Permission.CasesEdit).WithName("FinishItem").WithSummary("Record that it is in place, or was refused")
            .WithCurrentOnStale(Current, i => i.Version);
        return routes;
    }

    private static async Task<Ok<CaseItems>> List(Guid id, IMediator mediator, CancellationToken ct) =>
        TypedResults.Ok(await mediator.Send(new GetCaseItemsQuery(CaseId.From(id)), ct));

    private static async Task<Created<ItemDetails>> Ask(Guid id, RequestItemBody body, IMediator mediator, HttpResponse response, CancellationToken ct)
    {
        var asked = await mediator.Send(new RequestItemCommand(CaseId.From(id), body.ItemCode, body.Quantity, body.Why), ct);
        var details = await mediator.Send(new GetItemQuery(CaseId.From(id), asked), ct);
        response.SetVersion(details.Version);
        return TypedResults.Created($"/api/v1/cases/{id}/items/{asked.Value}", details);
    }

    private static async Task<Ok<ItemDetails>> Get(Guid id, Guid itemId, IMediator mediator, HttpResponse response, CancellationToken ct)
    {
        var details = await mediator.Send(new GetItemQuery(CaseId.From(id), ItemRequestId.From(itemId)), ct);
        response.SetVersion(details.Version);
        return TypedResults.Ok(details);
    }

    private static Task<Results<NoContent, ProblemHttpResult>> Decide(
        Guid id, Guid itemId, DecideItemBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        Act(id, itemId, (about, item, version) => new DecideItemCommand(about, item, body.Approve, body.Reason, version), mediator, request, ct);

    private static Task<Results<NoContent, ProblemHttpResult>> Cancel(
        Guid id, Guid itemId, CancelItemBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        Act(id, itemId, (about, item, version) => new CancelItemCommand(about, item, body.Reason, version), mediator, request, ct);

    private static Task<Results<NoContent, ProblemHttpResult>> Issue(
        Guid id, Guid itemId, IssueItemBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        Act(id, itemId, (about, item, version) => new IssueItemCommand(about, item, body.BaseCode, body.FundCode, body.CostPence, version), mediator, request, ct);

    private static Task<Results<NoContent, ProblemHttpResult>> Arrange(
        Guid id, Guid itemId, ArrangeItemBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        Act(
            id, itemId,
            (about, item, version) => new ArrangeItemCommand(about, item, body.WhenUtc, body.Discreet, body.FitsSafeContact, body.Note, body.OverrideReason, version),
            mediator, request, ct);

    private static Task<Results<NoContent, ProblemHttpResult>> Finish(
        Guid id, Guid itemId, FinishItemBody body, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        Act(id, itemId, (about, item, version) => new FinishItemCommand(about, item, body.InPlace, body.Returned, body.Note, version), mediator, request, ct);

    private static Task<Results<NoContent, ProblemHttpResult>> Act(
        Guid id, Guid itemId, Func<CaseId, ItemRequestId, long, ICommand> command, IMediator mediator, HttpRequest request, CancellationToken ct) =>
        mediator.Act(request, version => command(CaseId.From(id), ItemRequestId.From(itemId), version), ct);

    private static Task<ItemDetails> Current(HttpContext context, IMediator mediator) =>
        mediator.Send(new GetItemQuery(CaseId.From(context.RouteId()), ItemRequestId.From(context.RouteId("itemId"))), context.RequestAborted);
}
