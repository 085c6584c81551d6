using CaseManagement.Api.Web;
using CaseManagement.Application.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.Administration.Users;

public sealed class DetailsModel(IMediator mediator) : PageModel, IReloadable
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public long Version { get; set; }

    public UserDetails Details { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken ct) => ReloadAsync(ct);

    public async Task<IActionResult> OnPostEnableAsync(CancellationToken ct)
    {
        await mediator.Send(new EnableUserCommand(new(Id), Version), ct);
        TempData.Done("The account is enabled.");
        return LocalRedirect(AdministrationLinks.User(Id));
    }

    public async Task<IActionResult> OnPostLinkAsync(CancellationToken ct)
    {
        await mediator.Send(new SendPasswordLinkCommand(new(Id)), ct);
        TempData.Done("A link to choose a password is on its way.");
        return LocalRedirect(AdministrationLinks.User(Id));
    }

    public async Task ReloadAsync(CancellationToken ct)
    {
        Details = await mediator.Send(new GetUserQuery(new(Id)), ct);
        Version = Details.Account.Version;
    }
}
