using CaseManagement.Api.TagHelpers;
using CaseManagement.Api.Web;
using CaseManagement.Application.Support;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.Stock;

/// <summary>What the three forms about stock share: the items, the bases, and where one goes after.</summary>
public abstract class StockActPage(IMediator mediator) : PageModel, IReloadable
{
    [BindProperty]
    public string? ItemCode { get; set; }

    public IReadOnlyList<Choice> Items { get; private set; } = [];

    public IReadOnlyList<Choice> Bases { get; private set; } = [];

    public Task OnGetAsync(CancellationToken ct) => ReloadAsync(ct);

    public async Task ReloadAsync(CancellationToken ct)
    {
        var stock = await mediator.Send(new GetStockQuery(), ct);
        Items = [.. stock.Items.Select(i => new Choice(i.Code, i.Label))];
        Bases = [.. stock.Bases.Select(b => new Choice(b.Code, b.Label))];
    }

    protected async Task<IActionResult> ActAsync<TResult>(IRequest<TResult> command, string done, CancellationToken ct)
    {
        await mediator.Send(command, ct);
        TempData.Done(done);
        return LocalRedirect(StockLinks.Stock);
    }
}
