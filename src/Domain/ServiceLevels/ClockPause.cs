namespace CaseManagement.Domain.ServiceLevels;

/// <summary>Why a clock stands still: it is not the service that lets the person wait.</summary>
public enum PauseReason
{
    /// <summary>The referral went back to the force for what it lacks.</summary>
    NeedsCorrection,

    /// <summary>Support is held at the person's wish.</summary>
    OnHold,

    /// <summary>Processing of their data is restricted.</summary>
    Restricted,
}

/// <param name="UntilUtc">Null while it lasts.</param>
public sealed record ClockPause(DateTime FromUtc, DateTime? UntilUtc, PauseReason Reason);
