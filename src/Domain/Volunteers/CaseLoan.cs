using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.History;
using CaseManagement.Domain.Security;
using CaseManagement.Domain.Support;

namespace CaseManagement.Domain.Volunteers;

public enum LoanEnd
{
    /// <summary>The volunteer gave it back, or the worker took it back.</summary>
    Returned,

    /// <summary>The day until which it was lent is over.</summary>
    DayOver,
    CaseClosed,

    /// <summary>The volunteer must not see the case any more: locked out, or a conflict of interest; which of both is nobody's business.</summary>
    LockedOut,

    /// <summary>They left the service, or the team whose case it is.</summary>
    VolunteerLeft,
}

/// <summary>A case is lent to a volunteer for something that they are to do, until a day. Of the case they see what that needs, and no more.</summary>
public sealed class CaseLoan : AggregateRoot
{
    public const int TaskMaxLength = 1000;

    private CaseLoan()
    {
    } // EF Core

    public CaseLoanId Id { get; private set; }

    public CaseId CaseId { get; private set; }

    public UserId VolunteerId { get; private set; }

    /// <summary>What they are to do.</summary>
    public string Task { get; private set; } = "";

    public DateOnly UntilOn { get; private set; }

    public UserId LentById { get; private set; }

    public DateTime LentUtc { get; private set; }

    public DateTime? EndedUtc { get; private set; }

    public LoanEnd? EndedBecause { get; private set; }

    /// <summary>Entries of the timeline, notes, that the volunteer may read. Who shared each is told by the acts.</summary>
    public IReadOnlyList<Guid> SharedNotes { get; private set; } = [];

    /// <summary>Security items that the volunteer was given to deliver or fit.</summary>
    public IReadOnlyList<Guid> HandedItems { get; private set; } = [];

    public override Guid AggregateId => Id.Value;

    public override Guid? TimelineCaseId => CaseId.Value;

    public static CaseLoan Lend(Case about, Volunteer volunteer, LoanTerms terms, LendingFacts facts, LendingRules rules, UserId by, DateTime now)
    {
        about.RefuseWhenFinished();
        about.LendingChanged();
        var today = LondonTime.LocalDate(now);
        Refuse.If(facts.KeptApart, LoanErrors.NotThisVolunteer);
        if (facts.Bar is { } bar)
        {
            Refuse.If(true, LoanErrors.NotForVolunteers(bar));
        }

        var missing = facts.MissingFor(about).ToList();
        Refuse.If(missing.Count > 0, facts.MayTellMissing ? LoanErrors.NotReadyBecause(missing) : LoanErrors.NotReady);
        Refuse.If(facts.HasThisCase, LoanErrors.LentAlready);
        Refuse.If(facts.LentNow >= rules.MostAtOnce, LoanErrors.TooMany(rules.MostAtOnce));
        Refuse.If(terms.UntilOn < today || terms.UntilOn > today.AddDays(rules.MostDays), LoanErrors.Until(rules.MostDays));
        var loan = new CaseLoan
        {
            Id = CaseLoanId.New(),
            CaseId = about.Id,
            VolunteerId = volunteer.Id,
            Task = terms.Task,
            UntilOn = terms.UntilOn,
            LentById = by,
            LentUtc = now,
        };
        volunteer.TakesOn();
        loan.Raise(new CaseLent(about.Id.Value, volunteer.Id.Value, terms.UntilOn, terms.Task));
        return loan;
    }

    public void End(LoanEnd because, string? note, DateTime now)
    {
        Refuse.If(EndedUtc is not null, LoanErrors.NotLent);
        (EndedUtc, EndedBecause) = (now, because);
        Raise(new CaseLoanEnded(CaseId.Value, VolunteerId.Value, because, note));
    }

    public void Share(ActId note)
    {
        Refuse.If(EndedUtc is not null, LoanErrors.NotLent);
        Refuse.If(SharedNotes.Contains(note.Value), LoanErrors.SharedAlready);
        SharedNotes = [.. SharedNotes, note.Value];
        Raise(new NoteSharedWithVolunteer(CaseId.Value, VolunteerId.Value, note.Value));
    }

    /// <summary>It is in the volunteer's hands now.</summary>
    public void HandOver(ItemRequest item)
    {
        Refuse.If(EndedUtc is not null, LoanErrors.NotLent);
        Refuse.If(item.Status is not (ItemRequestStatus.Issued or ItemRequestStatus.Arranged), LoanErrors.NotToHandOver);
        Refuse.If(HandedItems.Contains(item.Id.Value), LoanErrors.HandedOverAlready);
        HandedItems = [.. HandedItems, item.Id.Value];
        Raise(new ItemHandedToVolunteer(CaseId.Value, VolunteerId.Value, item.ItemCode));
    }
}

/// <param name="Task">What they are to do.</param>
public sealed record LoanTerms(string Task, DateOnly UntilOn);
