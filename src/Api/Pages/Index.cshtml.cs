using CaseManagement.Api.Pages.Account;
using CaseManagement.Api.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages;

/// <summary>To the first place that the person may see of those where a day begins.</summary>
public sealed class IndexModel : PageModel
{
    public IActionResult OnGet() =>
        LocalRedirect(ShellContext.Of(HttpContext).Navigation.FirstOrDefault(place => PrimaryNavigation.Starts.Contains(place.Href))?.Href ?? AccountLinks.Account);
}
