using CaseManagement.Api.TagHelpers;
using CaseManagement.Api.Web;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Application.Security;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Cases;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.Administration.Users;

[BindProperties]
public sealed class NewModel(IMediator mediator, IReferenceData referenceData) : PageModel, IReloadable, IWorkerForm
{
    public string? DisplayName { get; set; }

    public string? Email { get; set; }

    public Guid? TeamId { get; set; }

    public List<string> Roles { get; set; } = [];

    public List<Specialism> Specialisms { get; set; } = [];

    public List<string> Areas { get; set; } = [];

    public decimal Capacity { get; set; } = WorkerProfile.FullTime;

    public IReadOnlyList<Choice> Teams { get; private set; } = [];

    public IReadOnlyList<Choice> AreaChoices { get; private set; } = [];

    public Task OnGetAsync(CancellationToken ct) => ReloadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        TeamId? team = TeamId is { } chosen ? Domain.Allocation.TeamId.From(chosen) : null;
        var worker = new WorkerProfile(Specialisms, Areas, Capacity);
        var id = await mediator.Send(new CreateUserCommand(Email ?? "", DisplayName ?? "", team, Roles, worker), ct);
        TempData.Done("The user was created, and a link to choose a password is on its way to them.");
        return LocalRedirect(AdministrationLinks.User(id.Value));
    }

    public async Task ReloadAsync(CancellationToken ct)
    {
        Teams = UserChoices.Teams(await mediator.Send(new ListTeamsQuery(), ct));
        AreaChoices = UserChoices.Areas(await referenceData.Current(ct));
    }
}
