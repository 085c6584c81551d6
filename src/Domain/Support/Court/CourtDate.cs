using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.FollowUps;

namespace CaseManagement.Domain.Support.Court;

public enum CourtDateStatus
{
    Listed,
    Heard,

    /// <summary>It does not take place.</summary>
    Vacated,
}

/// <summary>A date at court in the matter of a person whom the service supports. Its reminders are follow-ups, which go with it.</summary>
public sealed class CourtDate : AggregateRoot
{
    public const int CodeMaxLength = 20;
    public const int CourtMaxLength = 200;
    public const int NoteMaxLength = 1000;
    public const int OutcomeMaxLength = 2000;

    /// <summary>Less than a follow-up may lie ahead: what came of it is asked on the day after.</summary>
    public const int MostYearsAhead = FollowUp.MostYearsAhead - 1;

    private readonly List<CourtReminder> _reminders = [];

    private CourtDate()
    {
    } // EF Core

    public CourtDateId Id { get; private set; }

    public CaseId CaseId { get; private set; }

    /// <summary>Code of the list of hearings.</summary>
    public string HearingCode { get; private set; } = "";

    public string Court { get; private set; } = "";

    public DateTime AtUtc { get; private set; }

    /// <summary>What the person needs there: special measures, somebody beside them.</summary>
    public string? Note { get; private set; }

    public CourtDateStatus Status { get; private set; }

    /// <summary>What came of it, or why it was vacated.</summary>
    public string? Outcome { get; private set; }

    public IReadOnlyList<CourtReminder> Reminders => _reminders;

    public override Guid AggregateId => Id.Value;

    public override Guid? TimelineCaseId => CaseId.Value;

    public static CourtDate List(Case about, string hearingCode, string court, DateTime atUtc, string? note, DateTime now)
    {
        RefuseTooFarAhead(atUtc, now);
        about.PlanMade();
        var date = new CourtDate
        {
            Id = CourtDateId.New(),
            CaseId = about.Id,
            HearingCode = hearingCode,
            Court = court,
            AtUtc = atUtc,
            Note = note,
            Status = CourtDateStatus.Listed,
        };
        date.Raise(new CourtDateListed(about.Id.Value, hearingCode, atUtc, court, note));
        return date;
    }

    public void Move(DateTime atUtc, string? reason, DateTime now)
    {
        RefuseUnlessListed();
        RefuseTooFarAhead(atUtc, now);
        Refuse.If(atUtc == AtUtc, CourtErrors.SameDate);
        Raise(new CourtDateMoved(CaseId.Value, AtUtc, atUtc, reason));
        AtUtc = atUtc;
    }

    public void Vacate(string reason)
    {
        RefuseUnlessListed();
        (Status, Outcome) = (CourtDateStatus.Vacated, reason);
        Raise(new CourtDateVacated(CaseId.Value, AtUtc, reason));
    }

    public void Hear(string outcome, DateTime now)
    {
        RefuseUnlessListed();
        Refuse.If(AtUtc > now, CourtErrors.NotYet);
        (Status, Outcome) = (CourtDateStatus.Heard, outcome);
        Raise(new CourtDateHeard(CaseId.Value, AtUtc, outcome));
    }

    public FollowUpId? ReminderOf(int daysBefore) => _reminders.Find(r => r.DaysBefore == daysBefore)?.FollowUpId;

    /// <summary>Takes the place of an earlier one of the same distance, which is over.</summary>
    public void Remind(int daysBefore, FollowUpId followUp)
    {
        var reminder = _reminders.Find(r => r.DaysBefore == daysBefore);
        if (reminder is null)
        {
            _reminders.Add(new CourtReminder(daysBefore, followUp));
        }
        else
        {
            reminder.Becomes(followUp);
        }
    }

    private static void RefuseTooFarAhead(DateTime atUtc, DateTime now) => Refuse.If(atUtc > now.AddYears(MostYearsAhead), CourtErrors.TooFarAhead);

    private void RefuseUnlessListed() => Refuse.If(Status != CourtDateStatus.Listed, CourtErrors.CannotMove(Status));
}

/// <summary>The follow-up that reminds of a court date, so many days before; less than none is after it.</summary>
public sealed class CourtReminder
{
    private CourtReminder()
    {
    } // EF Core

    internal CourtReminder(int daysBefore, FollowUpId followUpId) => (DaysBefore, FollowUpId) = (daysBefore, followUpId);

    public int DaysBefore { get; private set; }

    public FollowUpId FollowUpId { get; private set; }

    internal void Becomes(FollowUpId followUpId) => FollowUpId = followUpId;
}

public sealed record CourtDateListed(
    Guid CaseId, string HearingCode, DateTime AtUtc, [property: Personal] string Court, [property: Personal] string? Note) : DomainEvent;

public sealed record CourtDateMoved(Guid CaseId, DateTime WasUtc, DateTime AtUtc, [property: Personal] string? Reason) : DomainEvent;

public sealed record CourtDateVacated(Guid CaseId, DateTime AtUtc, [property: Personal] string Reason) : DomainEvent;

public sealed record CourtDateHeard(Guid CaseId, DateTime AtUtc, [property: Personal] string Outcome) : DomainEvent;
