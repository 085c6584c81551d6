using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.Security;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Supervision;

/// <summary>The reviews of the file of a case, the newest first, with what became of each finding.</summary>
[Requires(Permission.CasesReadOwn, Permission.CasesReadTeam, Permission.CasesReadAll)]
public sealed record GetFileReviewsQuery(CaseId CaseId) : IQuery<CaseFileReviews>, IConcernsCase;

/// <param name="MayReview">Whether the caller may review it: a leader, and not of their own case.</param>
public sealed record CaseFileReviews(DateOnly NextDueOn, DateOnly ProposedNext, bool MayReview, IReadOnlyList<FileReviewDetails> Reviews);

public sealed record FileReviewDetails(Guid Id, DateTime ReviewedUtc, string? ReviewedBy, string Summary, IReadOnlyList<FindingDetails> Findings);

public sealed record FindingDetails(string What, DateTime DueUtc, FollowUpStatus Status);

internal sealed class GetFileReviewsHandler(ICaseDbContext db, IReferenceData reference, IActorNames names, ICurrentUser user)
    : IRequestHandler<GetFileReviewsQuery, CaseFileReviews>
{
    public async Task<CaseFileReviews> Handle(GetFileReviewsQuery query, CancellationToken cancellationToken)
    {
        var codes = await reference.Current(cancellationToken);
        var about = await db.Cases.AsNoTracking().SingleAsync(c => c.Id == query.CaseId, cancellationToken);
        var reviews = await db.FileReviews.AsNoTracking().Where(r => r.CaseId == query.CaseId).OrderByDescending(r => r.ReviewedUtc).ToListAsync(cancellationToken);
        var ids = reviews.SelectMany(r => r.Findings).Select(f => f.FollowUpId).ToList();
        var tasks = await db.FollowUps.AsNoTracking().Where(f => ids.Contains(f.Id)).ToDictionaryAsync(f => f.Id, cancellationToken);
        var known = await names.Of([.. reviews.Select(r => Actor(r.ReviewedById)).Distinct()], cancellationToken);
        return new CaseFileReviews(
            about.FileReviewDueOn ?? Domain.Common.LondonTime.LocalDate(about.OpenedUtc).AddDays(codes.Number(SettingKeys.FileReviewFirstDays)),
            codes.Today.AddDays(codes.Number(SettingKeys.FileReviewNextDays)),
            user.Has(Permission.CaseFilesReview) && about.LeadWorkerId != user.UserId && about.Status is not (CaseStatus.Closed or CaseStatus.Restricted),
            [.. reviews.Select(r => new FileReviewDetails(
                r.Id.Value, r.ReviewedUtc, known.GetValueOrDefault(Actor(r.ReviewedById)), r.Summary,
                [.. r.Findings.Select(f => new FindingDetails(f.What, tasks[f.FollowUpId].DueUtc, tasks[f.FollowUpId].Status))]))]);
    }

    private static string Actor(UserId id) => $"user:{id.Value}";
}
