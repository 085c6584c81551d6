using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Allocation;

public readonly record struct DutyRotaId(Guid Value) : IEntityId<DutyRotaId>
{
    public static DutyRotaId New() => new(Guid.CreateVersion7());

    public static DutyRotaId From(Guid value) => new(value);
}

public enum HalfDay
{
    /// <summary>Until noon.</summary>
    Morning,
    Afternoon,
}

public sealed record Duty(DateOnly Day, HalfDay Half, Guid UserId);

/// <summary>Who of a team is on duty in the halves of the days of one week.</summary>
public sealed class DutyRota : AggregateRoot
{
    public const int DaysOfWeek = 7;

    private DutyRota()
    {
    } // EF Core

    public DutyRotaId Id { get; private set; }

    public TeamId TeamId { get; private set; }

    public DateOnly Monday { get; private set; }

    public IReadOnlyList<Duty> Duties { get; private set; } = [];

    public override Guid AggregateId => Id.Value;

    public static DutyRota Begin(TeamId team, DateOnly monday)
    {
        Refuse.If(!Century.Holds(monday), DutyErrors.NotOfThisCentury);
        Refuse.If(monday.DayOfWeek != DayOfWeek.Monday, DutyErrors.NotAMonday);
        return new DutyRota { Id = DutyRotaId.New(), TeamId = team, Monday = monday };
    }

    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % DaysOfWeek));

    public void Set(IEnumerable<Duty> duties)
    {
        var next = duties.Distinct().OrderBy(d => d.Day).ThenBy(d => d.Half).ThenBy(d => d.UserId).ToList();
        Refuse.If(next.Any(d => d.Day < Monday || d.Day >= Monday.AddDays(DaysOfWeek)), DutyErrors.NotInTheWeek);
        Duties = next;
        Raise(new DutyRotaSet(TeamId.Value, Monday, next.Count));
    }

    /// <summary>The same people at the same halves as in another week; who is not in the team any more is left out.</summary>
    public void CopyFrom(DutyRota other, IReadOnlySet<Guid> members) => Set(
        other.Duties.Where(d => members.Contains(d.UserId)).Select(d => d with { Day = d.Day.AddDays(Monday.DayNumber - other.Monday.DayNumber) }));
}

public static class DutyErrors
{
    public static readonly Refusal NotAMonday = new("duty.not-a-monday", "A week begins on a Monday");

    public static readonly Refusal NotOfThisCentury = new("duty.not-of-this-century", "Select a week of this century");

    public static readonly Refusal NotInTheWeek = new("duty.not-in-the-week", "One of the days is not in this week");

    public static readonly Refusal NotAMember = new("duty.not-a-member", "Somebody on the rota is not in this team. Select people of the team");

    public static readonly Refusal NothingToCopy = new("duty.nothing-to-copy", "There is no rota for the week before");
}

public sealed record DutyRotaSet(Guid TeamId, DateOnly Monday, int Duties) : DomainEvent;
