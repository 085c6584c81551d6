using CaseManagement.Api.Web;
using CaseManagement.Application.Allocation;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.Account;

public sealed class IndexModel(IMediator mediator, ICurrentUser user) : PageModel, IReloadable
{
    public OwnAccount Account { get; private set; } = null!;

    public IReadOnlyList<OwnDuty> Duties { get; private set; } = [];

    public bool HasCalendar => user.Has(Permission.CasesReadOwn);

    public bool HasMail => user.Has(Permission.NotificationsRead);

    [BindProperty]
    public string? CurrentPassword { get; set; }

    [BindProperty]
    public string? NewPassword { get; set; }

    public Task OnGetAsync(CancellationToken ct) => ReloadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await mediator.Send(new ChangeOwnPasswordCommand(CurrentPassword ?? "", NewPassword ?? ""), ct);
        TempData.Done("Your password is changed. You are signed out everywhere else.");
        return LocalRedirect(AccountLinks.Account);
    }

    public async Task ReloadAsync(CancellationToken ct)
    {
        Account = await mediator.Send(new GetOwnAccountQuery(), ct);
        Duties = await mediator.Send(new GetOwnDutiesQuery(), ct);
    }
}
