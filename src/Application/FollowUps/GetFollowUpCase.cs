using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Security;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.FollowUps;

/// <summary>Of which case one looks at the follow-ups, and for whom one may plan another.</summary>
[Requires(Permission.CasesReadOwn, Permission.CasesReadTeam, Permission.CasesReadAll)]
public sealed record GetFollowUpCaseQuery(CaseId CaseId) : IQuery<FollowUpCase>, IConcernsCase;

/// <param name="MayChange">Whether the caller may plan and finish follow-ups, and the case still takes them.</param>
/// <param name="Workers">To whom one may be given; without whoever asks.</param>
public sealed record FollowUpCase(string Reference, bool MayChange, IReadOnlyList<FollowUpWorker> Workers);

public sealed record FollowUpWorker(Guid Id, string Name);

internal sealed class GetFollowUpCaseHandler(ICaseDbContext db, IStaffDirectory staff, IActorNames names, ICurrentUser user, TimeProvider clock)
    : IRequestHandler<GetFollowUpCaseQuery, FollowUpCase>
{
    public async Task<FollowUpCase> Handle(GetFollowUpCaseQuery query, CancellationToken cancellationToken)
    {
        var about = await db.Cases.AsNoTracking().SingleAsync(c => c.Id == query.CaseId, cancellationToken);
        var mayChange = user.Has(Permission.FollowUpsEdit) && about.Status is not (CaseStatus.Closed or CaseStatus.Restricted);
        var others = (await db.MayTakeFollowUps(about, staff, LondonTime.LocalDate(clock.GetUtcNow().UtcDateTime), cancellationToken)).Where(id => id != user.UserId).ToList();
        var named = await names.Of([.. others.Select(Actor)], cancellationToken);
        return new FollowUpCase(
            about.Reference,
            mayChange,
            [.. others.Select(id => new FollowUpWorker(id.Value, named[Actor(id)])).OrderBy(w => w.Name, StringComparer.Ordinal)]);
    }

    private static string Actor(UserId id) => $"user:{id.Value}";
}
