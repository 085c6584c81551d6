using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.FollowUps;

/// <summary>Whether the caller's calendar has an address. The address itself is known to nobody here.</summary>
[Requires(Permission.CasesReadOwn)]
[NotCaseData("About the caller's own account")]
public sealed record GetOwnCalendarQuery : IQuery<OwnCalendar>;

/// <param name="SinceUtc">Null where it has none.</param>
/// <param name="Version">0 while there never was one.</param>
public sealed record OwnCalendar(DateTime? SinceUtc, long Version);

internal sealed class GetOwnCalendarHandler(ICaseDbContext db, ICurrentUser user) : IRequestHandler<GetOwnCalendarQuery, OwnCalendar>
{
    public async Task<OwnCalendar> Handle(GetOwnCalendarQuery query, CancellationToken cancellationToken)
    {
        var feed = await db.CalendarFeeds.AsNoTracking().SingleOrDefaultAsync(f => f.UserId == user.UserId, cancellationToken);
        return new OwnCalendar(feed?.TokenDigest is null ? null : feed.SinceUtc, feed?.Version ?? 0);
    }
}
