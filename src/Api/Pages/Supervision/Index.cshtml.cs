using CaseManagement.Application.Common.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.Supervision;

/// <summary>The first of the views that the person may open.</summary>
public sealed class IndexModel(ICurrentUser user) : PageModel
{
    public IActionResult OnGet() => LocalRedirect(SupervisionLinks.Views(user, "")[0].Href);
}
