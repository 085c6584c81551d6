namespace CaseManagement.Domain.Referrals;

/// <summary>What a force now says beyond what it had said.</summary>
/// <param name="Refers">True for "refer", which alone takes a withdrawn record up again.</param>
public sealed record NewerVersion(long RecordVersion, bool Refers, IReadOnlyList<StatementChange> Changes);
