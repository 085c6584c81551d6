namespace CaseManagement.Application.Reporting;

/// <summary>A month as it is given out, in the contract's form (docs/contract/monthly-report.md).</summary>
/// <param name="State">"provisional" until it is frozen.</param>
/// <param name="Version">0 while provisional.</param>
public sealed record MonthReport(
    string Month, string State, int Version, DateTime GeneratedAt, string Commissioner, string? Area, DisclosureControlNote DisclosureControl,
    IReadOnlyList<ReportSection> Sections, IReadOnlyList<Restatement> Restatements)
{
    public ReportMeasure Measure(string id) => Sections.SelectMany(s => s.Measures).Single(m => m.Id == id);
}

/// <param name="Applied">Whether small counts were suppressed for this caller.</param>
/// <param name="Threshold">Counts from 1 to below it are small.</param>
public sealed record DisclosureControlNote(bool Applied, int Threshold);

public sealed record ReportSection(string Id, string Title, IReadOnlyList<ReportMeasure> Measures);

/// <param name="Value">Null where suppressed.</param>
/// <param name="Breakdowns">By name, e.g. "outcome"; the cells of each add up to the value.</param>
public sealed record ReportMeasure(
    string Id, string Label, string Unit, int? Value, int? Numerator, int? Denominator, bool Suppressed,
    IReadOnlyDictionary<string, IReadOnlyList<ReportCell>> Breakdowns)
{
    public static ReportMeasure Count(string id, int value, string? breakdown = null, IReadOnlyList<ReportCell>? cells = null) => new(
        id, Measures.Label(id), "count", value, null, null, false,
        breakdown is null ? new Dictionary<string, IReadOnlyList<ReportCell>>() : new Dictionary<string, IReadOnlyList<ReportCell>> { [breakdown] = cells! });

    public ReportMeasure Suppress() => this with { Value = null, Suppressed = true };
}

public sealed record ReportCell(string Code, string Label, int? Value, bool Suppressed)
{
    public ReportCell Suppress() => this with { Value = null, Suppressed = true };
}

/// <summary>What a newer version of a frozen month says differently.</summary>
public sealed record Restatement(string Measure, int? Was, int? Is, string Reason);
