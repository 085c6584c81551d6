using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Referrals;
using CaseManagement.Domain.Security;

namespace CaseManagement.Domain.Assessments.Safety;

/// <summary>
/// A child in the household of the person whom a case is about, and what was done for them. A child whom the service knows is named
/// by a referral of theirs, so that it stays right when two records become one; any other by name and age only.
/// </summary>
public sealed class HouseholdChild : AggregateRoot
{
    public const int NameMaxLength = 100;
    public const int NoteMaxLength = 1000;
    public const int CodeMaxLength = 20;
    public const int OldestChild = 17;

    private readonly List<ChildMeasure> _measures = [];

    private HouseholdChild()
    {
    } // EF Core

    public HouseholdChildId Id { get; private set; }

    public CaseId CaseId { get; private set; }

    /// <summary>Null where the service knows the child.</summary>
    public string? Name { get; private set; }

    /// <summary>On the day on which it was recorded; null where the service knows the child.</summary>
    public int? Age { get; private set; }

    public ReferralId? ReferralId { get; private set; }

    public DateTime RecordedUtc { get; private set; }

    /// <summary>Why the child is no longer recorded here; null while they are.</summary>
    public string? EndReason { get; private set; }

    public DateTime? EndedUtc { get; private set; }

    public IReadOnlyList<ChildMeasure> Measures => _measures;

    public override Guid AggregateId => Id.Value;

    public override Guid? TimelineCaseId => CaseId.Value;

    public static HouseholdChild Record(Case about, string name, int age, DateTime now)
    {
        Refuse.If(age is < 0 or > OldestChild, SafetyErrors.NotAChild);
        return Recorded(about, now, name, age, null);
    }

    public static HouseholdChild RecordKnown(Case about, Referral theirs, DateTime now)
    {
        Refuse.If(theirs.PersonId == about.PersonId, SafetyErrors.SamePerson);
        return Recorded(about, now, null, null, theirs.Id);
    }

    /// <param name="code">Code of the list of what is done for children.</param>
    public void Note(string code, DateOnly on, string? note, UserId by, DateTime now)
    {
        Refuse.If(EndedUtc is not null, SafetyErrors.Over);
        Refuse.If(on > LondonTime.LocalDate(now), SafetyErrors.InTheFuture);
        _measures.Add(new ChildMeasure(_measures.Count + 1, code, on, note, by));
        Raise(new ChildMeasureRecorded(CaseId.Value, code, on, note));
    }

    public void End(string reason, DateTime now)
    {
        Refuse.If(EndedUtc is not null, SafetyErrors.Over);
        (EndReason, EndedUtc) = (reason, now);
        Raise(new HouseholdChildEnded(CaseId.Value, reason));
    }

    private static HouseholdChild Recorded(Case about, DateTime now, string? name, int? age, ReferralId? referralId)
    {
        about.PlanMade();
        var child = new HouseholdChild
        {
            Id = HouseholdChildId.New(),
            CaseId = about.Id,
            Name = name,
            Age = age,
            ReferralId = referralId,
            RecordedUtc = now,
        };
        child.Raise(new HouseholdChildRecorded(about.Id.Value, referralId is not null, name, age));
        return child;
    }
}

/// <summary>One thing that was done for a child.</summary>
public sealed class ChildMeasure
{
    private ChildMeasure()
    {
    } // EF Core

    internal ChildMeasure(int number, string code, DateOnly on, string? note, UserId by) => (Number, Code, On, Note, ByUserId) = (number, code, on, note, by);

    public int Number { get; private set; }

    public string Code { get; private set; } = "";

    public DateOnly On { get; private set; }

    public string? Note { get; private set; }

    public UserId ByUserId { get; private set; }
}

public sealed record HouseholdChildRecorded(Guid CaseId, bool Known, [property: Personal] string? Name, [property: Personal] int? Age) : DomainEvent;

public sealed record ChildMeasureRecorded(Guid CaseId, string Code, DateOnly On, [property: Personal] string? Note) : DomainEvent;

public sealed record HouseholdChildEnded(Guid CaseId, [property: Personal] string Reason) : DomainEvent;
