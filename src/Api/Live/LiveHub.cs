using CaseManagement.Api.Web;
using CaseManagement.Application.Common.Security;
using Microsoft.AspNetCore.SignalR;

namespace CaseManagement.Api.Live;

/// <summary>Through which an open page hears of what is new. It says nothing itself: there is no method to call.</summary>
internal sealed class LiveHub(LiveConnections connections) : Hub
{
    public const string Address = "/live";

    public static void Map(WebApplication app) => app
        .MapHub<LiveHub>(Address, options => options.CloseOnAuthenticationExpiration = true)
        .RequirePermission(Permission.NotificationsRead);

    public override Task OnConnectedAsync()
    {
        connections.Add(Context);
        return base.OnConnectedAsync();
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        connections.Remove(Context);
        return base.OnDisconnectedAsync(exception);
    }
}
