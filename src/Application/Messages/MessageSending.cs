using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Feedback;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.Messages;
using CaseManagement.Domain.People;

namespace CaseManagement.Application.Messages;

/// <summary>A message to a person at the moment at which it leaves, and what came of it. Whoever leads the case is told of what did not.</summary>
internal sealed class MessageSending(ICaseDbContext db, SafeSending safely, Matters matters)
{
    /// <summary>Nothing leaves that is not safe at this moment, that says what is not so any more, or that comes too late.</summary>
    public async Task<SafeLeave> Leave(PersonMessageId id, DateTime now, CancellationToken ct)
    {
        var message = await db.PersonMessages.RequireAsync(id, null, ct);
        var about = await db.Cases.RequireAsync(message.CaseId, null, ct);
        if (message.State != PersonMessageState.Waits)
        {
            return SafeLeave.Never;
        }

        if (await WhyDropped(message, about, now, ct) is { } why)
        {
            return Dropped(message, about, why, now);
        }

        var (person, facts) = await safely.FactsOf(about, ct);
        var point = person.ContactPoints.SingleOrDefault(p => p.Id == message.ContactPointId);
        var at = facts.Plan.NextSafeTime(now) ?? now;
        var answer = SafeContactPolicy.AnswerToMessage(facts, message.Channel, point, at, message.NamesService);
        if (answer.IsRefused)
        {
            message.Withhold(answer, now);
            Tell(message, about, "a message was withheld, because it is not safe any more", now);
            return SafeLeave.Never;
        }

        if (message.WhyDropped(new Matter(message.MatterKind, message.MatterId, message.AboutUtc), at) is { } late)
        {
            return Dropped(message, about, late, now);
        }

        if (at > now)
        {
            message.WaitUntil(at);
            return new SafeLeave(null, at);
        }

        return new SafeLeave(point!.Value, null, new MessageWords(message.Title, message.Text));
    }

    public async Task Left(PersonMessageId id, DateTime now, CancellationToken ct) => (await db.PersonMessages.RequireAsync(id, null, ct)).Left(now);

    /// <summary>It was tried as often as is allowed.</summary>
    public async Task Failed(PersonMessageId id, string why, DateTime now, CancellationToken ct)
    {
        var message = await db.PersonMessages.RequireAsync(id, null, ct);
        var about = await db.Cases.RequireAsync(message.CaseId, null, ct);
        message.Fail(why, now);
        Tell(message, about, "a message could not be sent", now);
    }

    private async Task<string?> WhyDropped(PersonMessage message, Case about, DateTime now, CancellationToken ct) =>
        about.Status is CaseStatus.Closed or CaseStatus.Restricted
            ? "Support has ended"
            : message.WhyDropped(await matters.Find(about.Id, message.MatterKind, message.MatterId, ct), now);

    private SafeLeave Dropped(PersonMessage message, Case about, string why, DateTime now)
    {
        message.Drop(why, now);
        Tell(message, about, "a message was not sent, because what it reminds of has changed or comes first", now);
        return SafeLeave.Never;
    }

    private void Tell(PersonMessage message, Case about, string what, DateTime now) => db.Notifications.Add(new Notification(
        about.LeadWorkerId ?? message.ByUserId, "message-not-sent", $"{about.Reference}: {what}", SiteLinks.Messages(about.Id),
        $"message-not-sent:{message.Id.Value:N}:{message.Version}", now));
}
