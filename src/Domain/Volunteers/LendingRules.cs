using CaseManagement.Domain.Cases;

namespace CaseManagement.Domain.Volunteers;

/// <summary>Kinds of case that are kept from volunteers where the contract says so.</summary>
public enum CaseBar
{
    HighRisk,
    Marac,
    Children,
    SexualOffences,
    Sensitive,
}

public sealed record LendingRules(IReadOnlySet<CaseBar> Bars, int MostAtOnce, int MostDays);

/// <summary>What is known of case and volunteer at the moment of lending.</summary>
/// <param name="Bar">Of those that hold, the first that the case falls under.</param>
/// <param name="KeptApart">Locked out of the case, or known to somebody involved; which of both is nobody's business.</param>
/// <param name="LentNow">How many cases the volunteer has.</param>
/// <param name="MayTellMissing">Whether who lends the case may read what is missing, which is of the volunteer's record.</param>
public sealed record LendingFacts(Readiness Readiness, CaseBar? Bar, bool KeptApart, bool HasThisCase, int LentNow, bool MayTellMissing = false)
{
    public IEnumerable<string> MissingFor(Case about) => about.Sensitive ? [.. Readiness.Missing, .. Readiness.MissingForSensitive] : Readiness.Missing;
}
