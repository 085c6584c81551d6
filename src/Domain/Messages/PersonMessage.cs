using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.People;
using CaseManagement.Domain.Security;

namespace CaseManagement.Domain.Messages;

public enum PersonMessageState
{
    /// <summary>For its moment, or for a time that is safe.</summary>
    Waits,

    Left,

    /// <summary>When it was to leave it was not safe any more.</summary>
    Withheld,

    /// <summary>What it reminds of has changed, is over, or would have been over before a safe time.</summary>
    Dropped,

    /// <summary>It did not leave, or did not arrive.</summary>
    Failed,

    Cancelled,
}

/// <summary>
/// A person is reminded of something that was agreed with them. It holds what is said, word for word as the worker saw it, and no address: where it
/// goes is asked of the safe-contact policy when it leaves.
/// </summary>
public sealed class PersonMessage : AggregateRoot
{
    public const int TitleMaxLength = 200;
    public const int TextMaxLength = 1000;
    public const int WhyMaxLength = 200;

    private PersonMessage()
    {
    } // EF Core

    public PersonMessageId Id { get; private set; }

    public CaseId CaseId { get; private set; }

    public ContactPointId ContactPointId { get; private set; }

    public ContactChannel Channel { get; private set; }

    public MessageTemplateId TemplateId { get; private set; }

    public bool NamesService { get; private set; }

    public string Title { get; private set; } = "";

    public string Text { get; private set; } = "";

    public MatterKind MatterKind { get; private set; }

    public Guid MatterId { get; private set; }

    /// <summary>When what it reminds of is, as the message says it.</summary>
    public DateTime AboutUtc { get; private set; }

    /// <summary>When it is to leave; moved on where that was not safe.</summary>
    public DateTime LeaveUtc { get; private set; }

    public PersonMessageState State { get; private set; }

    /// <summary>Why it did not leave or arrive, in words that name nobody.</summary>
    public string? Why { get; private set; }

    public UserId ByUserId { get; private set; }

    public DateTime CreatedUtc { get; private set; }

    public DateTime? SettledUtc { get; private set; }

    /// <summary>When the gateway told that it arrived.</summary>
    public DateTime? DeliveredUtc { get; private set; }

    /// <summary>The gateway's own id of the sending of which it told last: what it tells twice counts once.</summary>
    public Guid? ReceiptId { get; private set; }

    public override Guid AggregateId => Id.Value;

    public override Guid? TimelineCaseId => CaseId.Value;

    /// <param name="safety">What the safe-contact policy says of the moment at which it is to leave.</param>
    public static PersonMessage Plan(
        Case about, MessageTemplate template, MessageWords words, ContactPointId to, Matter matter, SafeContactAnswer safety, DateTime leaveUtc, UserId by, DateTime now)
    {
        about.RefuseWhenFinished();
        Refuse.If(safety.IsRefused, MessageErrors.NotSafe(safety.IsRefused ? safety.Against[0].Sentence : ""));
        Refuse.If(leaveUtc < now, MessageErrors.InThePast);
        Refuse.If(leaveUtc >= matter.AtUtc, MessageErrors.TooLate);
        var message = new PersonMessage
        {
            Id = PersonMessageId.New(),
            CaseId = about.Id,
            ContactPointId = to,
            Channel = template.Channel,
            TemplateId = template.Id,
            NamesService = template.NamesService,
            Title = words.Title,
            Text = words.Text,
            MatterKind = matter.Kind,
            MatterId = matter.Id,
            AboutUtc = matter.AtUtc,
            LeaveUtc = leaveUtc,
            State = PersonMessageState.Waits,
            ByUserId = by,
            CreatedUtc = now,
        };
        message.Raise(new PersonMessagePlanned(about.Id.Value, message.Channel, matter.Kind, leaveUtc, words.Text));
        return message;
    }

    /// <summary>Null where it may still leave, else why not: what it says must be so.</summary>
    /// <param name="now">When it would leave.</param>
    /// <param name="matter">As it stands now; null where it is over.</param>
    public string? WhyDropped(Matter? matter, DateTime now) => matter switch
    {
        null => "What it reminds of is over",
        _ when matter.AtUtc != AboutUtc => "What it reminds of has another time",
        _ when now >= AboutUtc => "There was no safe time before what it reminds of",
        _ => null,
    };

    public void WaitUntil(DateTime utc) => LeaveUtc = utc;

    public void Left(DateTime now)
    {
        (State, SettledUtc, Why) = (PersonMessageState.Left, now, null);
        Raise(new PersonMessageLeft(CaseId.Value, Channel));
    }

    public void Withhold(SafeContactAnswer answer, DateTime now)
    {
        Settle(PersonMessageState.Withheld, answer.Against[0].Sentence, now);
        Raise(new PersonMessageWithheld(CaseId.Value, Channel, answer.Codes));
    }

    public void Drop(string why, DateTime now)
    {
        Settle(PersonMessageState.Dropped, why, now);
        Raise(new PersonMessageDropped(CaseId.Value, Channel));
    }

    public void Fail(string why, DateTime now)
    {
        Settle(PersonMessageState.Failed, why, now);
        Raise(new PersonMessageFailed(CaseId.Value, Channel));
    }

    /// <summary>It is tried again: a person mended what kept it, or the gateway could not reach the telephone for now.</summary>
    public void TryAgain() => (State, SettledUtc, Why) = (PersonMessageState.Waits, null, null);

    public void Delivered(DateTime now) => DeliveredUtc ??= now;

    /// <returns>Whether this receipt is news.</returns>
    public bool TakeReceipt(Guid id)
    {
        var isNews = ReceiptId != id;
        ReceiptId = id;
        return isNews;
    }

    public void Cancel(DateTime now)
    {
        Refuse.If(State != PersonMessageState.Waits, MessageErrors.NotWaiting);
        Settle(PersonMessageState.Cancelled, null, now);
        Raise(new PersonMessageCancelled(CaseId.Value, Channel));
    }

    private void Settle(PersonMessageState state, string? why, DateTime now) => (State, Why, SettledUtc) = (state, why, now);
}

public enum MatterKind
{
    FollowUp,
    CourtDate,

    /// <summary>Something is delivered or fitted.</summary>
    Item,
}

/// <summary>What a message reminds of, while it stands.</summary>
public sealed record Matter(MatterKind Kind, Guid Id, DateTime AtUtc);

public sealed record PersonMessagePlanned(Guid CaseId, ContactChannel Channel, MatterKind About, DateTime LeaveUtc, [property: Personal] string Text) : DomainEvent;

public sealed record PersonMessageLeft(Guid CaseId, ContactChannel Channel) : DomainEvent;

public sealed record PersonMessageWithheld(Guid CaseId, ContactChannel Channel, IReadOnlyList<string> Codes) : DomainEvent;

public sealed record PersonMessageDropped(Guid CaseId, ContactChannel Channel) : DomainEvent;

public sealed record PersonMessageFailed(Guid CaseId, ContactChannel Channel) : DomainEvent;

public sealed record PersonMessageCancelled(Guid CaseId, ContactChannel Channel) : DomainEvent;
