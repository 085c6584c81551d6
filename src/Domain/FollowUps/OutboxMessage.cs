using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Feedback;

namespace CaseManagement.Domain.FollowUps;

public enum OutboxState
{
    Waiting,
    Sending,
    Sent,
    Failed,

    /// <summary>The consent on which it rests ended before it left.</summary>
    Stopped,

    /// <summary>It was for a victim, and not safe any more when it was to leave.</summary>
    Withheld,
}

/// <summary>
/// An e-mail to a member of staff, to a service, or to a professional who saved a referral, that is to leave. Written with the change that caused it; sent by a job. It knows its
/// key, so that the same cause never mails twice, and keeps it as Message-ID, so that a mail that left in the very moment
/// of a crash is recognised when it is sent again. One for a victim holds no address, only the question that it belongs to: whoever
/// claims it asks the safe-contact rule at that moment, and takes the address from the answer (docs/adr/0010).
/// </summary>
public sealed class OutboxMessage
{
    public const int SubjectMaxLength = 200;
    public const int BodyMaxLength = 4000;
    public const int AddressMaxLength = 254;
    public const int KeyMaxLength = 120;
    public const int MostAttempts = 10;

    private OutboxMessage()
    {
    } // EF Core

    public OutboxMessage(string toAddress, string subject, string body, string key, DateTime now)
    {
        Id = OutboxMessageId.New();
        ToAddress = toAddress;
        Subject = subject;
        Body = body;
        Key = key;
        CreatedUtc = now;
        NextAttemptUtc = now;
        State = OutboxState.Waiting;
    }

    /// <summary>To a victim; where to is found out when it leaves.</summary>
    public static OutboxMessage ToPerson(FeedbackRequestId about, string subject, string body, string key, DateTime now) =>
        new("", subject, body, key, now) { FeedbackRequestId = about };

    public OutboxMessageId Id { get; private set; }

    /// <summary>Only on a mail to a victim.</summary>
    public FeedbackRequestId? FeedbackRequestId { get; private set; }

    public string ToAddress { get; private set; } = "";

    public string Subject { get; private set; } = "";

    public string Body { get; private set; } = "";

    public string Key { get; private set; } = "";

    public OutboxState State { get; private set; }

    public int Attempts { get; private set; }

    public DateTime CreatedUtc { get; private set; }

    public DateTime NextAttemptUtc { get; private set; }

    public DateTime? SentUtc { get; private set; }

    /// <summary>The consent without which it must not leave; null where it needs none. Asked when it is sent.</summary>
    public ConsentBasis? RestsOn { get; private set; }

    /// <summary>Which attempt of which process holds it; another one leaves it alone until the claim has run out.</summary>
    public Guid? ClaimedBy { get; private set; }

    public OutboxMessage Resting(ConsentBasis basis)
    {
        RestsOn = basis;
        return this;
    }

    /// <summary>It does not leave any more, and what it says is not kept.</summary>
    public void Stop()
    {
        State = OutboxState.Stopped;
        ClaimedBy = null;
        Body = "";
    }

    /// <summary>It waits for its turn, or whoever took it has not been heard of since.</summary>
    public bool AwaitsSending(DateTime now) => State is OutboxState.Waiting or OutboxState.Sending && NextAttemptUtc <= now;

    /// <summary>Taken as often as is allowed, and each time whoever took it died: no further try.</summary>
    public bool IsExhausted => State == OutboxState.Sending && Attempts >= MostAttempts;

    public void Claim(Guid claimant, DateTime now, TimeSpan leaseFor)
    {
        State = OutboxState.Sending;
        ClaimedBy = claimant;
        Attempts++;
        NextAttemptUtc = now + leaseFor;
    }

    /// <summary>Sent: the body is dropped, since a password link in it must not lie about.</summary>
    public void MarkSent(DateTime now)
    {
        State = OutboxState.Sent;
        SentUtc = now;
        ClaimedBy = null;
        Body = "";
    }

    /// <summary>It is not safe yet. Waiting is no attempt.</summary>
    public void WaitUntil(DateTime utc)
    {
        State = OutboxState.Waiting;
        ClaimedBy = null;
        NextAttemptUtc = utc;
    }

    public void Withhold()
    {
        State = OutboxState.Withheld;
        ClaimedBy = null;
        Body = "";
    }

    /// <summary>Tried and failed: again after 1, 2, 4 … minutes, given up after <see cref="MostAttempts"/>.</summary>
    public void MarkFailed(DateTime now)
    {
        ClaimedBy = null;
        State = Attempts >= MostAttempts ? OutboxState.Failed : OutboxState.Waiting;
        NextAttemptUtc = now + TimeSpan.FromMinutes(Math.Pow(2, Math.Min(Attempts - 1, 8)));
    }
}

/// <summary>For what, and to whom, the person of a case agreed.</summary>
public sealed record ConsentBasis(CaseId CaseId, string PurposeCode, string RecipientCode);
