using CaseManagement.Api.TagHelpers;
using CaseManagement.Api.Web;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Application.Referrals;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Referrals;
using CaseManagement.Domain.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;

namespace CaseManagement.Api.Pages.Referrals;

public sealed class InboxModel(IMediator mediator, IReferenceData referenceData, ICurrentUser user) : PageModel, IReloadable
{
    private const int MostCounted = 999;

    [BindProperty(SupportsGet = true)] public InboxTab Tab { get; set; }

    [BindProperty(SupportsGet = true)] public string? Area { get; set; }

    [BindProperty(SupportsGet = true)] public Specialism? Specialism { get; set; }

    [BindProperty(SupportsGet = true)] public string? Source { get; set; }

    [BindProperty(SupportsGet = true)] public string? Reference { get; set; }

    [FromQuery] public string? After { get; set; }

    /// <summary>"id:version" of each row that was ticked.</summary>
    [BindProperty] public string[] Picked { get; set; } = [];

    /// <summary>The one row whose button was pressed.</summary>
    [BindProperty] public string? Take { get; set; }

    [BindProperty] public Guid? OfficerId { get; set; }

    public InboxPage Found { get; private set; } = null!;

    public ReferenceSnapshot Lists { get; private set; } = null!;

    public IEnumerable<NavLink> Tabs =>
    [
        Link("Unassigned", InboxTab.Unassigned, Found.Counts.Unassigned),
        Link("Mine", InboxTab.Mine, Found.Counts.Mine),
        Link("With colleagues", InboxTab.Colleagues, Found.Counts.Colleagues),
        Link("Waiting", InboxTab.Waiting, Found.Counts.Waiting),
        Link("Needs correction", InboxTab.NeedsCorrection, Found.Counts.NeedsCorrection),
        Link(Found.Counts.Done > MostCounted ? "Done, over 999" : "Done", InboxTab.Done, Found.Counts.Done > MostCounted ? null : Found.Counts.Done),
        new NavLink("Quarantine", ReferralLinks.Quarantine, false, Found.Counts.Quarantine),
    ];

    public bool MayAnswerCalls => user.Has(Permission.ContactsRecord);

    public bool MayMatch => user.Has(Permission.PeopleMatch);

    public bool MayImport => user.Has(Permission.ReferralsImport);

    public bool IsOpenTab => Tab is not (InboxTab.Done or InboxTab.NeedsCorrection);

    public bool IsFiltered => Area is not null || Specialism is not null || Source is not null || !string.IsNullOrWhiteSpace(Reference);

    public IEnumerable<Choice> Areas => Lists.List(CodeLists.ContractArea).Where(a => a.Group is not null)
        .DistinctBy(a => a.Group).OrderBy(a => a.Label, StringComparer.Ordinal).Select(a => new Choice(a.Group!, a.Label));

    public IEnumerable<Choice> Specialisms => Enum.GetValues<Specialism>().Select(s => new Choice(s.ToString(), Words.FromName(s.ToString())));

    public IEnumerable<Choice> Sources => Lists.List(CodeLists.Sources).Select(s => new Choice(s.Code, s.Label));

    public IEnumerable<Choice> Officers => Found.Officers
        .OrderBy(o => o.Id != user.UserId)
        .Select(o => new Choice(o.Id.Value.ToString(), o.Id == user.UserId ? "Me" : o.Name));

    public string? NameOf(UserId? officer) => officer is null ? null
        : officer == user.UserId ? "Me" : Found.Officers.FirstOrDefault(o => o.Id == officer)?.Name ?? "Somebody who has left";

    public string HrefOf(InboxTab tab, string? after = null) => QueryHelpers.AddQueryString(ReferralLinks.Inbox, new Dictionary<string, string?>
    {
        ["tab"] = tab.ToString(),
        ["area"] = Area,
        ["specialism"] = Specialism?.ToString(),
        ["source"] = Source,
        ["reference"] = Reference,
        ["after"] = after,
    }.Where(part => !string.IsNullOrEmpty(part.Value)));

    public Task OnGetAsync(CancellationToken ct) => ReloadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var (picked, officer) = Take is null ? (Picked, OfficerId) : ([Take], user.UserId?.Value);
        var chosen = picked.Select(Parse).OfType<PickedReferral>().ToList();
        await mediator.Send(new AssignReferralsCommand(chosen, officer is { } id ? UserId.From(id) : null), ct);
        TempData.Done(
            Words.Count(chosen.Count, "referral") + (officer == user.UserId?.Value ? " taken" : " assigned"),
            chosen.Count == 1 ? "Open it" : null,
            chosen.Count == 1 ? ReferralLinks.Referral(chosen[0].Id.Value) : null);
        return Redirect(HrefOf(Tab, After));
    }

    public async Task ReloadAsync(CancellationToken ct)
    {
        Lists = await referenceData.Current(ct);
        Found = await mediator.Send(new ListInboxQuery(Tab, new InboxFilter(Area, Specialism, Source, Reference), After), ct);
        OfficerId ??= user.UserId?.Value;
    }

    private NavLink Link(string text, InboxTab tab, int? count) => new(text, HrefOf(tab), Tab == tab, count);

    private static PickedReferral? Parse(string picked) =>
        picked.Split(':') is [var id, var version] && Guid.TryParse(id, out var referral) && long.TryParse(version, out var seen)
            ? new PickedReferral(ReferralId.From(referral), seen)
            : null;
}
