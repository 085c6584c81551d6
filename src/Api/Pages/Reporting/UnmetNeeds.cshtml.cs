using CaseManagement.Api.Web;
using CaseManagement.Application.Support;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.Reporting;

/// <summary>What help is missing, and where.</summary>
public sealed class UnmetNeedsModel(IMediator mediator) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public DateParts From { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public DateParts To { get; set; } = new();

    public UnmetNeeds Unmet { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Unmet = await mediator.Send(new ListUnmetNeedsQuery(From.ToDateOnly(), To.ToDateOnly()), ct);
        (From, To) = (DateParts.From(Unmet.From), DateParts.From(Unmet.To));
    }
}
