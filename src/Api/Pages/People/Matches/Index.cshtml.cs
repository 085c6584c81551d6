using CaseManagement.Api.Pages.Shared;
using CaseManagement.Api.Web;
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
    public int Skip { get; set; }

    public PossibleMatchPage Found { get; private set; } = null!;

    public bool MayUndo => user.Has(Permission.PeopleUnmerge);

    public PageLinks Links => new(
        Words.Count(Found.Rows.Count, "pair"), Found.NextSkip is { } next ? MatchLinks.MatchesFrom(next) : null, Skip == 0 ? null : MatchLinks.Matches);

    public async Task OnGetAsync(CancellationToken ct) => Found = await mediator.Send(new ListPossibleMatchesQuery(Skip), ct);
}
