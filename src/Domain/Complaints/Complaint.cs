using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Security;

namespace CaseManagement.Domain.Complaints;

public enum ComplaintKind
{
    Complaint,
    Compliment,
}

public enum ComplaintFrom
{
    Victim,
    Family,
    Professional,
    Other,
}

public enum ComplaintOutcome
{
    Upheld,
    PartlyUpheld,
    NotUpheld,
}

/// <summary>What somebody holds against the service, or thanks it for. Leaders see it; who is complained of only when a leader shares it.</summary>
public sealed class Complaint : AggregateRoot
{
    public const int TextMaxLength = 4000;
    public const int NameMaxLength = 200;
    public const int CodeMaxLength = 20;

    private Complaint()
    {
    } // EF Core

    public ComplaintId Id { get; private set; }

    public ComplaintKind Kind { get; private set; }

    /// <summary>The case that it is about, where it is about one.</summary>
    public CaseId? CaseId { get; private set; }

    /// <summary>Whose leader answers for it; all leaders where it is about one of them.</summary>
    public TeamId? TeamId { get; private set; }

    public DateOnly ReceivedOn { get; private set; }

    /// <summary>Code of the list of contact channels.</summary>
    public string ChannelCode { get; private set; } = "";

    public ComplaintFrom From { get; private set; }

    /// <summary>Who, and how to answer them safely, as far as they say.</summary>
    public string? FromWhom { get; private set; }

    public UserId? AboutWorkerId { get; private set; }

    public string What { get; private set; } = "";

    public UserId RecordedById { get; private set; }

    public DateTime RecordedUtc { get; private set; }

    /// <summary>The last working day; none for a compliment.</summary>
    public DateOnly? AcknowledgeBy { get; private set; }

    public DateOnly? AnswerBy { get; private set; }

    public DateOnly? AcknowledgedOn { get; private set; }

    public DateOnly? AnsweredOn { get; private set; }

    public ComplaintOutcome? Outcome { get; private set; }

    public string? Answer { get; private set; }

    public DateTime? SharedUtc { get; private set; }

    public override Guid AggregateId => Id.Value;

    public static Complaint Take(ComplaintReceived received, ComplaintDeadlines deadlines, UserId by, DateTime now)
    {
        Refuse.If(received.On > LondonTime.LocalDate(now), ComplaintErrors.InTheFuture);
        var isComplaint = received.Kind == ComplaintKind.Complaint;
        var complaint = new Complaint
        {
            Id = ComplaintId.New(),
            Kind = received.Kind,
            CaseId = received.CaseId,
            TeamId = received.TeamId,
            ReceivedOn = received.On,
            ChannelCode = received.ChannelCode,
            From = received.From,
            FromWhom = received.FromWhom,
            AboutWorkerId = received.AboutWorkerId,
            What = received.What,
            RecordedById = by,
            RecordedUtc = now,
            AcknowledgeBy = isComplaint ? deadlines.AcknowledgeBy : null,
            AnswerBy = isComplaint ? deadlines.AnswerBy : null,
        };
        complaint.Raise(new ComplaintTaken(received.Kind, received.What));
        return complaint;
    }

    public void Acknowledge(DateOnly on, DateOnly today)
    {
        RefuseOutOfTime(on, today);
        Refuse.If(AcknowledgedOn is not null, ComplaintErrors.AcknowledgedAlready);
        AcknowledgedOn = on;
        Raise(new ComplaintAcknowledged(on));
    }

    /// <param name="outcome">Needed for a complaint, and only there.</param>
    public void AnswerIt(DateOnly on, ComplaintOutcome? outcome, string answer, DateOnly today)
    {
        RefuseOutOfTime(on, today);
        Refuse.If(AnsweredOn is not null, ComplaintErrors.AnsweredAlready);
        Refuse.If((outcome is null) != (Kind == ComplaintKind.Compliment), ComplaintErrors.OutcomeMissing);
        AcknowledgedOn ??= on;
        (AnsweredOn, Outcome, Answer) = (on, outcome, answer);
        Raise(new ComplaintAnswered(on, outcome, answer));
    }

    public void Share(DateTime now)
    {
        Refuse.If(AboutWorkerId is null, ComplaintErrors.AboutNobody);
        Refuse.If(SharedUtc is not null, ComplaintErrors.SharedAlready);
        SharedUtc = now;
        Raise(new ComplaintShared(AboutWorkerId!.Value.Value));
    }

    private void RefuseOutOfTime(DateOnly on, DateOnly today) => Refuse.If(on < ReceivedOn || on > today, ComplaintErrors.OutOfTime);
}

public sealed record ComplaintReceived(
    ComplaintKind Kind, CaseId? CaseId, TeamId? TeamId, DateOnly On, string ChannelCode, ComplaintFrom From, string? FromWhom, UserId? AboutWorkerId, string What);

public sealed record ComplaintDeadlines(DateOnly AcknowledgeBy, DateOnly AnswerBy);

public sealed record ComplaintTaken(ComplaintKind Kind, [property: Personal] string What) : DomainEvent;

public sealed record ComplaintAcknowledged(DateOnly On) : DomainEvent;

public sealed record ComplaintAnswered(DateOnly On, ComplaintOutcome? Outcome, [property: Personal] string Answer) : DomainEvent;

public sealed record ComplaintShared(Guid WorkerId) : DomainEvent;
