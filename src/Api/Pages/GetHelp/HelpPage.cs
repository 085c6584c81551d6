using CaseManagement.Application.Referrals.GettingHelp;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.GetHelp;

/// <summary>
/// A page of the public form. The browser holds one secret until it is closed, and no answer; what was begun is opened by it
/// and by the number in the address together (docs/adr/0015).
/// </summary>
public abstract class HelpPage(IMediator mediator) : PageModel
{
    public const string Cookie = "vcs-form";

    public HelpRequest? Held { get; private set; }

    public HelpAnswers HeldAnswers => Held!.Answers;

    public bool IsForMe => HeldAnswers.For == HelpFor.Me;

    protected IMediator Mediator => mediator;

    protected string? Browser => Request.Cookies[Cookie];

    /// <summary>False where it was forgotten, or is another browser's: the page then goes to the start and says so.</summary>
    protected async Task<bool> Opens(Guid id, CancellationToken ct)
    {
        Held = await mediator.Send(new GetHelpRequestQuery(id, Browser), ct);
        return Held is not null;
    }

    protected void Remember(string browser) => Response.Cookies.Append(
        Cookie, browser, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = Request.IsHttps, Path = GetHelpLinks.Start, IsEssential = true });

    protected static RedirectResult ToTheStart() => new(GetHelpLinks.Ended);
}
