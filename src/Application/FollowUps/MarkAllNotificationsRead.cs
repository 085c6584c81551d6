using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.FollowUps;

/// <param name="UpToUtc">What came later was not on the page that the person looked at.</param>
[Requires(Permission.NotificationsRead)]
[NotCaseData("One's own notifications, which carry references only")]
public sealed record MarkAllNotificationsReadCommand(DateTime UpToUtc) : ICommand<int>;

internal sealed class MarkAllNotificationsReadHandler(ICaseDbContext db, ICurrentUser user, TimeProvider clock)
    : IRequestHandler<MarkAllNotificationsReadCommand, int>
{
    public Task<int> Handle(MarkAllNotificationsReadCommand command, CancellationToken cancellationToken)
    {
        DateTime? now = clock.GetUtcNow().UtcDateTime;
        return db.Notifications.OfCaller(user)
            .Where(n => n.ReadUtc == null && n.CreatedUtc <= command.UpToUtc)
            .ExecuteUpdateAsync(set => set.SetProperty(n => n.ReadUtc, now), cancellationToken);
    }
}
