using CaseManagement.Domain.Cases;

namespace CaseManagement.Domain.Referrals;

public enum ReasonSeverity { Decisive, Also, Warning, Info }

public sealed record Reason(string Code, ReasonSeverity Severity, string? Field, string Message);

public sealed record StatementChange(string Path, string? Was, string? Is);

public sealed record TriageDecision(string Outcome, ReferralStatus StatusAfter, DateTime? ContactDueUtc, IReadOnlyList<Reason> Reasons, bool Sensitive, SupportLevel SupportLevel);
