using CaseManagement.Api.TagHelpers;
using CaseManagement.Api.Web;
using CaseManagement.Application.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.Administration.Users;

public sealed class AccessModel(IMediator mediator) : PageModel, IReloadable
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public long Version { get; set; }

    [BindProperty]
    public string? DisplayName { get; set; }

    [BindProperty]
    public Guid? TeamId { get; set; }

    [BindProperty]
    public List<string> Roles { get; set; } = [];

    /// <summary>How many open cases they lead.</summary>
    public int Cases { get; private set; }

    public IReadOnlyList<Choice> Teams { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var access = await LoadAsync(ct);
        (DisplayName, TeamId, Roles) = (access.DisplayName, access.TeamId?.Value, [.. access.Roles]);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Domain.Allocation.TeamId? team = TeamId is { } chosen ? new(chosen) : null;
        await mediator.Send(new ChangeUserAccessCommand(new(Id), DisplayName ?? "", team, Roles, Version), ct);
        TempData.Done("Saved. The person has to sign in again.");
        return LocalRedirect(AdministrationLinks.User(Id));
    }

    public Task ReloadAsync(CancellationToken ct) => LoadAsync(ct);

    private async Task<Application.Common.Security.UserAccess> LoadAsync(CancellationToken ct)
    {
        var found = await mediator.Send(new GetUserQuery(new(Id)), ct);
        Cases = found.Cases;
        Teams = UserChoices.Teams(await mediator.Send(new ListTeamsQuery(), ct));
        Version = found.Account.Version;
        return found.Account.Access;
    }
}
