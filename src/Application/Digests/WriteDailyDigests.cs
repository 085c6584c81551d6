using System.Globalization;
using System.Text;
using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.FollowUps;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Digests;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.Security;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Digests;

/// <summary>The digests of a day of some workers. Who has one already, is away, wants none, or has nothing due is left out.</summary>
/// <returns>How many were written.</returns>
[Requires(Permission.RunJobs)]
[NotCaseData("References, kinds and times, to whoever has promised it")]
public sealed record WriteDailyDigestsCommand(DateOnly Day, IReadOnlyList<UserId> Workers) : ICommand<int>;

internal sealed class WriteDailyDigestsHandler(ICaseDbContext db, IStaffDirectory staff, MailWishes wishes, DailyDues dues, IServiceAddress address, TimeProvider clock)
    : IRequestHandler<WriteDailyDigestsCommand, int>
{
    public async Task<int> Handle(WriteDailyDigestsCommand command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var keys = command.Workers.ToDictionary(w => w, w => $"daily-digest:{w.Value:N}:{command.Day:yyyyMMdd}");
        var written = await db.Outbox.Where(m => keys.Values.Contains(m.Key)).Select(m => m.Key).ToListAsync(cancellationToken);
        var emails = await staff.EmailsOf(command.Workers, cancellationToken);
        var wishOf = await wishes.Of(command.Workers, cancellationToken);
        var due = await dues.Of(command.Workers, command.Day, cancellationToken);
        var digests = (
            from worker in command.Workers
            where due.Contains(worker) && emails.ContainsKey(worker) && !written.Contains(keys[worker])
            let wish = wishOf[worker]
            where wish.Switches.DailyDigest && !wish.IsAwayOn(command.Day)
            select Digest([.. due[worker]], command.Day, emails[worker], keys[worker], now)
                .For(worker).NotAfter(DigestTimes.UselessFrom(DigestKind.Daily, command.Day, wish.QuietUntil(now)))).ToList();
        db.Outbox.AddRange(digests);
        return digests.Count;
    }

    private OutboxMessage Digest(IReadOnlyList<DueThing> due, DateOnly day, string email, string key, DateTime now)
    {
        var late = due.Where(d => d.AtUtc <= now).ToList();
        var today = due.Where(d => d.AtUtc > now).ToList();
        var body = new StringBuilder($"{DigestWords.Day(day)}\n\n");
        body.Section("Overdue", late.Count, late.Select(d => Line(d, isToday: false)));
        body.Section("Due today", today.Count, today.Select(d => Line(d, isToday: true)));
        body.Foot(address, "Your work", SiteLinks.Home);
        var subject = late.Count == 0 ? $"Due today: {today.Count}" : $"Due today: {today.Count}, overdue: {late.Count}";
        return OutboxMessage.To(email, subject, body.ToString(), key, now);
    }

    /// <summary>"VCS-26-0001234: follow-up, 10:30, https://…".</summary>
    private string Line(DueThing due, bool isToday)
    {
        var what = due.DueOn is not null ? "action of the plan" : due.Promise is { } promise ? DigestWords.Promise(promise) : "follow-up";
        var when = due switch
        {
            { DueOn: { } on } => isToday ? "" : $", {DigestWords.ShortDay(on)}",
            _ when isToday => LondonTime.ToLondon(due.AtUtc).ToString("', 'HH:mm", CultureInfo.InvariantCulture),
            _ => $", {DigestWords.Moment(due.AtUtc)}",
        };
        return $"{due.Reference}: {what}{when}, {address.Of(due.Link)}";
    }
}
