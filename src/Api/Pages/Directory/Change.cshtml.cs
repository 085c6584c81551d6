using CaseManagement.Api.Web;
using CaseManagement.Application.Directory;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Directory;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Directory;

public sealed class ChangeModel(IMediator mediator, IReferenceData reference) : ServicePage(reference), IReloadable
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public long Version { get; set; }

    public Task OnGetAsync(CancellationToken ct) => ReloadAsync(ct);

    public async Task ReloadAsync(CancellationToken ct)
    {
        var held = await mediator.Send(new GetServiceQuery(DirectoryServiceId.From(Id)), ct);
        Version = held.Version;
        if (HttpMethods.IsGet(Request.Method))
        {
            Show(held.Service);
        }

        await OfferChoices(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await mediator.Send(new ChangeServiceCommand(DirectoryServiceId.From(Id), Entry, Version), ct);
        TempData.Done("Service changed");
        return LocalRedirect(DirectoryLinks.Service(Id));
    }
}
