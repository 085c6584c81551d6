using CaseManagement.Api.Web;
using CaseManagement.Application.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.Account;

public sealed class ResetPasswordModel(IMediator mediator) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "user")]
    public Guid UserId { get; set; }

    [BindProperty(SupportsGet = true, Name = "token")]
    public string? Token { get; set; }

    [BindProperty]
    public string? NewPassword { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await mediator.Send(new ResetPasswordCommand(new(UserId), Token ?? "", NewPassword ?? ""), ct);
        TempData.Done("Your password is saved. Sign in with it.");
        return LocalRedirect(AccountLinks.SignIn);
    }
}
