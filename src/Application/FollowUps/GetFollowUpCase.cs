using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Cases;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.FollowUps;

/// <summary>Of which case one looks at the follow-ups, and for whom one may plan another.</summary>
[Requires(Permission.CasesReadOwn, Permission.CasesReadTeam, Permission.CasesReadAll)]
public sealed record GetFollowUpCaseQuery(CaseId CaseId) : IQuery<FollowUpCase>, IConcernsCase;

/// <param name="MayChange">Whether the caller may plan and finish follow-ups, and the case still takes them.</param>
/// <param name="Workers">Those of the case's team who are there, and the lead worker; without whoever asks.</param>
public sealed record FollowUpCase(string Reference, bool MayChange, IReadOnlyList<FollowUpWorker> Workers);

public sealed record FollowUpWorker(Guid Id, string Name);

internal sealed class GetFollowUpCaseHandler(ICaseDbContext db, ICurrentUser user) : IRequestHandler<GetFollowUpCaseQuery, FollowUpCase>
{
    public async Task<FollowUpCase> Handle(GetFollowUpCaseQuery query, CancellationToken cancellationToken)
    {
        var about = await db.Cases.AsNoTracking()
            .Where(c => c.Id == query.CaseId)
            .Select(c => new { c.Reference, c.Status, c.TeamId, c.LeadWorkerId })
            .SingleAsync(cancellationToken);
        var mayChange = user.Has(Permission.FollowUpsEdit) && about.Status is not (CaseStatus.Closed or CaseStatus.Restricted);
        var workers = await db.Workers.AsNoTracking()
            .Where(w => w.Id != user.UserId && ((w.TeamId == about.TeamId && w.Available) || w.Id == about.LeadWorkerId))
            .OrderBy(w => w.DisplayName)
            .Select(w => new FollowUpWorker(w.Id.Value, w.DisplayName))
            .ToListAsync(cancellationToken);
        return new FollowUpCase(about.Reference, mayChange, workers);
    }
}
