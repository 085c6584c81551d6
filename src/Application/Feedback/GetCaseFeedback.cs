using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Feedback;
using CaseManagement.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Feedback;

/// <summary>What was asked on a case, and to which addresses a link may be sent. What was answered is for those who may read it.</summary>
[Requires(Permission.FeedbackAsk, Permission.FeedbackRead)]
public sealed record GetCaseFeedbackQuery(CaseId CaseId) : IQuery<CaseFeedback>, IConcernsCase;

/// <param name="MayAsk">Not while an earlier link can be answered.</param>
public sealed record CaseFeedback(
    bool MayAsk, IReadOnlyList<FeedbackAddress> Addresses, IReadOnlyList<FeedbackQuestion> Questions, IReadOnlyList<FeedbackDetails> Requests);

public sealed record FeedbackAddress(Guid ContactPointId, string Display);

/// <param name="Scores">Null where the caller may not read them: above all the worker whom they are about.</param>
public sealed record FeedbackDetails(
    Guid Id, FeedbackStatus Status, bool ByPhone, DateTime AskedUtc, DateTime? ExpiresUtc, DateTime? AnsweredUtc,
    IReadOnlyList<FeedbackAnswerGiven>? Scores, string? Comment);

internal sealed class GetCaseFeedbackHandler(ICaseDbContext db, SafeSending safely, IReferenceData reference, ICurrentUser user, TimeProvider clock)
    : IRequestHandler<GetCaseFeedbackQuery, CaseFeedback>
{
    public async Task<CaseFeedback> Handle(GetCaseFeedbackQuery query, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var codes = await reference.Current(cancellationToken);
        var about = await db.Cases.RequireAsync(query.CaseId, null, cancellationToken);
        var requests = await db.FeedbackRequests.AsNoTracking().Where(r => r.CaseId == query.CaseId).OrderByDescending(r => r.AskedUtc).ToListAsync(cancellationToken);
        var (person, facts) = await safely.FactsOf(about, cancellationToken);
        var addresses = person.ContactPoints
            .Where(p => p.Kind == ContactPointKind.Email && !SafeContactPolicy.AnswerWhenSafe(facts, ContactChannel.Email, p, now).Answer.IsRefused)
            .Select(p => new FeedbackAddress(p.Id.Value, p.Display));
        return new CaseFeedback(
            user.Has(Permission.FeedbackAsk) && !requests.Any(r => r.IsOpen(now)), [.. addresses], codes.Questions(),
            [.. requests.Select(r => Details(r, FeedbackAccess.MaySee(user, codes, r.RatedWorkerId)))]);
    }

    private static FeedbackDetails Details(FeedbackRequest request, bool seen) => new(
        request.Id.Value, request.Status, request.ContactPointId is null, request.AskedUtc, request.ExpiresUtc, request.AnsweredUtc,
        seen ? [.. request.Scores.OrderBy(s => s.QuestionCode, StringComparer.Ordinal).Select(s => new FeedbackAnswerGiven(s.QuestionCode, s.Score))] : null,
        seen ? request.Comment : null);
}

internal static class FeedbackAccess
{
    /// <summary>Leaders read it; who is rated only where the service is configured so.</summary>
    public static bool MaySee(ICurrentUser user, ReferenceSnapshot codes, Domain.Security.UserId? rated) =>
        rated is not null && rated == user.UserId ? codes.Flag(SettingKeys.FeedbackWorkersSee) : user.Has(Permission.FeedbackRead);
}
