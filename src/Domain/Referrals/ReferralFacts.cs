using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.People;

namespace CaseManagement.Domain.Referrals;

/// <summary>Where a referral comes from and what it is filed under; none of it changes later.</summary>
public sealed record ReferralOrigin(
    ReferralId Id, string Reference, PersonId PersonId, string Source, string? Force, string? RecordId, long? RecordVersion, TeamId TeamId,
    ReferralId? DuplicateOfId);

/// <summary>What the sender says now, as far as lists, rules and reports ask for it.</summary>
/// <param name="AgeBand">Code of the list of reporting age bands at the time of referral.</param>
/// <param name="StatementJson">The whole statement.</param>
public sealed record ReferralFacts(Statement Statement, string AgeBand, string StatementJson);
