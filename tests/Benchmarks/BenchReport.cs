using System.Text;
using System.Text.Json;

namespace CaseManagement.Benchmarks;

/// <param name="Floor">Null where there is none.</param>
internal sealed record BenchRow(string Name, int Clients, Figures Service, Figures? Floor)
{
    /// <summary>How much of the floor's rate the service reaches.</summary>
    public double? Ratio => Service.Problem is null && Floor is { Problem: null, PerSecond: > 0 } ? Service.PerSecond / Floor.PerSecond : null;
}

internal sealed record BenchReport(
    int Cases, string Provider, int Cores, DateTime AtUtc, double StartMilliseconds, double ResidentMegabytes, IReadOnlyList<BenchRow> Rows)
{
    public static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public string Table()
    {
        var text = new StringBuilder();
        text.AppendLine();
        text.AppendLine($"{Cases:#,0} cases, {Provider}, {Cores} cores (clients, service and floor share them)");
        text.AppendLine($"start to first answer {StartMilliseconds:#,0} ms; resident after all of it {ResidentMegabytes:0} MB");
        text.AppendLine();
        text.AppendLine($"{"",-28}{"clients",8}{"req/s",10}{"p50 ms",9}{"p95 ms",9}{"p99 ms",9}{"floor/s",10}{"f. p95",9}{"ratio",8}");
        foreach (var row in Rows)
        {
            text.Append($"{row.Name,-28}{row.Clients,8}");
            if (row.Service.Problem is { } problem)
            {
                text.AppendLine($"  FAILED: {problem}");
                continue;
            }

            text.Append($"{row.Service.PerSecond,10:#,0}{row.Service.P50,9:0.0}{row.Service.P95,9:0.0}{row.Service.P99,9:0.0}");
            text.AppendLine(row.Floor switch
            {
                { Problem: null } floor => $"{floor.PerSecond,10:#,0}{floor.P95,9:0.0}{row.Ratio,8:0.00}",
                { Problem: { } failed } => $"  floor failed: {failed}",
                _ => "         –        –       –",
            });
        }

        return text.ToString();
    }
}
