using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.FollowUps;
using MediatR;

namespace CaseManagement.Application.FollowUps;

/// <summary>When a follow-up of this case would fall due, for whoever is planning it.</summary>
[Requires(Permission.FollowUpsEdit)]
public sealed record GetFollowUpMomentQuery(CaseId CaseId, FollowUpFit Fit, DateTime AskedUtc) : IQuery<FollowUpMoment>, IConcernsCase;

/// <param name="DueUtc">Null where no time is known to be safe.</param>
public sealed record FollowUpMoment(DateTime? DueUtc);

internal sealed class GetFollowUpMomentHandler(ICaseDbContext db, FollowUpTiming timing) : IRequestHandler<GetFollowUpMomentQuery, FollowUpMoment>
{
    public async Task<FollowUpMoment> Handle(GetFollowUpMomentQuery query, CancellationToken cancellationToken)
    {
        var about = await db.Cases.RequireAsync(query.CaseId, null, cancellationToken);
        return new FollowUpMoment(await timing.Fit(about, query.Fit, query.AskedUtc, cancellationToken));
    }
}
