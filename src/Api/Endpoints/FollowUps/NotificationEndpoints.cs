using CaseManagement.Api.Web;
using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.FollowUps;
using CaseManagement.Domain.FollowUps;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseManagement.Api.Endpoints.FollowUps;

/// <summary>One's own notifications. They have no version: read once is read.</summary>
internal static class NotificationEndpoints
{
    public static IEndpointRouteBuilder MapNotifications(this IEndpointRouteBuilder api)
    {
        var notifications = api.MapGroup("/notifications").WithTags("Notifications").RequirePermission(Permission.NotificationsRead);
        notifications.MapGet("", List).WithName("ListNotifications").WithSummary("One's own notifications: unread ones, or those read already");
        notifications.MapPost("/{id:guid}/read", MarkRead).WithName("MarkNotificationRead").WithSummary("Mark one as read");
        return api;
    }

    private static async Task<Ok<ListPage<NotificationRow>>> List(
        IMediator mediator, CancellationToken ct, bool read = false, int limit = 50, string? after = null, bool count = false) =>
        TypedResults.Ok(await mediator.Send(new ListNotificationsQuery(read, after, limit, count), ct));

    private static async Task<NoContent> MarkRead(Guid id, IMediator mediator, CancellationToken ct)
    {
        await mediator.Send(new MarkNotificationReadCommand(new NotificationId(id)), ct);
        return TypedResults.NoContent();
    }
}
