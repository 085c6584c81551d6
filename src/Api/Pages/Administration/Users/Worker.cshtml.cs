using CaseManagement.Api.TagHelpers;
using CaseManagement.Api.Web;
using CaseManagement.Application.Common;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Application.Security;
using CaseManagement.Domain.Cases;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.Administration.Users;

public sealed class WorkerModel(IMediator mediator, IReferenceData referenceData) : PageModel, IReloadable, IWorkerForm
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public long Version { get; set; }

    [BindProperty]
    public List<Specialism> Specialisms { get; set; } = [];

    [BindProperty]
    public List<string> Areas { get; set; } = [];

    [BindProperty]
    public decimal Capacity { get; set; }

    public IReadOnlyList<Choice> AreaChoices { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var worker = await LoadAsync(ct) ?? throw new NotFoundException();
        (Specialisms, Areas, Capacity) = ([.. worker.Specialisms], [.. worker.Areas], worker.Capacity);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await mediator.Send(new DescribeWorkerCommand(new(Id), Specialisms, Areas, Capacity, Version), ct);
        TempData.Done("Saved. Allocation proposes by this from now on.");
        return LocalRedirect(AdministrationLinks.User(Id));
    }

    public Task ReloadAsync(CancellationToken ct) => LoadAsync(ct);

    private async Task<WorkerProfile?> LoadAsync(CancellationToken ct)
    {
        var details = await mediator.Send(new GetUserQuery(new(Id)), ct);
        AreaChoices = UserChoices.Areas(await referenceData.Current(ct));
        Version = details.Account.Version;
        return details.Worker;
    }
}
