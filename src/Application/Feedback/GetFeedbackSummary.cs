using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Feedback;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Feedback;

/// <summary>What people answered in the last months, of the cases that the caller may see; never of the caller's own work unless configured.</summary>
[Requires(Permission.FeedbackRead)]
[NotCaseData("A summary; its handler counts cases that the caller may see")]
public sealed record GetFeedbackSummaryQuery : IQuery<FeedbackSummary>;

/// <param name="Sent">How many links were mailed, and calls in which people answered.</param>
public sealed record FeedbackSummary(DateOnly From, int Sent, int Answered, int Withheld, IReadOnlyList<QuestionSummary> Questions, IReadOnlyList<FeedbackComment> Comments);

/// <param name="Counts">How often each score was given, the lowest first.</param>
public sealed record QuestionSummary(string Code, string Label, int Answers, double? Mean, IReadOnlyList<int> Counts);

public sealed record FeedbackComment(Guid CaseId, string Reference, DateTime AnsweredUtc, string Comment);

internal sealed class GetFeedbackSummaryHandler(ICaseDbContext db, IReferenceData reference, ICurrentUser user)
    : IRequestHandler<GetFeedbackSummaryQuery, FeedbackSummary>
{
    private const int Months = 12;
    private const int MostComments = 20;

    public async Task<FeedbackSummary> Handle(GetFeedbackSummaryQuery query, CancellationToken cancellationToken)
    {
        var codes = await reference.Current(cancellationToken);
        var from = codes.Today.AddMonths(-Months);
        var fromUtc = LondonTime.ToUtc(from, TimeOnly.MinValue);
        var hidesOwn = !codes.Flag(SettingKeys.FeedbackWorkersSee);
        var asked = db.FeedbackRequests.AsNoTracking()
            .Where(r => r.AskedUtc >= fromUtc && db.Cases.VisibleTo(user).Any(c => c.Id == r.CaseId))
            .Where(r => !hidesOwn || r.RatedWorkerId == null || r.RatedWorkerId != user.UserId);
        var states = await asked.GroupBy(r => r.Status).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var scores = await asked.SelectMany(r => r.Scores).GroupBy(s => new { s.QuestionCode, s.Score })
            .Select(g => new { g.Key.QuestionCode, g.Key.Score, Count = g.Count() }).ToListAsync(cancellationToken);
        var counts = scores.ToDictionary(s => (s.QuestionCode, s.Score), s => s.Count);
        var comments = await asked.Where(r => r.Comment != null).OrderByDescending(r => r.AnsweredUtc).Take(MostComments)
            .Select(r => new FeedbackComment(
                r.CaseId.Value, db.Cases.Where(c => c.Id == r.CaseId).Select(c => c.Reference).First(), r.AnsweredUtc!.Value, r.Comment!))
            .ToListAsync(cancellationToken);
        var answered = states.GetValueOrDefault(FeedbackStatus.Answered);
        return new FeedbackSummary(
            from, answered + states.GetValueOrDefault(FeedbackStatus.Sent), answered, states.GetValueOrDefault(FeedbackStatus.Withheld),
            [.. codes.Questions().Select(q => Summary(q, counts))], comments);
    }

    private static QuestionSummary Summary(FeedbackQuestion question, Dictionary<(string, int), int> counts)
    {
        List<int> scale = [.. Enumerable.Range(FeedbackRequest.LowestScore, FeedbackRequest.HighestScore)];
        List<int> each = [.. scale.Select(score => counts.GetValueOrDefault((question.Code, score)))];
        var answers = each.Sum();
        double? mean = answers == 0 ? null : Math.Round(scale.Zip(each, (score, count) => score * count).Sum() / (double)answers, 1);
        return new QuestionSummary(question.Code, question.Label, answers, mean, each);
    }
}
