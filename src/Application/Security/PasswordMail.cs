using System.Globalization;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.Security;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Security;

/// <summary>The e-mail with a link to choose a password. It names nobody and does not say what the service is for.</summary>
internal sealed class PasswordMail(ICaseDbContext db, IUserAccounts accounts, IUserActs acts, IPasswordLinks links, TimeProvider clock)
{
    private const string Subject = "Your account";
    private const int MinutesBetween = 5;

    /// <summary>Does nothing where a link went to the same person a moment ago: nobody's mailbox is to be filled.</summary>
    public async Task Send(UserAccount user, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var key = Key(user.Id, now);
        if (await db.Outbox.AnyAsync(m => m.Key == key, ct))
        {
            return;
        }

        var link = links.For(user.Id, await accounts.IssuePasswordToken(user.Id));
        db.Outbox.Add(OutboxMessage.To(user.Email, Subject, Body(link), key, now));
        await acts.Write(user.Id, new PasswordLinkSent(), ct);
    }

    private static string Key(UserId user, DateTime now) => string.Create(
        CultureInfo.InvariantCulture, $"password-link:{user.Value:N}:{now.Ticks / (TimeSpan.TicksPerMinute * MinutesBetween)}");

    private static string Body(string link) =>
        $"""
        Hello,

        use this link to choose your password. It works once and ends after 24 hours.

        {link}

        If you did not expect this message you need do nothing; your password stays as it is.
        """;
}
