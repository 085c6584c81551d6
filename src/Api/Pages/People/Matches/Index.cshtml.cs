using CaseManagement.Api.Pages.Shared;
using CaseManagement.Api.Web;
using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.People.Merging;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.People.Matches;

/// <summary>Records that may be of one person, the likeliest pair first.</summary>
public sealed class IndexModel(IMediator mediator, ICurrentUser user) : PageModel
{
    [FromQuery]
    public string? After { get; set; }

    public ListPage<PossibleMatchRow> Found { get; private set; } = null!;

    public bool MayUndo => user.Has(Permission.PeopleUnmerge);

    public PageLinks Links => new(
        Words.Count(Found.Items.Count, "pair"), Found.Next is { } next ? MatchLinks.MatchesAfter(next) : null, After is null ? null : MatchLinks.Matches);

    public async Task OnGetAsync(CancellationToken ct) => Found = await mediator.Send(new ListPossibleMatchesQuery(After), ct);
}
