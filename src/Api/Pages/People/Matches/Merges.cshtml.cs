using CaseManagement.Api.Pages.Shared;
using CaseManagement.Api.Web;
using CaseManagement.Application.People.Merging;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.People.Matches;

/// <summary>Records that were made one lately, by workers and by the service itself.</summary>
public sealed class MergesModel(IMediator mediator) : PageModel
{
    [FromQuery]
    public int Skip { get; set; }

    public MergePage Found { get; private set; } = null!;

    public PageLinks Links => new(
        Words.Count(Found.Rows.Count, "merge"), Found.NextSkip is { } next ? MatchLinks.MergesFrom(next) : null, Skip == 0 ? null : MatchLinks.Merges);

    public async Task OnGetAsync(CancellationToken ct) => Found = await mediator.Send(new ListMergesQuery(Skip), ct);
}
