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

    public int Cases { get; private set; }

    public Task OnGetAsync(CancellationToken ct) => ReloadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await mediator.Send(new DisableUserCommand(new(Id), Version), ct);
        TempData.Done("The account is disabled.");
        return LocalRedirect(AdministrationLinks.User(Id));
    }

    public async Task ReloadAsync(CancellationToken ct)
    {
        var found = await mediator.Send(new GetUserQuery(new(Id)), ct);
        (Name, Version, Cases) = (found.Account.Access.DisplayName, found.Account.Version, found.Cases);
    }
}
