using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Assessments;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Referrals;
using CaseManagement.Domain.Security;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Referrals;

public enum InboxTab
{
    Unassigned,
    Mine,

    /// <summary>Taken by somebody else, so that nothing is out of everybody's sight.</summary>
    Colleagues,

    /// <summary>First contact was tried and the next attempt lies in the future.</summary>
    Waiting,
    NeedsCorrection,
    Done,
}

/// <param name="Area">Code of a local authority.</param>
/// <param name="Source">Code of the list of referral sources.</param>
/// <param name="Reference">The whole reference, its beginning or its number.</param>
public sealed record InboxFilter(string? Area, Specialism? Specialism, string? Source, string? Reference);

[Requires(Permission.ReferralsWork)]
[NotCaseData("The list holds only what the caller may see")]
public sealed record ListInboxQuery(InboxTab Tab, InboxFilter Filter, string? After) : IQuery<InboxPage>;

public sealed record InboxRow(
    ReferralId Id, long Version, string Reference, string Person, ReferralStatus Status, SupportLevel SupportLevel, RiskGrade RiskGrade, string Offence,
    string Source, string Area, DateTime? DueUtc, DateTime ReceivedUtc, int Attempts, bool Reached, UserId? AssignedToId,
    IReadOnlyList<Reason> Reasons, DateTime StatusChangedUtc, bool HasConflict)
{
    /// <summary>What the force was told that is missing.</summary>
    public string? Missing => Status == ReferralStatus.NeedsCorrection && Reasons.Count > 0 ? Reasons[0].Message : null;
}

/// <summary>The counts of what is done and of the quarantine stop at <see cref="ListInboxHandler.MostCounted"/>: years of work are no use in a badge.</summary>
public sealed record InboxCounts(int Unassigned, int Mine, int Colleagues, int Waiting, int NeedsCorrection, int Done, int Quarantine);

public sealed record InboxPage(IReadOnlyList<InboxRow> Rows, InboxCounts Counts, IReadOnlyList<Officer> Officers, string? Next, DateTime NowUtc);

internal sealed class ListInboxHandler(ICaseDbContext db, ICurrentUser user, IReferenceData referenceData, IOfficers officers, TimeProvider clock)
    : IRequestHandler<ListInboxQuery, InboxPage>
{
    public const int PageSize = 50;
    public const int MostCounted = 1000;

    public async Task<InboxPage> Handle(ListInboxQuery query, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var reference = await referenceData.Current(ct);
        var inbox = Inbox();
        var counts = await Count(inbox, now, ct);
        var found = InboxFilters.Apply(In(inbox, query.Tab, now), query.Filter, reference.Today.Year);
        var rows = await Read(query.Tab == InboxTab.Done ? InboxCursor.NewestFirst(found, query.After) : InboxCursor.MostUrgentFirst(found, query.After), ct);
        var shown = rows.Take(PageSize).ToList();
        var next = rows.Count > PageSize ? InboxCursor.After(shown[^1], query.Tab) : null;
        return new InboxPage(
            [.. shown.Select(row => row with { Source = reference.Label(CodeLists.Sources, row.Source), Area = reference.AreaName(Known(row.Area)) })],
            counts,
            await officers.Of(user.Has(Permission.ReferralsAllTeams) ? null : user.TeamId, ct),
            next,
            now);
    }

    /// <summary>A team's inbox, which is a part of what its members may see; a filter that an index serves.</summary>
    private IQueryable<Referral> Inbox()
    {
        var visible = db.Referrals.AsNoTracking().VisibleTo(user, db);
        if (user.Has(Permission.ReferralsAllTeams))
        {
            return visible;
        }

        var team = user.TeamId;
        return visible.Where(r => r.TeamId == team);
    }

    private IQueryable<Referral> In(IQueryable<Referral> inbox, InboxTab tab, DateTime now)
    {
        var me = user.UserId;
        return tab switch
        {
            InboxTab.Done => inbox.Where(r => r.Queue == ReferralQueue.Done),
            InboxTab.NeedsCorrection => inbox.Where(r => r.Queue == ReferralQueue.NeedsCorrection),
            InboxTab.Waiting => inbox.Where(r => r.Queue == ReferralQueue.Inbox && r.Status == ReferralStatus.FirstContact && r.NextDueUtc > now),
            InboxTab.Mine => Now(inbox, now).Where(r => r.AssignedToId == me),
            InboxTab.Colleagues => Now(inbox, now).Where(r => r.AssignedToId != null && r.AssignedToId != me),
            _ => Now(inbox, now).Where(r => r.AssignedToId == null),
        };
    }

    private static IQueryable<Referral> Now(IQueryable<Referral> inbox, DateTime now) =>
        inbox.Where(r => r.Queue == ReferralQueue.Inbox && (r.Status != ReferralStatus.FirstContact || r.NextDueUtc == null || r.NextDueUtc <= now));

    private async Task<InboxCounts> Count(IQueryable<Referral> inbox, DateTime now, CancellationToken ct)
    {
        var me = user.UserId;
        var open = inbox.Where(r => r.Queue == ReferralQueue.Inbox || r.Queue == ReferralQueue.NeedsCorrection).Select(r =>
            r.Queue == ReferralQueue.NeedsCorrection ? "correction"
            : r.Status == ReferralStatus.FirstContact && r.NextDueUtc > now ? "waiting"
            : r.AssignedToId == null ? "unassigned"
            : r.AssignedToId == me ? "mine" : "colleagues");
        var done = inbox.Where(r => r.Queue == ReferralQueue.Done).OrderByDescending(r => r.ReceivedUtc).ThenByDescending(r => r.Id).Select(_ => "done").Take(MostCounted);
        var quarantine = db.QuarantinedMessages.Where(m => m.State == QuarantineState.Waiting).OrderByDescending(m => m.ReceivedUtc).Select(_ => "quarantine").Take(MostCounted);
        var lanes = await open.Concat(done).Concat(quarantine).GroupBy(lane => lane).Select(lane => new { lane.Key, Count = lane.Count() }).ToDictionaryAsync(l => l.Key, l => l.Count, ct);
        int Of(string lane) => lanes.GetValueOrDefault(lane);
        return new InboxCounts(Of("unassigned"), Of("mine"), Of("colleagues"), Of("waiting"), Of("correction"), Of("done"), Of("quarantine"));
    }

    private Task<List<InboxRow>> Read(IQueryable<Referral> referrals, CancellationToken ct) => referrals
        .Take(PageSize + 1)
        .Select(r => new InboxRow(
            r.Id, r.Version, r.Reference, db.People.Where(p => p.Id == r.PersonId).Select(p => p.DisplayName).First(), r.Status, r.SupportLevel, r.RiskGrade,
            r.OffenceLabel, r.Source, r.LocalAuthority ?? "", r.NextDueUtc, r.ReceivedUtc, r.Attempts, r.ReachedUtc != null, r.AssignedToId,
            r.Reasons, r.StatusChangedUtc, r.HasOpenConflict))
        .ToListAsync(ct);

    private static string? Known(string area) => area.Length == 0 ? null : area;
}
