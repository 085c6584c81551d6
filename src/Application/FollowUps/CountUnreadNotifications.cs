using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.FollowUps;

/// <summary>Asked with every page, so it counts no further than is shown.</summary>
[Requires(Permission.NotificationsRead)]
[NotCaseData("One's own notifications, which carry references only")]
public sealed record CountUnreadNotificationsQuery : IQuery<int>;

internal sealed class CountUnreadNotificationsHandler(ICaseDbContext db, ICurrentUser user) : IRequestHandler<CountUnreadNotificationsQuery, int>
{
    private const int Enough = 100;

    public Task<int> Handle(CountUnreadNotificationsQuery query, CancellationToken cancellationToken) =>
        db.Notifications.OfCaller(user).Where(n => n.ReadUtc == null).Take(Enough).CountAsync(cancellationToken);
}
