using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Referrals;

public readonly record struct QuarantinedMessageId(Guid Value) : IEntityId<QuarantinedMessageId>
{
    public static QuarantinedMessageId New() => new(Guid.CreateVersion7());

    public static QuarantinedMessageId From(Guid value) => new(value);

    /// <summary>In the order in which they were made; lists that are paged by cursor ask for it.</summary>
    public static bool operator <(QuarantinedMessageId left, QuarantinedMessageId right) => left.Value < right.Value;

    public static bool operator >(QuarantinedMessageId left, QuarantinedMessageId right) => left.Value > right.Value;
}
