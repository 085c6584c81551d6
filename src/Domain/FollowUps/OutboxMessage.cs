using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Feedback;
using CaseManagement.Domain.Messages;
using CaseManagement.Domain.Security;

namespace CaseManagement.Domain.FollowUps;

public enum OutboxState
{
    Waiting,
    Sending,
    Sent,
    Failed,

    /// <summary>Before it left the consent on which it rests ended, or it was too late to tell of it.</summary>
    Stopped,

    /// <summary>It was for a victim, and not safe any more when it was to leave.</summary>
    Withheld,

    /// <summary>It failed, and a person decided that it need not leave.</summary>
    GivenUp,
}

public enum OutboxWay
{
    Mail,
    Text,
}

/// <summary>
/// An e-mail to a member of staff, to a service, or to a professional who saved a referral, that is to leave. Written with the change that caused it; sent by a job. It knows its
/// key, so that the same cause never mails twice, and keeps it as Message-ID, so that a mail that left in the very moment
/// of a crash is recognised when it is sent again. One for a victim holds no address, only the question or the message that it belongs to: whoever
/// claims it asks the safe-contact rule at that moment, and takes the address from the answer (docs/adr/0010).
/// </summary>
public sealed class OutboxMessage : AggregateRoot
{
    public const int SubjectMaxLength = 200;
    public const int BodyMaxLength = 40_000;
    public const int AddressMaxLength = 254;
    public const int KeyMaxLength = 120;
    public const int FailureMaxLength = 100;
    public const int ReasonMaxLength = 500;
    public const int MostAttempts = 10;

    private OutboxMessage()
    {
    } // EF Core

    public OutboxMessageId Id { get; private set; }

    /// <summary>Only on a mail to a victim.</summary>
    public FeedbackRequestId? FeedbackRequestId { get; private set; }

    /// <summary>Only on a message to a victim, which holds what is said.</summary>
    public PersonMessageId? PersonMessageId { get; private set; }

    public OutboxWay Way { get; private set; }

    public string ToAddress { get; private set; } = "";

    /// <summary>A member of staff whose quiet hours it keeps; null where it keeps nobody's.</summary>
    public UserId? ToUserId { get; private set; }

    /// <summary>When what it says is of no use any more; null where it always is.</summary>
    public DateTime? NotAfterUtc { get; private set; }

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

    /// <summary>When it failed for good.</summary>
    public DateTime? FailedUtc { get; private set; }

    /// <summary>What kind of failure the last one was; never a text that could repeat an address.</summary>
    public string? Failure { get; private set; }

    public override Guid AggregateId => Id.Value;

    public bool IsToVictim => FeedbackRequestId is not null || PersonMessageId is not null;

    /// <summary>What it is about, as its key begins: "password-link".</summary>
    public string Kind => Key.Split(':')[0];

    public static OutboxMessage To(string address, string subject, string body, string key, DateTime now) => new()
    {
        Id = OutboxMessageId.New(),
        ToAddress = address,
        Subject = subject,
        Body = body,
        Key = key,
        CreatedUtc = now,
        NextAttemptUtc = now,
        State = OutboxState.Waiting,
    };

    /// <summary>To a victim; where to is found out when it leaves.</summary>
    public static OutboxMessage ToPerson(FeedbackRequestId about, string subject, string body, string key, DateTime now)
    {
        var message = To("", subject, body, key, now);
        message.FeedbackRequestId = about;
        return message;
    }

    /// <summary>To a victim, at its moment; where to and what it says is found out when it leaves.</summary>
    public static OutboxMessage ToPerson(PersonMessage about, DateTime now)
    {
        var message = To("", "", "", KeyOf(about.Id), now);
        message.PersonMessageId = about.Id;
        message.Way = about.Channel == People.ContactChannel.Text ? OutboxWay.Text : OutboxWay.Mail;
        message.NextAttemptUtc = about.LeaveUtc;
        return message;
    }

    public static string KeyOf(PersonMessageId id) => $"reminder:{id.Value:N}";

    /// <summary>It can wait until their quiet hours are over.</summary>
    public OutboxMessage For(UserId worker)
    {
        ToUserId = worker;
        return this;
    }

    public OutboxMessage NotAfter(DateTime utc)
    {
        NotAfterUtc = utc;
        return this;
    }

    public bool IsTooLate(DateTime now) => NotAfterUtc <= now;

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

    /// <summary>Somebody took it for sending: whether it arrived then is not always known.</summary>
    public bool WasTakenBefore => Attempts > 0;

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
    /// <param name="forGood">No further try can help.</param>
    public void MarkFailed(string failure, DateTime now, bool forGood = false)
    {
        ClaimedBy = null;
        Failure = PlainText.Shorten(failure, FailureMaxLength);
        State = forGood || Attempts >= MostAttempts ? OutboxState.Failed : OutboxState.Waiting;
        FailedUtc = State == OutboxState.Failed ? now : null;
        NextAttemptUtc = now + TimeSpan.FromMinutes(Math.Pow(2, Math.Min(Attempts - 1, 8)));
    }

    /// <summary>It left, and the gateway could not hand it on for now: one more of its tries failed.</summary>
    public void ComeBack(string failure, DateTime now)
    {
        if (State == OutboxState.Sent)
        {
            MarkFailed(failure, now);
        }
    }

    /// <summary>A person removed what kept it from leaving: all its attempts are before it again.</summary>
    public void SendAgain(DateTime now)
    {
        Refuse.If(State != OutboxState.Failed, OutboxErrors.NotFailed);
        (State, Attempts, NextAttemptUtc, FailedUtc, Failure) = (OutboxState.Waiting, 0, now, null, null);
        Raise(new MailSentAgain(Kind));
    }

    /// <summary>It does not leave any more, and what it says is not kept.</summary>
    public void GiveUp(string reason)
    {
        Refuse.If(State != OutboxState.Failed, OutboxErrors.NotFailed);
        State = OutboxState.GivenUp;
        Body = "";
        Raise(new MailGivenUp(Kind, reason));
    }
}

/// <summary>For what, and to whom, the person of a case agreed.</summary>
public sealed record ConsentBasis(CaseId CaseId, string PurposeCode, string RecipientCode);

public static class OutboxErrors
{
    public static readonly Refusal NotFailed = new("mail.not-failed", "This mail was dealt with already");
}

public sealed record MailSentAgain(string Mail) : DomainEvent;

public sealed record MailGivenUp(string Mail, [property: Personal] string Reason) : DomainEvent;
