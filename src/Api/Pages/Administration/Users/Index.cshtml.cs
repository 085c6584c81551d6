using CaseManagement.Api.Pages.Shared;
using CaseManagement.Api.Web;
using CaseManagement.Application.Security;
using CaseManagement.Domain.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.Administration.Users;

public sealed class IndexModel(IMediator mediator) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid? After { get; set; }

    /// <summary>Posted, not in the address: a name does not belong into a browser's history or a log.</summary>
    [BindProperty]
    public string? Find { get; set; }

    public UserList List { get; private set; } = null!;

    public PageLinks Pages => new(
        List.Next is not null && Find is not null ? $"The first {Words.Count(List.Users.Count, "user")}; search more exactly to see others" : Words.Count(List.Users.Count, "user"),
        List.Next is { } next && Find is null ? AdministrationLinks.UsersAfter(next.Value) : null,
        After is null && Find is null ? null : AdministrationLinks.Users);

    public async Task OnGetAsync(CancellationToken ct) =>
        List = await mediator.Send(new ListUsersQuery(null, After is { } id ? UserId.From(id) : null), ct);

    public async Task OnPostAsync(CancellationToken ct) => List = await mediator.Send(new ListUsersQuery(Find, null), ct);
}
