using CaseManagement.Api.Pages.Shared;
using CaseManagement.Api.TagHelpers;
using CaseManagement.Api.Web;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Security;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.Administration.Users;

public sealed class IndexModel(IMediator mediator) : PageModel
{
    [BindProperty(SupportsGet = true)] public Guid? After { get; set; }

    /// <summary>Posted, not in the address: a name does not belong into a browser's history or a log.</summary>
    [BindProperty] public string? Find { get; set; }

    [BindProperty(SupportsGet = true)] public Guid? Team { get; set; }

    [BindProperty(SupportsGet = true)] public string? Role { get; set; }

    /// <summary>"enabled" or "disabled".</summary>
    [BindProperty(SupportsGet = true)] public string? State { get; set; }

    public UserList List { get; private set; } = null!;

    public IReadOnlyList<Choice> Teams { get; private set; } = [];

    public PageLinks Pages => new(
        List.Next is not null && Find is not null ? $"The first {Words.Count(List.Users.Count, "user")}; search more exactly to see others" : Words.Count(List.Users.Count, "user"),
        List.Next is { } next && Find is null ? AdministrationLinks.UsersLike(Team, Role, State, next.Value) : null,
        After is null && Find is null ? null : AdministrationLinks.UsersLike(Team, Role, State, null));

    private UserFilter Filter => new(
        Find, Team is { } id ? TeamId.From(id) : null, string.IsNullOrEmpty(Role) ? null : Role, State switch { "disabled" => true, "enabled" => false, _ => null });

    public Task OnGetAsync(CancellationToken ct) => Load(After is { } id ? UserId.From(id) : null, ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(Find))
        {
            return LocalRedirect(AdministrationLinks.UsersLike(Team, Role, State, null));
        }

        await Load(null, ct);
        return Page();
    }

    private async Task Load(UserId? after, CancellationToken ct)
    {
        List = await mediator.Send(new ListUsersQuery(Filter, after), ct);
        Teams = UserChoices.Teams(await mediator.Send(new ListTeamsQuery(WithEnded: true), ct));
    }
}
