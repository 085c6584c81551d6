using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.FollowUps;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.FollowUps;

/// <summary>Which case a follow-up belongs to, for callers who know only its own id.</summary>
[Requires(Permission.FollowUpsEdit, Permission.CasesReadOwn, Permission.CasesReadTeam, Permission.CasesReadAll)]
[NotCaseData("Answers with an id, and only for a case that the caller may see; the request that follows leaves the access record")]
public sealed record FindCaseOfFollowUpQuery(FollowUpId FollowUpId) : IQuery<CaseId>;

internal sealed class FindCaseOfFollowUpHandler(ICaseDbContext db, ICurrentUser user) : IRequestHandler<FindCaseOfFollowUpQuery, CaseId>
{
    public async Task<CaseId> Handle(FindCaseOfFollowUpQuery query, CancellationToken cancellationToken)
    {
        var found = await db.Cases.AsNoTracking().VisibleTo(user)
            .Where(c => db.FollowUps.Any(f => f.Id == query.FollowUpId && f.CaseId == c.Id))
            .Select(c => (CaseId?)c.Id)
            .SingleOrDefaultAsync(cancellationToken);
        return found ?? throw new NotFoundException();
    }
}
