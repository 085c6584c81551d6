using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Referrals;

/// <summary>Everything that triage looks at. It asks nobody else.</summary>
public sealed record TriageFacts
{
    /// <summary>All that the force has said so far, not the last message alone.</summary>
    public required Statement Statement { get; init; }

    public required string Force { get; init; }

    /// <summary>When the message that is being triaged came in: a correction counts from the correction.</summary>
    public required DateTime ReceivedUtc { get; init; }

    public required DateTime NowUtc { get; init; }

    public required WorkingCalendar Calendar { get; init; }

    public required TriageCodeLists CodeLists { get; init; }

    /// <summary>Code of the offence that a worker says it is; null where nobody has said.</summary>
    public string? ClassifiedAs { get; init; }

    /// <summary>The same crime and confidently the same person are known already. Decided by matching, outside.</summary>
    public bool IsDuplicate { get; init; }

    /// <summary>
    /// The person asked for help, or somebody did for them, and no force sent them. There is nobody to send them back to for
    /// correction, and nobody is turned away unseen: whatever else would apply is told to the worker who takes them.
    /// </summary>
    public bool AskedForHelp { get; init; }

    /// <summary>
    /// What the service knows of the ways to reach the person, where a worker asks again: what the person confirmed counts more than
    /// what the sender said. Null where only the statement is known.
    /// </summary>
    public IReadOnlyList<ReportedContactPoint>? KnownContactPoints { get; init; }

    /// <summary>Contact points that the service or a duplicate brought in, besides those of the statement.</summary>
    public IReadOnlyList<ReportedContactPoint> FurtherContactPoints { get; init; } = [];
}
