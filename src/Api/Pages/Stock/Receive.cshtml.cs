using CaseManagement.Application.Support;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Stock;

public sealed class ReceiveModel(IMediator mediator) : StockActPage(mediator)
{
    [BindProperty]
    public string? BaseCode { get; set; }

    [BindProperty]
    public int? Quantity { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => ActAsync(new ReceiveStockCommand(ItemCode, BaseCode, Quantity, Note), "Delivery received", ct);
}
