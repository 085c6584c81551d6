using CaseManagement.Api.Web;
using CaseManagement.Application.Common;
using CaseManagement.Application.FollowUps;
using CaseManagement.Domain.FollowUps;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.Notifications;

/// <summary>What wants to be seen, unread first. Opening one marks it as read and leads to its case.</summary>
public sealed class IndexModel(IMediator mediator, TimeProvider clock) : PageModel, IReloadable
{
    private const int MostUnread = 200;

    public DateTime NowUtc { get; } = clock.GetUtcNow().UtcDateTime;

    public IReadOnlyList<NotificationRow> Unread { get; private set; } = [];

    public ListPage<NotificationRow> Read { get; private set; } = new([], null);

    public bool IsFirst { get; private set; } = true;

    public async Task OnGetAsync(string? after, CancellationToken ct)
    {
        IsFirst = after is null;
        Read = await mediator.Send(new ListNotificationsQuery(Read: true, after, 30), ct);
        if (IsFirst)
        {
            Unread = (await mediator.Send(new ListNotificationsQuery(Read: false, Limit: MostUnread), ct)).Items;
        }
    }

    public async Task<IActionResult> OnPostOpenAsync(Guid notification, CancellationToken ct) =>
        LocalRedirect(await mediator.Send(new MarkNotificationReadCommand(new NotificationId(notification)), ct));

    /// <param name="upTo">When the page was made, in ticks: what came since was not seen.</param>
    public async Task<IActionResult> OnPostAllReadAsync(long upTo, CancellationToken ct)
    {
        var seen = new DateTime(Math.Clamp(upTo, 0, NowUtc.Ticks), DateTimeKind.Utc);
        var count = await mediator.Send(new MarkAllNotificationsReadCommand(seen), ct);
        TempData.Done($"{Words.Count(count, "notification")} marked as read");
        return LocalRedirect(NotificationLinks.All);
    }

    public Task ReloadAsync(CancellationToken ct) => OnGetAsync(null, ct);
}
