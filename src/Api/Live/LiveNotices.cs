using CaseManagement.Application.FollowUps;
using CaseManagement.Domain.Security;
using CaseManagement.Infrastructure.Security;
using Microsoft.AspNetCore.SignalR;

namespace CaseManagement.Api.Live;

/// <summary>Tells open pages how many notifications are unread when that has changed. What is missed here is shown by the next page anyway.</summary>
internal sealed partial class LiveNotices(LiveConnections connections, IHubContext<LiveHub> hub, IServiceScopeFactory scopes, ILogger<LiveNotices> log)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <summary>What each was told last; of those only who listen now.</summary>
    private Dictionary<UserId, string> _told = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var open = connections.Open;
            if (open.Count > 0)
            {
                await Look(open.ToLookup(c => c.UserId), stoppingToken);
            }
        }
    }

    private async Task Look(ILookup<UserId, LiveConnection> open, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var fresh = scope.ServiceProvider.GetRequiredService<FreshNotifications>();
            var credentials = scope.ServiceProvider.GetRequiredService<CredentialChecks>();
            var marks = await fresh.MarksOf([.. open.Select(o => o.Key)], ct);
            var before = _told;
            _told = marks.ToDictionary();
            foreach (var user in marks.Where(m => before.GetValueOrDefault(m.Key) != m.Value).Select(m => m.Key))
            {
                await Tell(open[user], await fresh.UnreadOf(user, ct), credentials, ct);
            }
        }
        catch (Exception failed) when (!ct.IsCancellationRequested)
        {
            // The next look, two seconds later, is another try; pages work without.
            Failed(log, failed.GetType().Name);
        }
    }

    private async Task Tell(IEnumerable<LiveConnection> of, UnreadNow unread, CredentialChecks credentials, CancellationToken ct)
    {
        foreach (var session in of.GroupBy(c => (c.UserId, c.Stamp)))
        {
            if (await credentials.IsSessionGood(session.Key.UserId.Value, session.Key.Stamp))
            {
                await hub.Clients.Clients([.. session.Select(c => c.Id)]).SendAsync("unread", unread, ct);
                continue;
            }

            foreach (var ended in session)
            {
                ended.Context.Abort();
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Open pages could not be told of notifications: {Kind}")]
    private static partial void Failed(ILogger logger, string kind);
}
