using CaseManagement.Api.TagHelpers;
using CaseManagement.Api.Web;
using CaseManagement.Application.Allocation;
using CaseManagement.Application.Cases.Worklists;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.Team.Workers;

/// <remarks>Each case posts four values and each part two: of the largest table more than a form otherwise may have.</remarks>
[RequestFormLimits(ValueCountLimit = (Redistribution.Most * 6) + 100)]
public sealed class RedistributeModel(IMediator mediator) : PageModel, IReloadable
{
    public static readonly IReadOnlyList<Choice> PartChoices = [new("true", "Ends"), new("false", "Stays as it is")];

    [FromRoute] public Guid Id { get; set; }

    [BindProperty] public long Version { get; set; }

    [BindProperty] public List<PassOnRow> Rows { get; set; } = [];

    [BindProperty] public List<PassOnRow> Parts { get; set; } = [];

    [BindProperty] public bool EndParts { get; set; }

    [BindProperty] public string? PartsReason { get; set; }

    public Redistribution Found { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct)
    {
        await ReloadAsync(ct);
        (EndParts, PartsReason) = (Found.IsLeaving, Found.Reason);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        IReadOnlyList<PickedCase> parts = EndParts ? [.. Parts.Select(p => p.Picked)] : [];
        await mediator.Send(new RedistributeCasesCommand(new(Id), [.. Rows.Select(row => row.Turn)], parts, PartsReason, Version), ct);
        TempData.Done("Done. Everybody who got cases has been told, and open follow-ups went with them.");
        return LocalRedirect(TeamLinks.Worker(Id));
    }

    /// <summary>The table as it is now; what was chosen for a case that is still there stays.</summary>
    public async Task ReloadAsync(CancellationToken ct)
    {
        Found = await mediator.Send(new GetRedistributionQuery(new(Id)), ct);
        Version = Found.Version;
        var chosen = Rows.DistinctBy(row => row.Id).ToDictionary(row => row.Id);
        Rows = [.. Found.Cases.Select(one => PassOnRow.Of(one, Found.Reason, chosen.GetValueOrDefault(one.CaseId)))];
        Parts = [.. Found.Parts.Select(part => new PassOnRow { Id = part.CaseId, Version = part.Version })];
        foreach (var key in ModelState.Keys.Where(key => key is nameof(Version) || key.Contains('[', StringComparison.Ordinal)).ToList())
        {
            ModelState.Remove(key);
        }
    }
}
