using CaseManagement.Api.Pages.Shared;
using CaseManagement.Api.TagHelpers;
using CaseManagement.Api.Web;
using CaseManagement.Application.Cases.Worklists;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Assessments;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.Cases;

public sealed class WorklistModel(IMediator mediator, ICurrentUser user) : PageModel, IReloadable
{
    private const string MineMark = "mine";
    private const string WaitingMark = "waiting";
    private const string QuietMark = "quiet";
    private const string ChangedMark = "changed";

    public static readonly IReadOnlyList<Choice> Risks = ChoicesOf<RiskGrade>();

    public static readonly IReadOnlyList<Choice> Kinds = ChoicesOf<Specialism>();

    public static readonly IReadOnlyList<Choice> Statuses = [.. ChoicesOf<CaseStatus>().Where(c => c.Value != nameof(CaseStatus.Closed))];

    public static readonly IReadOnlyList<Choice> Dues =
    [
        new(nameof(DueWhen.Overdue), "Now or before"), new(nameof(DueWhen.Today), "By the end of today"),
        new(nameof(DueWhen.ThisWeek), "Within seven days"), new(nameof(DueWhen.Never), "Nothing is planned"),
    ];

    [BindProperty(SupportsGet = true)] public RiskGrade? Risk { get; set; }

    [BindProperty(SupportsGet = true)] public Specialism? Kind { get; set; }

    [BindProperty(SupportsGet = true)] public CaseStatus? Status { get; set; }

    [BindProperty(SupportsGet = true)] public DueWhen? Due { get; set; }

    [BindProperty(SupportsGet = true)] public Guid? Worker { get; set; }

    [BindProperty(SupportsGet = true)] public string[] Only { get; set; } = [];

    [FromQuery] public string? After { get; set; }

    /// <summary>"id:version" of each row that was ticked.</summary>
    [BindProperty] public string[] Picked { get; set; } = [];

    [BindProperty] public Guid? WorkerId { get; set; }

    [BindProperty] public string? Reason { get; set; }

    [BindProperty] public string? What { get; set; }

    [BindProperty]
    [ErrorsOf("DueUtc")]
    public DateTimeParts When { get; set; } = new();

    [BindProperty] public string? Name { get; set; }

    public Worklist Found { get; private set; } = null!;

    public IReadOnlyList<SavedFilterRow> Saved { get; private set; } = [];

    public CaseFilter Filter => new(
        Only.Contains(MineMark), Worker, Only.Contains(WaitingMark), Risk, Kind, Status, Due, Only.Contains(QuietMark), Only.Contains(ChangedMark));

    public bool IsFiltered => Filter != new CaseFilter();

    public bool MayAssign => user.Has(Permission.CasesAssign) && Found.Workers.Count > 0;

    public bool MayPlan => user.Has(Permission.FollowUpsEdit);

    public bool MayActOnSeveral => MayAssign || MayPlan;

    public string HowMany => Found.Found >= WorklistLimits.MostCounted
        ? $"{WorklistLimits.MostCounted:#,0} cases or more"
        : Words.Count(Found.Found, "case");

    public IEnumerable<Choice> Workers => Found.Workers.Select(w => new Choice($"{w.Id}", w.Name));

    public IEnumerable<Choice> Marks =>
    [
        new(MineMark, "That I lead"), new(WaitingMark, "That wait for a worker"),
        new(QuietMark, $"Gone quiet for {Found.QuietAfterDays} days"), new(ChangedMark, "Changed since I looked"),
    ];

    public PageLinks Links => new(
        Words.Count(Found.Rows.Count, "case"), Found.Next is { } next ? CaseLinks.Worklist(Filter, found: next) : null,
        After is null ? null : CaseLinks.Worklist(Filter));

    public Task OnGetAsync(CancellationToken ct) => ReloadAsync(ct);

    public async Task<IActionResult> OnPostAssignAsync(CancellationToken ct)
    {
        var worker = WorkerId is { } id ? UserId.From(id) : (UserId?)null;
        return await Told(await mediator.Send(new AssignCasesCommand(Chosen(), worker, Reason), ct), "given", ct);
    }

    public async Task<IActionResult> OnPostPlanAsync(CancellationToken ct) =>
        await Told(await mediator.Send(new PlanFollowUpsCommand(Chosen(), What, When.ToUtc()), ct), "planned for", ct);

    public async Task<IActionResult> OnPostSaveAsync(CancellationToken ct)
    {
        await mediator.Send(new SaveFilterCommand(Name, Filter), ct);
        TempData.Done("Filter kept");
        return Redirect(CaseLinks.Worklist(Filter));
    }

    public async Task<IActionResult> OnPostDropAsync([FromForm(Name = "Filter")] Guid saved, CancellationToken ct)
    {
        await mediator.Send(new DropFilterCommand(SavedFilterId.From(saved)), ct);
        TempData.Done("Filter removed");
        return Redirect(CaseLinks.Cases);
    }

    public async Task ReloadAsync(CancellationToken ct)
    {
        Found = await mediator.Send(new ListWorklistQuery(Filter, After), ct);
        Saved = await mediator.Send(new ListSavedFiltersQuery(), ct);
    }

    /// <summary>Where nothing was done, what was entered stays to be put right.</summary>
    private async Task<IActionResult> Told(BulkOutcome outcome, string done, CancellationToken ct)
    {
        var refused = outcome.Refused.Select(r => $"{r.Reference ?? "A case"}: {r.Message}.");
        if (outcome.Done == 0)
        {
            ModelState.AddModelError("", string.Join(' ', refused));
            await ReloadAsync(ct);
            return Page();
        }

        TempData.Done(string.Join(' ', refused.Prepend($"{Words.Count(outcome.Done, "case")} {done}.")));
        return Redirect(CaseLinks.Worklist(Filter, found: After));
    }

    private List<PickedCase> Chosen() => [.. Picked.Select(Parse).OfType<PickedCase>()];

    private static PickedCase? Parse(string picked) =>
        picked.Split(':') is [var id, var version] && Guid.TryParse(id, out var about) && long.TryParse(version, out var seen)
            ? new PickedCase(CaseId.From(about), seen)
            : null;

    private static List<Choice> ChoicesOf<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(v => new Choice(v.ToString(), Words.FromName(v.ToString())))];
}
