using CaseManagement.Api.Web;
using CaseManagement.Application.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.Account;

public sealed class SignOutModel(IMediator mediator) : PageModel
{
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await mediator.Send(new SignOutCommand(), ct);
        TempData.Done("You are signed out.");
        return LocalRedirect(AccountLinks.SignIn);
    }
}
