using CaseManagement.Api.Pages.Shared;
using CaseManagement.Api.Web;
using CaseManagement.Application.Common;
using CaseManagement.Application.Support;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.Stock;

/// <summary>What lies where, and each movement of it.</summary>
public sealed class IndexModel(IMediator mediator) : PageModel
{
    [FromQuery]
    public string? After { get; set; }

    public StockList Stock { get; private set; } = null!;

    public ListPage<StockEntryRow> Entries { get; private set; } = null!;

    public PageLinks Links => new(
        Words.Count(Entries.Items.Count, "movement"),
        Entries.Next is { } next ? $"{StockLinks.Stock}?after={next}" : null,
        After is null ? null : StockLinks.Stock);

    public async Task OnGetAsync(CancellationToken ct)
    {
        Stock = await mediator.Send(new GetStockQuery(), ct);
        Entries = await mediator.Send(new ListStockEntriesQuery(After, 20), ct);
    }
}
