namespace CaseManagement.Domain.Common;

/// <summary>
/// Something that happened to an aggregate. Each event becomes one entry of the act that caused it. Members marked
/// <see cref="PersonalAttribute"/> go to the act's erasable payload, all others stay for good (docs/adr/0004).
/// </summary>
public abstract record DomainEvent
{
    /// <summary>When it happened in the world, where that differs from when it was recorded. UTC.</summary>
    public virtual DateTime? HappenedUtc => null;
}

/// <summary>
/// Marks an event that reports count, or the one member by whose value they count it. Its act is filed in the index that
/// reports read, under its subject: what it is counted once for.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property)]
public sealed class CountedAttribute : Attribute;

/// <summary>Marks the id of the subject where that is not the aggregate itself: a contact's referral.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class CountedOnceForAttribute : Attribute;

/// <summary>Marks a member that could tell something about a person: names, numbers, free text, dates of birth.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PersonalAttribute : Attribute;
