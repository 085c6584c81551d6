using CaseManagement.Api.Web;
using CaseManagement.Application.People.Merging;
using CaseManagement.Domain.People.Merging;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.People.Matches;

public sealed class UndoModel(IMediator mediator) : PageModel, IReloadable
{
    [FromRoute] public Guid Id { get; set; }

    [BindProperty] public long Version { get; set; }

    [BindProperty] public string? Reason { get; set; }

    public MergeRow Merge { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken ct) => ReloadAsync(ct);

    public async Task ReloadAsync(CancellationToken ct)
    {
        Merge = await mediator.Send(new GetMergeQuery(PersonMergeId.From(Id)), ct);
        Version = Merge.Version;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await mediator.Send(new UndoMergeCommand(PersonMergeId.From(Id), Reason, Version), ct);
        TempData.Done("They are two people again, and will not be taken for one any more");
        return Redirect(MatchLinks.Merges);
    }
}
