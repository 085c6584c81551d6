using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.People;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Feedback;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.Messages;
using CaseManagement.Domain.People;

namespace CaseManagement.Application.Feedback;

/// <summary>The safe-contact rule, asked of a mail to a victim: when it is written, and again at the moment at which it leaves.</summary>
internal sealed class SafeSending(ICaseDbContext db)
{
    /// <summary>The answer for the next time that is safe, and when that is: a mail can wait.</summary>
    public async Task<(SafeContactAnswer Answer, DateTime AtUtc)> Ask(Case about, ContactPointId to, DateTime now, CancellationToken ct)
    {
        var (person, facts) = await FactsOf(about, ct);
        var point = person.ContactPoints.SingleOrDefault(p => p.Id == to);
        Refuse.If(point is null, PersonErrors.ContactPointUnknown);
        return SafeContactPolicy.AnswerWhenSafe(facts, ContactChannel.Email, point, now);
    }

    public async Task<(Person Person, SafeContactFacts Facts)> FactsOf(Case about, CancellationToken ct)
    {
        var referral = await db.Referrals.RequireAsync(about.ReferralId, null, ct);
        var person = await db.People.RequireAsync(referral.PersonId, null, ct);
        return (person, SafeContactSheet.Facts(referral, about, person));
    }

    /// <summary>Nothing leaves where it is not safe any more: whoever asked is told. What is only not safe now waits.</summary>
    public async Task<SafeLeave> Leave(FeedbackRequestId id, DateTime now, CancellationToken ct)
    {
        var request = await db.FeedbackRequests.RequireAsync(id, null, ct);
        var about = await db.Cases.RequireAsync(request.CaseId, null, ct);
        var (person, facts) = await FactsOf(about, ct);
        var point = person.ContactPoints.SingleOrDefault(p => p.Id == request.ContactPointId);
        if (point is not null && SafeContactPolicy.AnswerWhenSafe(facts, ContactChannel.Email, point, now) is { Answer.IsRefused: false } safe && request.IsOpen(safe.AtUtc))
        {
            return safe.AtUtc > now ? new SafeLeave(null, safe.AtUtc) : new SafeLeave(point.Value, null);
        }

        request.Withhold();
        db.Notifications.Add(new Notification(
            request.AskedById, "feedback-withheld", $"{about.Reference}: the questions were not sent, because it is not safe any more", SiteLinks.Feedback(about.Id),
            $"feedback-withheld:{request.Id.Value:N}", now));
        return SafeLeave.Never;
    }
}

/// <param name="Address">Where it may go now.</param>
/// <param name="WaitUntilUtc">When it is asked again.</param>
/// <param name="Words">What is said, where the row in the outbox does not hold it.</param>
internal sealed record SafeLeave(string? Address, DateTime? WaitUntilUtc, MessageWords? Words = null)
{
    public static readonly SafeLeave Never = new(null, null);
}
