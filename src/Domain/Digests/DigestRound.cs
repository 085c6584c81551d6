namespace CaseManagement.Domain.Digests;

public enum DigestKind
{
    /// <summary>To each worker, of what is due to them today.</summary>
    Daily,

    /// <summary>To each leader, of the week of their team.</summary>
    Weekly,
}

/// <summary>All digests of a day are written. What is planned later that morning is no reason for another.</summary>
public sealed class DigestRound
{
    private DigestRound()
    {
    } // EF Core

    public DigestRound(DigestKind kind, DateOnly day, DateTime now) => (Kind, Day, WrittenUtc) = (kind, day, now);

    public DigestKind Kind { get; private set; }

    public DateOnly Day { get; private set; }

    public DateTime WrittenUtc { get; private set; }
}
