using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.People;
using CaseManagement.Domain.Referrals;
using CaseManagement.Domain.Security;

namespace CaseManagement.Domain.Contacts;

/// <summary>An attempt to reach a person or a conversation with them. Recorded once and never rewritten.</summary>
public sealed class Contact : AggregateRoot
{
    public const int NoteMaxLength = 10_000;

    private Contact()
    {
    } // EF Core

    public ContactId Id { get; private set; }

    /// <summary>Whom it was tried to reach, as their record stood then. Who that is now, after records were made one, their referral tells.</summary>
    public PersonId PersonId { get; private set; }

    public ReferralId ReferralId { get; private set; }

    public CaseId? CaseId { get; private set; }

    /// <summary>Code of the list of contact channels.</summary>
    public string ChannelCode { get; private set; } = "";

    public ContactPointId? ContactPointId { get; private set; }

    /// <summary>Code of the list of contact outcomes.</summary>
    public string OutcomeCode { get; private set; } = "";

    public string? Note { get; private set; }

    public DateTime HappenedUtc { get; private set; }

    public DateTime RecordedUtc { get; private set; }

    public UserId ByUserId { get; private set; }

    public bool IsFirstAttempt { get; private set; }

    /// <summary>Whether the person (or who speaks for them) was reached.</summary>
    public bool Reached { get; private set; }

    /// <summary>It was recorded on the wrong case or person. Nothing reads it any more, save the list that tells so.</summary>
    public DateTime? StruckUtc { get; private set; }

    public override Guid AggregateId => Id.Value;

    public override Guid? TimelineCaseId => CaseId?.Value;

    /// <param name="attempt">What was done, by which channel, on which contact point, and what came of it.</param>
    /// <param name="answer">
    /// What the safe-contact policy said of it; a refusal needs <paramref name="overrideReason"/>, except where a suspect
    /// answered: nothing is more dangerous than that this stays unrecorded.
    /// </param>
    /// <param name="overrideReason">Why it was done although the policy refuses; only with the permission to override.</param>
    /// <param name="now">When it is recorded.</param>
    public static Contact Record(ContactAttempt attempt, SafeContactAnswer answer, string? overrideReason, DateTime now)
    {
        Refuse.If(attempt.HappenedUtc > now, ContactErrors.InTheFuture);
        Refuse.If(attempt.HappenedUtc < Minute(attempt.ReferralReceivedUtc), ContactErrors.BeforeTheReferral);
        var againstPolicy = attempt.Outgoing && answer.IsRefused;
        Refuse.If(againstPolicy && !attempt.MustBeKept && string.IsNullOrWhiteSpace(overrideReason), ContactErrors.NotSafe);

        var contact = new Contact
        {
            Id = ContactId.New(),
            PersonId = attempt.PersonId,
            ReferralId = attempt.ReferralId,
            CaseId = attempt.CaseId,
            ChannelCode = attempt.ChannelCode,
            ContactPointId = attempt.ContactPointId,
            OutcomeCode = attempt.OutcomeCode,
            Note = attempt.Note,
            HappenedUtc = attempt.HappenedUtc,
            RecordedUtc = now,
            ByUserId = attempt.ByUserId,
            IsFirstAttempt = attempt.IsFirstAttempt,
            Reached = attempt.Reached,
        };
        contact.Raise(new ContactRecorded(
            attempt.ReferralId.Value, attempt.CaseId?.Value, attempt.ChannelCode, attempt.OutcomeCode, attempt.IsFirstAttempt, attempt.Reached,
            attempt.HappenedUtc, attempt.Note));
        if (againstPolicy)
        {
            contact.Raise(new SafeContactOverridden(attempt.ReferralId.Value, attempt.CaseId?.Value, answer.Codes, overrideReason));
        }

        return contact;
    }

    public void StrikeOut(DateTime now) => StruckUtc = now;

    /// <summary>The same attempt or conversation, on the case to which it belongs.</summary>
    public Contact MoveTo(Case about, Referral referral, DateTime now)
    {
        about.ContactHappened(HappenedUtc);
        var attempt = new ContactAttempt(
            about.PersonId, referral.Id, referral.ReceivedUtc, about.Id, ChannelCode, null, OutcomeCode, Note, HappenedUtc, ByUserId,
            referral.Attempts == 0, Reached, Outgoing: false);
        return Record(attempt, SafeContactAnswer.Allowed, null, now);
    }

    /// <summary>People know the time of a contact to the minute, so the minute in which the referral came in is late enough.</summary>
    private static DateTime Minute(DateTime utc) => utc.AddTicks(-(utc.Ticks % TimeSpan.TicksPerMinute));
}

public sealed record ContactRecorded(
    [property: CountedOnceFor] Guid ReferralId, Guid? CaseId, string ChannelCode, string OutcomeCode, bool IsFirstAttempt, bool Reached, DateTime ContactUtc,
    [property: Personal] string? Note) : DomainEvent
{
    public override DateTime? HappenedUtc => ContactUtc;

    [Counted]
    public string Counts => ContactCount.Of(IsFirstAttempt, Reached);
}

/// <summary>What a contact adds to the month: an attempt always, a first one, somebody reached.</summary>
public static class ContactCount
{
    public const string First = "first";
    public const string FirstReached = "first-reached";
    public const string Again = "again";
    public const string AgainReached = "again-reached";

    public static string Of(bool first, bool reached) => (first, reached) switch
    {
        (true, true) => FirstReached,
        (true, false) => First,
        (false, true) => AgainReached,
        _ => Again,
    };
}

/// <summary>Something went out although the policy refused it, on whatever it was announced of. Counted, so that leaders find it among millions of acts.</summary>
/// <param name="Reason">Null where a suspect answered, which is kept without asking why the way was used.</param>
[Counted]
public sealed record SafeContactOverridden(Guid ReferralId, Guid? CaseId, IReadOnlyList<string> Codes, [property: Personal] string? Reason) : DomainEvent;
