using CaseManagement.Application.Support;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Stock;

public sealed class CountModel(IMediator mediator) : StockActPage(mediator)
{
    [BindProperty]
    public string? BaseCode { get; set; }

    [BindProperty]
    public int? Counted { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => ActAsync(new CountStockCommand(ItemCode, BaseCode, Counted, Note), "Count recorded", ct);
}
