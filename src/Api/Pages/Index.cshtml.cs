using CaseManagement.Api.Pages.Account;
using CaseManagement.Api.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages;

/// <summary>To the first place of the navigation that the person may see.</summary>
public sealed class IndexModel : PageModel
{
    public IActionResult OnGet() =>
        LocalRedirect(ShellContext.Of(HttpContext).Navigation is [var first, ..] ? first.Href : AccountLinks.Account);
}
