using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;

namespace CaseManagement.Application.Reporting;

/// <summary>
/// Keeps a count of a few people from telling who they are. Counts from 1 to 4 are suppressed, and with them a second
/// figure of each sum that they are part of, so that no subtraction brings one back (contract, "Counting rules").
/// </summary>
public static class DisclosureControl
{
    public const int Threshold = 5;

    private static readonly string[] Flows = [Measures.Opened, Measures.Reopened, Measures.Closed];

    private static readonly string[] Balance = [Measures.OpenStart, .. Flows, Measures.OpenEnd];

    /// <summary>The one place that decides it: by permission, or because the contract grants it to the commissioner's people.</summary>
    public static bool MayReadUnsuppressed(ICurrentUser user, ReferenceSnapshot reference) =>
        user.Has(Permission.ReportsReadUnsuppressed)
        || (user.UserId is not null && user.Has(Permission.ReportsRead) && reference.Flag(SettingKeys.CommissionerUnsuppressed));

    public static MonthReport Apply(MonthReport report)
    {
        var suppressed = report.Sections.SelectMany(s => s.Measures).Where(m => IsSmall(m.Value)).Select(m => m.Id).ToHashSet();
        var outcomes = SuppressCells(report.Measure(Measures.Outcome).Breakdowns["outcome"], out var totalTells);
        if (totalTells || suppressed.Contains(Measures.Received))
        {
            suppressed.UnionWith([Measures.Received, Measures.Outcome]);
        }

        SuppressBalance(report, suppressed);

        return report with
        {
            DisclosureControl = new DisclosureControlNote(true, Threshold),
            Sections = [.. report.Sections.Select(section => section with { Measures = [.. section.Measures.Select(Protect)] })],
        };

        ReportMeasure Protect(ReportMeasure measure)
        {
            var cells = measure.Id == Measures.Outcome
                ? measure with { Breakdowns = new Dictionary<string, IReadOnlyList<ReportCell>> { ["outcome"] = outcomes } }
                : measure;
            return suppressed.Contains(measure.Id) ? cells.Suppress() : cells;
        }
    }

    internal static bool IsSmall(int? value) => value is > 0 and < Threshold;

    /// <param name="cells">Cells that add up to a total which is published.</param>
    /// <param name="totalTells">No cell is left that could hide the small ones: the total has to go as well.</param>
    internal static IReadOnlyList<ReportCell> SuppressCells(IReadOnlyList<ReportCell> cells, out bool totalTells)
    {
        var small = cells.Where(c => IsSmall(c.Value)).Select(c => c.Code).ToHashSet();
        totalTells = false;
        if (small.Count == 0)
        {
            return cells;
        }

        var second = cells.Where(c => c.Value >= Threshold).MinBy(c => c.Value);
        totalTells = second is null;
        if (second is not null)
        {
            small.Add(second.Code);
        }

        return [.. cells.Select(c => small.Contains(c.Code) ? c.Suppress() : c)];
    }

    /// <summary>
    /// Start and end are figures of the neighbouring months, too: the second figure is a flow of this month, else what is
    /// hidden here would be read off there. Where every other flow is zero, a zero hides it.
    /// </summary>
    private static void SuppressBalance(MonthReport report, HashSet<string> suppressed)
    {
        if (!Balance.Any(suppressed.Contains))
        {
            return;
        }

        var second = Flows
            .Where(id => !suppressed.Contains(id))
            .OrderBy(id => report.Measure(id).Value is 0)
            .ThenBy(id => report.Measure(id).Value)
            .FirstOrDefault();
        var largeFlow = second is not null && report.Measure(second).Value > 0;
        if (second is not null && (largeFlow || Balance.Count(suppressed.Contains) < 2))
        {
            suppressed.Add(second);
        }
    }
}
