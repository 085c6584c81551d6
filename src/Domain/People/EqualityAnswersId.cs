using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.People;

public readonly record struct EqualityAnswersId(Guid Value) : IEntityId<EqualityAnswersId>
{
    public static EqualityAnswersId New() => new(Guid.CreateVersion7());

    public static EqualityAnswersId From(Guid value) => new(value);
}
