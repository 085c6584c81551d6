using CaseManagement.Api.Web;
using CaseManagement.Application.FollowUps;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.Account;

/// <summary>The secret address of one's own calendar.</summary>
public sealed class CalendarModel(IMediator mediator) : PageModel, IReloadable
{
    [BindProperty]
    public long Version { get; set; }

    public OwnCalendar Calendar { get; private set; } = null!;

    /// <summary>Shown in the answer to the form itself, so that it is kept nowhere on its way to the page.</summary>
    public Uri? Address { get; private set; }

    public Task OnGetAsync(CancellationToken ct) => ReloadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Address = await mediator.Send(new RenewCalendarAddressCommand(Version), ct);
        return Page();
    }

    public async Task<IActionResult> OnPostRevokeAsync(CancellationToken ct)
    {
        await mediator.Send(new RevokeCalendarAddressCommand(Version), ct);
        TempData.Done("Nobody can read your calendar any more.");
        return LocalRedirect(AccountLinks.Calendar);
    }

    public async Task ReloadAsync(CancellationToken ct)
    {
        Calendar = await mediator.Send(new GetOwnCalendarQuery(), ct);
        Version = Calendar.Version;
    }
}
