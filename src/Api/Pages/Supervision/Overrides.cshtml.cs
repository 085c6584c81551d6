using CaseManagement.Application.Common;
using CaseManagement.Application.Contacts;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.Supervision;

public sealed class OverridesModel(IMediator mediator) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public ListPage<OverrideRow> Listed { get; private set; } = new([], null);

    public async Task OnGetAsync(CancellationToken ct) => Listed = await mediator.Send(new ListOverridesQuery(After), ct);
}
