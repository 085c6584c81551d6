using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.People.Merging;

public readonly record struct PossibleMatchId(Guid Value) : IEntityId<PossibleMatchId>
{
    public static PossibleMatchId New() => new(Guid.CreateVersion7());

    public static PossibleMatchId From(Guid value) => new(value);

    /// <summary>In the order in which they were made; lists that are paged by cursor ask for it.</summary>
    public static bool operator <(PossibleMatchId left, PossibleMatchId right) => left.Value < right.Value;

    public static bool operator >(PossibleMatchId left, PossibleMatchId right) => left.Value > right.Value;
}
