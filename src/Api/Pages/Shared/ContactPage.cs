using CaseManagement.Api.Pages.People;
using CaseManagement.Api.TagHelpers;
using CaseManagement.Api.Web;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Contacts;
using CaseManagement.Application.People;
using CaseManagement.Application.ReferenceData;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.Shared;

/// <summary>The form of recording a contact, the same on a referral and on a case.</summary>
public abstract class ContactPage(IMediator mediator, IReferenceData referenceData, ICurrentUser user, TimeProvider clock) : PageModel, IReloadable
{
    [FromRoute] public Guid Id { get; set; }

    [BindProperty] public long Version { get; set; }

    [BindProperty] public string? OutcomeCode { get; set; }

    [BindProperty] public string? ChannelCode { get; set; }

    [BindProperty] public Guid? ContactPointId { get; set; }

    [BindProperty, ErrorsOf("HappenedUtc")] public DateTimeParts When { get; set; } = new();

    [BindProperty] public string? Note { get; set; }

    [BindProperty] public string? OverrideReason { get; set; }

    public SafeContactSheet Sheet { get; private set; } = null!;

    public SafeContact SafeContact { get; private set; } = null!;

    public ReferenceSnapshot Lists { get; private set; } = null!;

    public bool MayOverride => user.Has(Permission.SafeContactOverride);

    public IEnumerable<Choice> Outcomes => Lists.InForce(CodeLists.ContactOutcomes).Select(o => new Choice(o.Code, o.Label));

    public IEnumerable<Choice> Channels => Lists.InForce(CodeLists.ContactChannels).Select(c => new Choice(c.Code, c.Label));

    /// <summary>Also those that are never to be used: that a suspect answered one of them must be told.</summary>
    public IEnumerable<Choice> Points =>
    [
        .. Sheet.Points.Select(p => new Choice(
            p.Id.ToString(), p.Label is null ? p.Display : $"{p.Display} ({p.Label})", SafeContactWords.Of(p))),
        Choice.Or,
        new Choice("", "None: they came to us, or we met"),
    ];

    protected abstract Task<SafeContactSheet> Load(CancellationToken ct);

    protected abstract string? ChangeSafeContactHref { get; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        await ReloadAsync(ct);
        ChannelCode = "TEL-OUT";
        When = DateTimeParts.FromUtc(clock.GetUtcNow().UtcDateTime);
        ContactPointId = Sheet.Points.FirstOrDefault(p => p.IsUsable)?.Id;
    }

    public virtual async Task ReloadAsync(CancellationToken ct)
    {
        Lists = await referenceData.Current(ct);
        Sheet = await Load(ct);
        SafeContact = SafeContactWords.Card(Sheet, user.Has(Permission.SafeContactEdit) ? ChangeSafeContactHref : null);
        Version = Sheet.Version;
    }

    protected async Task<AfterContact> Record(CancellationToken ct)
    {
        var sheet = await Load(ct);
        return (await mediator.Send(Command(sheet), ct)).Next;
    }

    protected virtual ICommand<RecordedContact> Command(SafeContactSheet sheet) => new RecordContactCommand(
        sheet.ReferralId, sheet.CaseId, OutcomeCode ?? "", ChannelCode ?? "", ContactPointId, Happened(), Note, OverrideReason, Version);

    /// <summary>The form knows minutes: the minute that is running now is now, not a moment ago or ahead.</summary>
    protected DateTime? Happened()
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return When.ToUtc() is { } at && Math.Abs((now - at).TotalMinutes) >= 1 ? at : null;
    }
}
