namespace CaseManagement.Domain.Referrals;

public enum ReasonSeverity
{
    /// <summary>The rule that decided.</summary>
    Decisive,

    /// <summary>A rule that would have applied, had an earlier one not decided.</summary>
    Also,
    Warning,
    Info,
}
