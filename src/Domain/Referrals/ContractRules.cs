using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.ReferenceData;
using CaseManagement.Domain.ServiceLevels;

namespace CaseManagement.Domain.Referrals;

/// <summary>An offence that the contract leaves out, from and to the London dates given (both included).</summary>
public sealed record OffenceExclusion(string OffenceCode, DateOnly From, DateOnly? To = null)
{
    public bool Covers(DateOnly date) => date >= From && (To is null || date <= To);
}

/// <summary>What a contract settles. All of it is data with dates: whoever calls hands in what holds on the day of receipt.</summary>
public sealed record ContractRules
{
    public IReadOnlyList<OffenceExclusion> ExcludedOffences { get; init; } = [];

    /// <summary>Postcode district → local authority, for the contract's area. Empty: no area is settled, so nothing lies outside it.</summary>
    public IReadOnlyDictionary<string, string> AreaDistricts { get; init; } = new Dictionary<string, string>();

    public int RiskScoreThreshold { get; init; } = 14;

    public ServiceTargets Targets { get; init; } = ServiceTargets.Default;

    public ContractAges Ages { get; init; } = ContractAges.Default;

    public ConsentRule Consent { get; init; } = ConsentRule.Default;

    public MostSeriousCrimes MostSerious { get; init; } = MostSeriousCrimes.Default;

    public bool Excludes(Offence offence, DateOnly date) =>
        ExcludedOffences.Any(exclusion => exclusion.OffenceCode == offence.Code && exclusion.Covers(date));

    public bool IsInArea(string district) => AreaDistricts.ContainsKey(district);

    public string? LocalAuthorityOf(string? postcode) =>
        Postcode.District(postcode) is { } district ? AreaDistricts.GetValueOrDefault(district) : null;

    /// <summary>By when a person of this level is to be contacted first.</summary>
    public DateTime ContactDue(SupportLevel level, DateTime fromUtc, WorkingCalendar calendar) =>
        Targets.For(ServiceClockKind.FirstAttempt, level).DueFrom(fromUtc, calendar);
}
