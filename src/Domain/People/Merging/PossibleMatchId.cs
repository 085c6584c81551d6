using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.People.Merging;

public readonly record struct PossibleMatchId(Guid Value) : IEntityId<PossibleMatchId>
{
    public static PossibleMatchId New() => new(Guid.CreateVersion7());

    public static PossibleMatchId From(Guid value) => new(value);
}
