using System.Globalization;
using CaseManagement.Api.TagHelpers;
using CaseManagement.Application.Assessments;
using CaseManagement.Application.Cases;
using CaseManagement.Domain.Cases;

namespace CaseManagement.Api.Pages.Cases;

/// <summary>One row for each outcome, as posted and as shown again.</summary>
public sealed class OutcomeRows
{
    public List<OutcomeRow> Rows { get; set; } = [];

    /// <summary>What the rows do not post.</summary>
    public IReadOnlyDictionary<string, ListedCode> Known { get; private set; } = new Dictionary<string, ListedCode>();

    public IReadOnlyList<Choice> Scale { get; private set; } = [];

    public IReadOnlyList<OutcomeScore> Scored => [.. Rows.Where(r => r is { Code: not null, Score: not null }).Select(r => new OutcomeScore(r.Code!, r.Score!.Value))];

    public void Fill(ClosingForm form)
    {
        Known = form.Outcomes.ToDictionary(o => o.Code);
        Scale = [.. Enumerable.Range(form.ScaleLowest, form.ScaleHighest - form.ScaleLowest + 1).Select(score => Point(score, form))];
        var posted = Rows.Where(r => r.Code is not null).GroupBy(r => r.Code!).ToDictionary(g => g.Key, g => g.First());
        Rows = [.. form.Outcomes.Select(o => posted.GetValueOrDefault(o.Code) ?? new OutcomeRow { Code = o.Code })];
    }

    private static Choice Point(int score, ClosingForm form)
    {
        var words = score == form.ScaleLowest ? " – not at all" : score == form.ScaleHighest ? " – fully" : "";
        return new Choice(score.ToString(CultureInfo.InvariantCulture), $"{score}{words}");
    }
}

public sealed class OutcomeRow
{
    public string? Code { get; set; }

    public int? Score { get; set; }
}
