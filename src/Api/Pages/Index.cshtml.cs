using CaseManagement.Api.Pages.Account;
using CaseManagement.Api.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages;

/// <summary>To the first place that the person may see of those where a day begins.</summary>
public sealed class IndexModel : PageModel
{
    public IActionResult OnGet() =>
        LocalRedirect(PrimaryNavigation.Starts.FirstOrDefault(start => ShellContext.Of(HttpContext).Navigation.Any(place => place.Href == start)) ?? AccountLinks.Account);
}
