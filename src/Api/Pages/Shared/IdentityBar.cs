namespace CaseManagement.Api.Pages.Shared;

/// <summary>Who a case is about and what is true of it now: the facts are age, level of support, worker, team.</summary>
public sealed record IdentityBar(
    string Reference, string Name, string? RiskGrade, string Status, IReadOnlyList<IdentityFact> Facts, bool Restricted = false);

public sealed record IdentityFact(string Label, string Value);
