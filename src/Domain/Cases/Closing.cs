using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Cases;

/// <summary>What is said when support ends.</summary>
/// <param name="ReasonCode">Code of the list of closure reasons.</param>
/// <param name="Outcomes">What the person says of each outcome that they were asked about.</param>
public sealed record Closing(string ReasonCode, IReadOnlyList<ClosureOutcome> Outcomes, string? Note)
{
    public IReadOnlyList<string> Reached => [.. Outcomes.Where(o => o.Reached).Select(o => o.OutcomeCode)];

    public IReadOnlyDictionary<string, int> Scores =>
        Outcomes.Where(o => o.Score is not null).ToDictionary(o => o.OutcomeCode, o => o.Score!.Value);

    /// <param name="reached">Codes of the outcomes that the person says were reached.</param>
    /// <param name="scores">How well, on the scale; an outcome may be scored and not reached.</param>
    /// <param name="known">Codes that may be chosen.</param>
    public static Closing Of(
        string reasonCode, IReadOnlyCollection<string> reached, IReadOnlyList<OutcomeScore> scores, IReadOnlySet<string> known, OutcomeScale scale, string? note)
    {
        Refuse.If(reached.Concat(scores.Select(s => s.OutcomeCode)).Any(code => !known.Contains(code)), CaseErrors.UnknownOutcome);
        Refuse.If(scores.DistinctBy(s => s.OutcomeCode).Count() != scores.Count || scores.Any(s => !scale.Includes(s.Score)), CaseErrors.OutcomeScore);
        var scored = scores.ToDictionary(s => s.OutcomeCode, s => s.Score);
        var codes = reached.Concat(scored.Keys).Distinct();
        return new Closing(reasonCode, [.. codes.Select(c => new ClosureOutcome(c, reached.Contains(c), scored.TryGetValue(c, out var score) ? score : null))], note);
    }
}

public sealed record OutcomeScore(string OutcomeCode, int Score);

/// <summary>Configuration; the highest is best.</summary>
public sealed record OutcomeScale(int Lowest, int Highest)
{
    public bool Includes(int score) => score >= Lowest && score <= Highest;
}

/// <summary>One outcome to cope or to recover, as the person sees it at the end.</summary>
public sealed class ClosureOutcome
{
    private ClosureOutcome()
    {
    } // EF Core

    public ClosureOutcome(string outcomeCode, bool reached, int? score)
    {
        OutcomeCode = outcomeCode;
        Reached = reached;
        Score = score;
    }

    /// <summary>Code of the list of outcomes; its group there says whether it is one of coping or of recovering.</summary>
    public string OutcomeCode { get; private set; } = "";

    public bool Reached { get; private set; }

    public int? Score { get; private set; }
}
