namespace CaseManagement.Domain.ServiceLevels;

/// <summary>What the service promises to have done in time, in the order in which it happens. For each referral one of these runs at a time.</summary>
public enum ServiceClockKind
{
    /// <summary>From the report of the crime to the receipt of its referral: not the service's to keep, and measured for the commissioner.</summary>
    Received,

    /// <summary>From receipt to the first attempt to reach the person.</summary>
    FirstAttempt,

    /// <summary>From receipt until the person was spoken with.</summary>
    Reached,

    /// <summary>From then until their needs were assessed.</summary>
    NeedsAssessed,

    /// <summary>From then until the first goal was agreed.</summary>
    PlanMade,

    /// <summary>From then, and from each review, to the next.</summary>
    Reviewed,
}
