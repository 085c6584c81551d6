using System.Collections.Concurrent;
using System.Security.Claims;
using CaseManagement.Domain.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.SignalR;

namespace CaseManagement.Api.Live;

/// <summary>Who has a page open that listens, on this machine.</summary>
internal sealed class LiveConnections
{
    private readonly ConcurrentDictionary<string, LiveConnection> _open = new();

    public IReadOnlyList<LiveConnection> Open => [.. _open.Values];

    public void Add(HubCallerContext context)
    {
        var stamp = context.User?.FindFirstValue(new IdentityOptions().ClaimsIdentity.SecurityStampClaimType);
        if (Guid.TryParse(context.User?.FindFirstValue(ClaimTypes.NameIdentifier), out var id))
        {
            _open[context.ConnectionId] = new LiveConnection(context.ConnectionId, UserId.From(id), stamp, context);
        }
    }

    public void Remove(HubCallerContext context) => _open.TryRemove(context.ConnectionId, out _);
}

/// <param name="Stamp">Of the session; another one, and the session has ended.</param>
internal sealed record LiveConnection(string Id, UserId UserId, string? Stamp, HubCallerContext Context);
