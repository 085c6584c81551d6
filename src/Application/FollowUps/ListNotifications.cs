using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.FollowUps;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.FollowUps;

/// <param name="Read">False: what was not read yet, the latest first. True: what was, the lately read first.</param>
[Requires(Permission.NotificationsRead)]
[NotCaseData("One's own notifications, which carry references only")]
public sealed record ListNotificationsQuery(bool Read, string? After = null, int Limit = 50, bool Count = false) : IQuery<ListPage<NotificationRow>>;

public sealed record NotificationRow(Guid Id, string Kind, string Text, string Link, DateTime CreatedUtc, DateTime? ReadUtc);

internal sealed class ListNotificationsValidator : AbstractValidator<ListNotificationsQuery>
{
    public ListNotificationsValidator()
    {
        RuleFor(q => q.After).Cursor();
        RuleFor(q => q.Limit).PageSize();
    }
}

internal sealed class ListNotificationsHandler(ICaseDbContext db, ICurrentUser user)
    : IRequestHandler<ListNotificationsQuery, ListPage<NotificationRow>>
{
    public async Task<ListPage<NotificationRow>> Handle(ListNotificationsQuery query, CancellationToken cancellationToken)
    {
        var mine = db.Notifications.AsNoTracking().OfCaller(user);
        mine = query.Read ? mine.Where(n => n.ReadUtc != null) : mine.Where(n => n.ReadUtc == null);
        int? total = query.Count ? await mine.CountAsync(cancellationToken) : null;
        var ordered = query.Read ? Read(mine, query.After) : Unread(mine, query.After);
        var rows = await ordered
            .Take(query.Limit + 1)
            .Select(n => new NotificationRow(n.Id.Value, n.Kind, n.Text, n.Link, n.CreatedUtc, n.ReadUtc))
            .ToListAsync(cancellationToken);

        var page = rows[..Math.Min(rows.Count, query.Limit)];
        var next = rows.Count > query.Limit ? new PageCursor(query.Read ? page[^1].ReadUtc : page[^1].CreatedUtc, page[^1].Id).ToString() : null;
        return new ListPage<NotificationRow>(page, next) { Total = total };
    }

    private static IQueryable<Notification> Unread(IQueryable<Notification> mine, string? after)
    {
        if (PageCursor.Parse(after) is { AtUtc: { } at } cursor)
        {
            var id = NotificationId.From(cursor.Id);
            mine = mine.Where(n => n.CreatedUtc < at || (n.CreatedUtc == at && n.Id < id));
        }

        return mine.OrderByDescending(n => n.CreatedUtc).ThenByDescending(n => n.Id);
    }

    private static IQueryable<Notification> Read(IQueryable<Notification> mine, string? after)
    {
        if (PageCursor.Parse(after) is { AtUtc: { } at } cursor)
        {
            var id = NotificationId.From(cursor.Id);
            mine = mine.Where(n => n.ReadUtc < at || (n.ReadUtc == at && n.Id < id));
        }

        return mine.OrderByDescending(n => n.ReadUtc).ThenByDescending(n => n.Id);
    }
}

internal static class OwnNotifications
{
    public static IQueryable<Notification> OfCaller(this IQueryable<Notification> notifications, ICurrentUser user)
    {
        var me = user.UserId ?? throw new ForbiddenException();
        return notifications.Where(n => n.UserId == me);
    }
}
