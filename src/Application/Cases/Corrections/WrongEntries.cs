using System.Text.Json;
using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Domain.Assessments;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Contacts;
using CaseManagement.Domain.Feedback;
using CaseManagement.Domain.History;
using CaseManagement.Domain.Referrals;
using CaseManagement.Domain.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Cases.Corrections;

/// <summary>What an entry of a timeline stands for, taken off the wrong case and put on the right one.</summary>
internal sealed class WrongEntries(ICaseDbContext db, WrongAssessments assessments)
{
    /// <exception cref="NotFoundException">There is no such entry on the timeline of this case.</exception>
    public async Task<Act> Find(Case about, ActId id, CancellationToken ct)
    {
        var entry = await db.Acts.Include(a => a.Payload).Include(a => a.Strike).SingleOrDefaultAsync(a => a.Id == id, ct);
        var isHere = entry is not null && (entry.CaseId == about.Id.Value || await IsBeforeTheCase(entry, about, ct));
        return isHere ? entry! : throw new NotFoundException();
    }

    /// <summary>On the right case first: what belongs to nobody any more is not counted.</summary>
    public Task Redo(Case wrong, Act entry, Case right, DateTime now, CancellationToken ct) => entry.Kind switch
    {
        nameof(ContactRecorded) => MoveContact(entry, right, now, ct),
        nameof(SupportGiven) => MoveSupport(wrong, entry, right, ct),
        _ => MoveNote(entry, right),
    };

    public Task Undo(Case wrong, Act entry, DateTime now, CancellationToken ct) => entry.Kind switch
    {
        nameof(ContactRecorded) => TakeContact(wrong, entry, now, ct),
        nameof(SupportGiven) => TakeSupport(wrong, entry, now, ct),
        nameof(NeedsAssessmentRecorded) => assessments.TakeNeeds(wrong, entry, now, ct),
        nameof(RiskAssessmentRecorded) => assessments.TakeRisk(wrong, entry, now, ct),
        nameof(GoalSet) => TakeGoal(entry, now, ct),
        nameof(UnmetNeedRecorded) => TakeUnmetNeed(entry, now, ct),
        nameof(FeedbackAnswered) => TakeFeedback(entry, now, ct),
        _ => Task.CompletedTask,
    };

    /// <summary>An attempt on the referral, which the timeline of its case tells too.</summary>
    private Task<bool> IsBeforeTheCase(Act entry, Case about, CancellationToken ct) =>
        db.Contacts.IgnoreQueryFilters().AnyAsync(c => c.Id == ContactId.From(entry.AggregateId) && c.ReferralId == about.ReferralId && c.CaseId == null, ct);

    private static Task MoveNote(Act entry, Case right)
    {
        var writer = entry.Kind == nameof(NoteMovedHere) ? Fact<Guid?>(entry.Facts, "userId") : UserIn(entry.Actor);
        right.TakeNote(Fact<string>(entry.Payload?.Json ?? "{}", "text") ?? "", writer, entry.HappenedUtc);
        return Task.CompletedTask;
    }

    private async Task MoveContact(Act entry, Case right, DateTime now, CancellationToken ct)
    {
        var contact = await db.Contacts.SingleAsync(c => c.Id == ContactId.From(entry.AggregateId), ct);
        var referral = await db.Referrals.RequireAsync(right.ReferralId, null, ct);
        db.Contacts.Add(contact.MoveTo(right, referral, now));
        if (referral.Status == ReferralStatus.InSupport)
        {
            referral.ContactHappened(contact.Reached, contact.HappenedUtc, now);
        }
    }

    private async Task TakeContact(Case wrong, Act entry, DateTime now, CancellationToken ct)
    {
        var contact = await db.Contacts.SingleAsync(c => c.Id == ContactId.From(entry.AggregateId), ct);
        contact.StrikeOut(now);
        var left = await db.Contacts.Where(c => c.ReferralId == wrong.ReferralId && c.Id != contact.Id)
            .Select(c => new { c.HappenedUtc, c.Reached }).ToListAsync(ct);
        wrong.ContactsChanged(left.Max(c => (DateTime?)c.HappenedUtc));
        var referral = await db.Referrals.RequireAsync(wrong.ReferralId, null, ct);
        referral.ContactsChanged(left.Count, left.Min(c => (DateTime?)c.HappenedUtc), left.Where(c => c.Reached).Min(c => (DateTime?)c.HappenedUtc));
    }

    private async Task MoveSupport(Case wrong, Act entry, Case right, CancellationToken ct) => (await Session(entry, ct)).Move(wrong.Id, right);

    private async Task TakeSupport(Case wrong, Act entry, DateTime now, CancellationToken ct)
    {
        var session = await Session(entry, ct);
        if (session.TakeFrom(wrong.Id))
        {
            var counted = await db.Acts.SingleAsync(a => a.AggregateId == session.Id.Value && a.Kind == nameof(SupportSessionRecorded), ct);
            db.ActStrikes.Add(ActStrike.Of(counted, now));
        }
    }

    private async Task TakeGoal(Act entry, DateTime now, CancellationToken ct) =>
        (await db.Goals.SingleAsync(g => g.Id == GoalId.From(entry.AggregateId), ct)).StrikeOut(now);

    private async Task TakeUnmetNeed(Act entry, DateTime now, CancellationToken ct) =>
        (await db.UnmetNeeds.SingleAsync(u => u.Id == UnmetNeedId.From(entry.AggregateId), ct)).StrikeOut(now);

    private async Task TakeFeedback(Act entry, DateTime now, CancellationToken ct) =>
        (await db.FeedbackRequests.SingleAsync(r => r.Id == FeedbackRequestId.From(entry.AggregateId), ct)).StrikeOut(now);

    private Task<SupportSession> Session(Act entry, CancellationToken ct)
    {
        var id = SupportSessionId.From(Fact<Guid>(entry.Facts, "supportSessionId"));
        return db.SupportSessions.SingleAsync(s => s.Id == id, ct);
    }

    private static T? Fact<T>(string json, string name)
    {
        using var facts = JsonDocument.Parse(json);
        return facts.RootElement.TryGetProperty(name, out var value) ? value.Deserialize<T>() : default;
    }

    private static Guid? UserIn(string actor) => actor.StartsWith("user:", StringComparison.Ordinal) ? Guid.Parse(actor.AsSpan("user:".Length)) : null;
}
