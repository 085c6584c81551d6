using CaseManagement.Application.Referrals.GettingHelp;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.GetHelp;

/// <summary>
/// Told by the browser while it leaves. Nothing but the cookie guards it, which no other site can send; and there is no time
/// to wait for more.
/// </summary>
[IgnoreAntiforgeryToken]
public sealed class LeaveModel(IMediator mediator) : HelpPage(mediator)
{
    public IActionResult OnGet() => Redirect(HelpContact.Of(HttpContext).ExitHref);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Mediator.Send(new LeaveHelpRequestsCommand(Browser), ct);
        Response.Cookies.Delete(Cookie, new CookieOptions { Path = GetHelpLinks.Start });
        return new NoContentResult();
    }
}
