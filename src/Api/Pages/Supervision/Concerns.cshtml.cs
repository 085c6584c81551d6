using CaseManagement.Application.Common;
using CaseManagement.Application.Safeguarding;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.Supervision;

public sealed class ConcernsModel(IMediator mediator) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public bool Decided { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public ListPage<ConcernRow> Listed { get; private set; } = new([], null);

    public async Task OnGetAsync(CancellationToken ct) => Listed = await mediator.Send(new ListConcernsQuery(Decided, After), ct);
}
