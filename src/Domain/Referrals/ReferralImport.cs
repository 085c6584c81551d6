using CaseManagement.Domain.Common;
using CaseManagement.Domain.Security;

namespace CaseManagement.Domain.Referrals;

/// <summary>
/// A force's file that a person of staff gave in. It is taken after the person has gone; where that breaks off it is begun
/// again, and what was taken before is replayed.
/// </summary>
public sealed class ReferralImport : AggregateRoot
{
    public const int FileNameMaxLength = 120;
    public const int FailureMaxLength = 2000;

    /// <summary>A file on which the service breaks off time and again must not keep the others waiting.</summary>
    private const int MostAttempts = 10;

    private ReferralImport()
    {
    } // EF Core

    public ReferralImportId Id { get; private set; }

    /// <summary>For whom the file speaks, and for no other force.</summary>
    public string Force { get; private set; } = "";

    public string FileName { get; private set; } = "";

    /// <summary>A table; otherwise a message a line.</summary>
    public bool IsTable { get; private set; }

    public UserId RequestedById { get; private set; }

    public DateTime RequestedUtc { get; private set; }

    public DateTime? StartedUtc { get; private set; }

    public DateTime? FinishedUtc { get; private set; }

    public ReferralImportState State { get; private set; }

    public int Attempts { get; private set; }

    public long Rows { get; private set; }

    public IReadOnlyList<OutcomeCount> Outcomes { get; private set; } = [];

    /// <summary>Why nothing of it could be taken.</summary>
    public string? Failure { get; private set; }

    public override Guid AggregateId => Id.Value;

    public bool IsOver => State is ReferralImportState.Finished or ReferralImportState.Failed;

    public bool IsExhausted => Attempts >= MostAttempts;

    public static ReferralImport Request(string force, string fileName, bool isTable, UserId by, DateTime now)
    {
        var import = new ReferralImport
        {
            Id = ReferralImportId.New(),
            Force = force,
            FileName = PlainText.Shorten(PlainText.Clean(fileName), FileNameMaxLength),
            IsTable = isTable,
            RequestedById = by,
            RequestedUtc = now,
        };
        import.Raise(new ReferralImportRequested(force, import.FileName));
        return import;
    }

    /// <summary>From the beginning, also where it was begun before.</summary>
    public void Begin(DateTime now)
    {
        RefuseIfOver();
        (State, StartedUtc, Rows) = (ReferralImportState.Running, StartedUtc ?? now, 0);
        Attempts++;
    }

    public void TakenSoFar(long rows)
    {
        RefuseIfOver();
        Rows = rows;
    }

    public void Finish(IReadOnlyList<OutcomeCount> outcomes, DateTime now)
    {
        RefuseIfOver();
        (State, FinishedUtc, Outcomes, Rows) = (ReferralImportState.Finished, now, outcomes, outcomes.Sum(o => o.Count));
        Raise(new ReferralImportFinished(Rows));
    }

    public void Fail(string sentence, DateTime now)
    {
        RefuseIfOver();
        (State, FinishedUtc, Failure) = (ReferralImportState.Failed, now, PlainText.Shorten(sentence, FailureMaxLength));
        Raise(new ReferralImportFailed());
    }

    private void RefuseIfOver() => Refuse.If(IsOver, new Refusal("referral-import.over", "This file was dealt with already"));
}

public enum ReferralImportState
{
    Waiting,
    Running,
    Finished,
    Failed,
}

/// <param name="Outcome">Code of a triage outcome, or INVALID.</param>
public sealed record OutcomeCount(string Outcome, long Count);
