using CaseManagement.Api.Web;
using CaseManagement.Application.Directory;
using CaseManagement.Application.ReferenceData;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Directory;

public sealed class NewModel(IMediator mediator, IReferenceData reference) : ServicePage(reference), IReloadable
{
    public Task OnGetAsync(CancellationToken ct) => ReloadAsync(ct);

    public Task ReloadAsync(CancellationToken ct) => OfferChoices(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var added = await mediator.Send(new AddServiceCommand(Entry), ct);
        TempData.Done("Service added", "Add another", DirectoryLinks.New);
        return LocalRedirect(DirectoryLinks.Service(added.Value));
    }
}
