using CaseManagement.Domain.Reporting;

namespace CaseManagement.Api.Pages.Reporting;

/// <summary>The only place that spells the addresses of report pages.</summary>
public static class ReportLinks
{
    public const string Months = "/reports";

    public const string Equality = "/reports/equality";

    public const string Quality = "/reports/referral-quality";

    public const string UnmetNeeds = "/reports/unmet-needs";

    public static string Month(string month) => $"/reports/{month}";

    public static string Month(ReportMonth month) => Month(month.ToString());

    public static string After(string month) => $"/reports?after={month}";
}
