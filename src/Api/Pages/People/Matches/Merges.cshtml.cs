using CaseManagement.Api.Pages.Shared;
using CaseManagement.Api.Web;
using CaseManagement.Application.Common;
using CaseManagement.Application.People.Merging;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.People.Matches;

/// <summary>Records that were made one lately, by workers and by the service itself.</summary>
public sealed class MergesModel(IMediator mediator) : PageModel
{
    [FromQuery]
    public string? After { get; set; }

    public ListPage<MergeRow> Found { get; private set; } = null!;

    public PageLinks Links => new(
        Words.Count(Found.Items.Count, "merge"), Found.Next is { } next ? MatchLinks.MergesAfter(next) : null, After is null ? null : MatchLinks.Merges);

    public async Task OnGetAsync(CancellationToken ct) => Found = await mediator.Send(new ListMergesQuery(After), ct);
}
