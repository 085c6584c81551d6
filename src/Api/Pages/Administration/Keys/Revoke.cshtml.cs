using CaseManagement.Api.Web;
using CaseManagement.Application.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.Administration.Keys;

public sealed class RevokeModel(IMediator mediator) : PageModel, IReloadable
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public long Version { get; set; }

    public string Owner { get; private set; } = "";

    public Task OnGetAsync(CancellationToken ct) => ReloadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await mediator.Send(new RevokeKeyCommand(new(Id), Version), ct);
        TempData.Done("The key is revoked.");
        return LocalRedirect(AdministrationLinks.Keys);
    }

    public async Task ReloadAsync(CancellationToken ct)
    {
        var key = await mediator.Send(new GetKeyQuery(new(Id)), ct);
        (Owner, Version) = (key.Owner, key.Version);
    }
}
