using System.Globalization;
using CaseManagement.Api.TagHelpers;
using CaseManagement.Application.Feedback;
using CaseManagement.Domain.Feedback;

namespace CaseManagement.Api.Pages.Feedback;

/// <summary>One row for each question, as posted and as shown again.</summary>
public sealed class FeedbackRows
{
    private static readonly string[] Words = ["Not at all", "A little", "Partly", "Mostly", "Fully"];

    public static readonly IReadOnlyList<Choice> Scale =
        [.. Enumerable.Range(FeedbackRequest.LowestScore, FeedbackRequest.HighestScore).Select(n => new Choice(n.ToString(CultureInfo.InvariantCulture), Words[n - 1]))];

    public List<FeedbackRow> Rows { get; set; } = [];

    public IReadOnlyDictionary<string, string> Labels { get; private set; } = new Dictionary<string, string>();

    public IReadOnlyList<FeedbackAnswerGiven> Given =>
        [.. Rows.Where(r => r is { Code: not null, Score: not null }).Select(r => new FeedbackAnswerGiven(r.Code!, r.Score!.Value))];

    public static string Word(int score) => Words[score - 1];

    public void Fill(IReadOnlyList<FeedbackQuestion> questions)
    {
        Labels = questions.ToDictionary(q => q.Code, q => q.Label);
        var posted = Rows.Where(r => r.Code is not null).GroupBy(r => r.Code!).ToDictionary(g => g.Key, g => g.First());
        Rows = [.. questions.Select(q => posted.GetValueOrDefault(q.Code) ?? new FeedbackRow { Code = q.Code })];
    }
}

public sealed class FeedbackRow
{
    public string? Code { get; set; }

    public int? Score { get; set; }
}
