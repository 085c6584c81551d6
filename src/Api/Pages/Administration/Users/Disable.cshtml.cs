using CaseManagement.Api.Web;
using CaseManagement.Application.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.Administration.Users;

public sealed class DisableModel(IMediator mediator) : PageModel, IReloadable
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public long Version { get; set; }

    public string Name { get; private set; } = "";

    public Task OnGetAsync(CancellationToken ct) => ReloadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await mediator.Send(new DisableUserCommand(new(Id), Version), ct);
        TempData.Done("The account is disabled.");
        return LocalRedirect(AdministrationLinks.User(Id));
    }

    public async Task ReloadAsync(CancellationToken ct)
    {
        var account = (await mediator.Send(new GetUserQuery(new(Id)), ct)).Account;
        (Name, Version) = (account.Access.DisplayName, account.Version);
    }
}
