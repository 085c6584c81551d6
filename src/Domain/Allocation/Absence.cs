namespace CaseManagement.Domain.Allocation;

/// <summary>Days on which a worker is not there. Why is nobody's business here.</summary>
/// <param name="Until">The last day; null where nobody knows yet.</param>
public sealed record Absence(DateOnly From, DateOnly? Until)
{
    public bool Covers(DateOnly day) => From <= day && (Until is null || day <= Until);

    public bool Overlaps(Absence other) => From <= (other.Until ?? DateOnly.MaxValue) && other.From <= (Until ?? DateOnly.MaxValue);
}
