namespace CaseManagement.Application.Reporting.Quality;

/// <summary>How good what a force sends is, by month of receipt.</summary>
/// <param name="Force">Code of the force.</param>
/// <param name="Rules">How each figure is counted, by the name of its member.</param>
public sealed record ReferralQuality(
    string Force, string ForceName, string From, string To, DateTime GeneratedAt, DisclosureControlNote DisclosureControl,
    IReadOnlyDictionary<string, string> Rules, IReadOnlyList<QualityMonth> Months);

/// <param name="Received">Null where suppressed, like every figure here.</param>
/// <param name="MedianHours">Also null where nothing was received.</param>
public sealed record QualityMonth(
    string Month, int? Received, IReadOnlyList<QualityShare> Outcomes, IReadOnlyList<QualityShare> Reasons, int? Quarantined, double? MedianHours,
    double? NinetiethHours, bool Suppressed);

/// <param name="Share">Of the referrals received, from 0 to 1.</param>
public sealed record QualityShare(string Code, string Label, int? Value, double? Share, bool Suppressed);

public static class QualityRules
{
    public static readonly IReadOnlyDictionary<string, string> All = new Dictionary<string, string>
    {
        ["received"] = "Each referral of the force once, in the month in which the service received it. A correction or a withdrawal is not a new referral.",
        ["outcomes"] = "The referrals received in the month, each once, by the reason that decided when it was first checked, before any correction. They add up to the referrals received.",
        ["reasons"] = "Referrals received in the month for which this was told as well when they were first checked: a further reason or a warning. One referral may have several.",
        ["quarantined"] = "Messages of the force that came in the month and could not be taken, whatever became of them. The same message again does not count.",
        ["medianHours"] = "Half of the referrals received in the month came within so many hours of the report of the crime.",
        ["ninetiethHours"] = "Nine in ten of the referrals received in the month came within so many hours of the report of the crime.",
    };
}
