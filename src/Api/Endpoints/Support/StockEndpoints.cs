using CaseManagement.Api.Web;
using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Support;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseManagement.Api.Endpoints.Support;

internal sealed record ReceiveStockBody(string? ItemCode, string? BaseCode, int? Quantity, string? Note);

internal sealed record CountStockBody(string? ItemCode, string? BaseCode, int? Counted, string? Note);

internal sealed record MoveStockBody(string? ItemCode, string? FromBase, string? ToBase, int? Quantity, string? Note);

internal static class StockEndpoints
{
    public static IEndpointRouteBuilder MapStock(this IEndpointRouteBuilder routes)
    {
        var stock = routes.MapGroup("/stock").WithTags("Security items");
        stock.MapGet("", Get).RequirePermission(Permission.StockManage).WithName("GetStock").WithSummary("How many of each item lie at each base");
        stock.MapGet("/entries", Entries).RequirePermission(Permission.StockManage).WithName("ListStockEntries")
            .WithSummary("The movements of stock, the latest first");
        stock.MapPost("/receive", Receive).RequirePermission(Permission.StockManage).WithName("ReceiveStock").WithSummary("A delivery came to a base")
            .AcceptsIdempotencyKey();
        stock.MapPost("/count", Count).RequirePermission(Permission.StockManage).WithName("CountStock").WithSummary("Somebody counted what lies at a base")
            .AcceptsIdempotencyKey();
        stock.MapPost("/move", Move).RequirePermission(Permission.StockManage).WithName("MoveStock").WithSummary("Move an item from one base to another")
            .AcceptsIdempotencyKey();
        return routes;
    }

    private static async Task<Ok<StockList>> Get(IMediator mediator, CancellationToken ct) =>
        TypedResults.Ok(await mediator.Send(new GetStockQuery(), ct));

    private static async Task<Ok<ListPage<StockEntryRow>>> Entries(
        IMediator mediator, CancellationToken ct, string? after = null, int limit = 50, bool count = false) =>
        TypedResults.Ok(await mediator.Send(new ListStockEntriesQuery(after, limit, count), ct));

    private static async Task<Created<StockChange>> Receive(ReceiveStockBody body, IMediator mediator, CancellationToken ct) =>
        TypedResults.Created((string?)null, await mediator.Send(new ReceiveStockCommand(body.ItemCode, body.BaseCode, body.Quantity, body.Note), ct));

    private static async Task<Created<StockChange>> Count(CountStockBody body, IMediator mediator, CancellationToken ct) =>
        TypedResults.Created((string?)null, await mediator.Send(new CountStockCommand(body.ItemCode, body.BaseCode, body.Counted, body.Note), ct));

    private static async Task<Created<MovedStock>> Move(MoveStockBody body, IMediator mediator, CancellationToken ct) =>
        TypedResults.Created(
            (string?)null, await mediator.Send(new MoveStockCommand(body.ItemCode, body.FromBase, body.ToBase, body.Quantity, body.Note), ct));
}
