using CaseManagement.Api.Web;
using CaseManagement.Application.Digests;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.Account;

/// <summary>What one is mailed, and when not.</summary>
public sealed class MailModel(IMediator mediator) : PageModel, IReloadable
{
    [BindProperty]
    public long Version { get; set; }

    [BindProperty]
    public bool DailyDigest { get; set; }

    [BindProperty]
    public bool WeeklyDigest { get; set; }

    [BindProperty]
    public bool Reminders { get; set; }

    [BindProperty]
    [TimeOfDay]
    public string? QuietFrom { get; set; }

    [BindProperty]
    [TimeOfDay]
    public string? QuietUntil { get; set; }

    [BindProperty]
    public bool QuietOnDaysOff { get; set; }

    public bool IsLeader { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        await ReloadAsync(ct);
        var chosen = await mediator.Send(new GetOwnMailChoicesQuery(), ct);
        (DailyDigest, WeeklyDigest, Reminders, QuietOnDaysOff) = (chosen.DailyDigest, chosen.WeeklyDigest ?? false, chosen.Reminders, chosen.QuietOnDaysOff);
        (QuietFrom, QuietUntil) = ($"{chosen.QuietFrom:HH\\:mm}", $"{chosen.QuietUntil:HH\\:mm}");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await mediator.Send(
            new ChooseOwnMailCommand(DailyDigest, WeeklyDigest, Reminders, TimeText.Parse(QuietFrom), TimeText.Parse(QuietUntil), QuietOnDaysOff, Version), ct);
        TempData.Done("Your choices are saved");
        return LocalRedirect(AccountLinks.Mail);
    }

    public async Task ReloadAsync(CancellationToken ct)
    {
        var chosen = await mediator.Send(new GetOwnMailChoicesQuery(), ct);
        (IsLeader, Version) = (chosen.WeeklyDigest is not null, chosen.Version);
    }
}
