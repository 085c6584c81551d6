using System.Text.Json.Nodes;

namespace CaseManagement.Domain.Referrals;

public sealed record IncidentStatement
{
    /// <summary>As the force wrote it; compared through <see cref="Referrals.CrimeReference"/>.</summary>
    public string? CrimeReference { get; init; }

    public string? OccurrenceReference { get; init; }

    public string? OffenceCode { get; init; }

    public string? OffenceText { get; init; }

    public IReadOnlyList<string> Qualifiers { get; init; } = [];

    public DateTime? ReportedAtUtc { get; init; }

    public DateTime? OccurredFromUtc { get; init; }

    public DateTime? OccurredToUtc { get; init; }

    public string? Postcode { get; init; }

    public string? Summary { get; init; }

    public bool HasQualifier(string code) => Qualifiers.Any(q => string.Equals(q, code, StringComparison.OrdinalIgnoreCase));

    internal static IncidentStatement FromJson(JsonObject json) => new()
    {
        CrimeReference = json.Text("crimeReference"),
        OccurrenceReference = json.Text("occurrenceReference"),
        OffenceCode = json.Text("offenceCode"),
        OffenceText = json.Text("offenceText"),
        Qualifiers = json.Texts("qualifiers"),
        ReportedAtUtc = json.Instant("reportedAt"),
        OccurredFromUtc = json.Instant("occurredFrom"),
        OccurredToUtc = json.Instant("occurredTo"),
        Postcode = json.Text("postcode"),
        Summary = json.Text("summary"),
    };
}
