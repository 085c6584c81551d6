using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.FollowUps;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.FollowUps;

/// <summary>Says where it leads, because whoever opens one has read it.</summary>
[Requires(Permission.NotificationsRead)]
[NotCaseData("One's own notifications, which carry references only")]
public sealed record MarkNotificationReadCommand(NotificationId Id) : ICommand<string>;

internal sealed class MarkNotificationReadHandler(ICaseDbContext db, ICurrentUser user, TimeProvider clock)
    : IRequestHandler<MarkNotificationReadCommand, string>
{
    public async Task<string> Handle(MarkNotificationReadCommand command, CancellationToken cancellationToken)
    {
        var notification = await db.Notifications.OfCaller(user).SingleOrDefaultAsync(n => n.Id == command.Id, cancellationToken)
            ?? throw new NotFoundException();

        notification.MarkRead(clock.GetUtcNow().UtcDateTime);

        return notification.Link;
    }
}
