using CaseManagement.Application.Support;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Stock;

public sealed class MoveModel(IMediator mediator) : StockActPage(mediator)
{
    [BindProperty]
    public string? FromBase { get; set; }

    [BindProperty]
    public string? ToBase { get; set; }

    [BindProperty]
    public int? Quantity { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => ActAsync(new MoveStockCommand(ItemCode, FromBase, ToBase, Quantity, Note), "Moved", ct);
}
