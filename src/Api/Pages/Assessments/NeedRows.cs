using CaseManagement.Api.TagHelpers;
using CaseManagement.Application.Assessments;

namespace CaseManagement.Api.Pages.Assessments;

/// <summary>One row for each area of need, as posted and as shown again.</summary>
public sealed class NeedRows
{
    private static readonly string[] FiveWords = ["In crisis", "Struggling", "Getting by", "Coping", "Managing well"];

    public List<NeedRow> Rows { get; set; } = [];

    /// <summary>What the rows do not post.</summary>
    public IReadOnlyDictionary<string, NeedChange> Areas { get; private set; } = new Dictionary<string, NeedChange>();

    public IReadOnlyList<Choice> Scale { get; private set; } = [];

    public IReadOnlyList<ScoredNeed> Scored => [.. Rows.Where(r => r.Score is not null).Select(r => new ScoredNeed(r.Code ?? "", r.Score!.Value, r.Note, r.Wants))];

    public IReadOnlyList<DraftedNeed> Drafted => [.. Rows.Where(r => r.IsTouched).Select(r => new DraftedNeed(r.Code ?? "", r.Score, r.Note, r.Wants))];

    public void Take(IReadOnlyList<DraftedNeed> drafted) =>
        Rows = [.. drafted.Select(d => new NeedRow { Code = d.NeedCode, Score = d.Score, Note = d.Note, Wants = d.Wants })];

    /// <param name="prefilled">Start from the scores of last time.</param>
    public void Fill(NeedsChange change, bool prefilled)
    {
        Areas = change.Areas.ToDictionary(a => a.Code);
        Scale = [.. Enumerable.Range(change.ScaleLowest, change.ScaleHighest - change.ScaleLowest + 1).Select(score => Point(score, change))];
        var posted = Rows.Where(r => r.Code is not null).GroupBy(r => r.Code!).ToDictionary(g => g.Key, g => g.First());
        Rows = [.. change.Areas.Select(a => posted.GetValueOrDefault(a.Code) ?? new NeedRow { Code = a.Code, Score = prefilled ? a.Now ?? a.Start : null })];
    }

    private static Choice Point(int score, NeedsChange change)
    {
        var word = (change.ScaleLowest, change.ScaleHighest) is (1, 5) ? FiveWords[score - 1]
            : score == change.ScaleLowest ? FiveWords[0]
            : score == change.ScaleHighest ? FiveWords[^1]
            : "";
        return new Choice($"{score}", $"{score} {word}".TrimEnd());
    }
}

public sealed class NeedRow
{
    public string? Code { get; set; }

    public int? Score { get; set; }

    public string? Note { get; set; }

    public string? Wants { get; set; }

    internal bool IsTouched => Score is not null || !string.IsNullOrEmpty(Note) || !string.IsNullOrEmpty(Wants);
}
