using System.Security.Cryptography;
using System.Text;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Security;

namespace CaseManagement.Domain.FollowUps;

/// <summary>
/// A worker's own calendar, for the program that shows it: whoever knows its address may read it. The address is shown once
/// and known to nobody here; renewing it ends the one before.
/// </summary>
public sealed class CalendarFeed : AggregateRoot
{
    private CalendarFeed()
    {
    } // EF Core

    public CalendarFeedId Id { get; private set; }

    public UserId UserId { get; private set; }

    /// <summary>Null while it is revoked.</summary>
    public string? TokenDigest { get; private set; }

    /// <summary>Since when its present address works, or since when none does.</summary>
    public DateTime SinceUtc { get; private set; }

    public override Guid AggregateId => Id.Value;

    public static CalendarFeed Open(UserId of, string token, DateTime now)
    {
        var feed = new CalendarFeed { Id = CalendarFeedId.New(), UserId = of };
        feed.Renew(token, now);
        return feed;
    }

    public static string NewToken() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    public static string Digest(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    public void Renew(string token, DateTime now)
    {
        (TokenDigest, SinceUtc) = (Digest(token), now);
        Raise(new CalendarAddressGiven());
    }

    public void Revoke(DateTime now)
    {
        Refuse.If(TokenDigest is null, FollowUpErrors.NoCalendarAddress);
        (TokenDigest, SinceUtc) = (null, now);
        Raise(new CalendarAddressRevoked());
    }
}

public sealed record CalendarAddressGiven : DomainEvent;

public sealed record CalendarAddressRevoked : DomainEvent;
