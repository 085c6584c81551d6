using System.Text.Json.Nodes;
using CaseManagement.Domain.Assessments;

namespace CaseManagement.Domain.Referrals;

public sealed record RiskStatement
{
    public string? Tool { get; init; }

    public string? Version { get; init; }

    public int? Score { get; init; }

    public RiskGrade? Grade { get; init; }

    public IReadOnlyDictionary<string, string> Answers { get; init; } = new Dictionary<string, string>();

    public DateTime? AssessedAtUtc { get; init; }

    internal static RiskStatement FromJson(JsonObject json) => new()
    {
        Tool = json.Text("tool"),
        Version = json.Text("version"),
        Score = (int?)json.Integer("score"),
        Grade = json.Choice<RiskGrade>("grade"),
        Answers = json.Member("answers") is { } answers
            ? answers.Where(answer => answers.Text(answer.Key) is not null).ToDictionary(answer => answer.Key, answer => answers.Text(answer.Key)!)
            : new Dictionary<string, string>(),
        AssessedAtUtc = json.Instant("assessedAt"),
    };
}
