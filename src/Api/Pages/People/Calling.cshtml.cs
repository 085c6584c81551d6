using CaseManagement.Api.Web;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.People;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.People;

/// <summary>A telephone rings: who is known by its number, and what may be said. The number stays out of addresses, as in a search.</summary>
public sealed class CallingModel(IMediator mediator, ICurrentUser user, SearchMemory memory) : PageModel
{
    [BindProperty]
    public string? Phone { get; set; }

    [FromQuery]
    public string? S { get; set; }

    public Callers? Callers { get; private set; }

    public bool MaySearch => user.Has(Permission.Search);

    public async Task OnGetAsync(CancellationToken ct)
    {
        Phone = memory.Find(user.Actor, S);
        Callers = Phone is null ? null : await mediator.Send(new WhoIsCallingQuery(Phone), ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await mediator.Send(new WhoIsCallingQuery(Phone), ct);
        return Redirect(SearchLinks.CallingFrom(memory.Keep(user.Actor, Phone!)));
    }
}
