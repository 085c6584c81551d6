using CaseManagement.Application.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.Account;

public sealed class SignInModel(IMediator mediator) : PageModel
{
    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public IActionResult OnGet() => User.Identity?.IsAuthenticated == true ? LocalRedirect(AccountLinks.Home) : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await mediator.Send(new SignInCommand(Email ?? "", Password ?? ""), ct);
        return LocalRedirect(AccountLinks.AfterSignIn(Url, ReturnUrl));
    }
}
