using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Digests;
using CaseManagement.Domain.Security;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Digests;

/// <summary>Whether and when mails reach a member of staff, by what they chose. Who never chose is mailed everything at once.</summary>
internal sealed class MailWishes(ICaseDbContext db, IReferenceData reference)
{
    public async Task<bool> WantReminders(UserId user, CancellationToken ct) =>
        (await db.MailChoices.AsNoTracking().SingleOrDefaultAsync(c => c.UserId == user, ct))?.Switches.Reminders != false;

    /// <summary>Until when a mail to them waits; null where it need not.</summary>
    public async Task<DateTime?> QuietUntil(UserId user, DateTime now, CancellationToken ct) => (await Of([user], ct))[user].QuietUntil(now);

    /// <summary>Of several at once.</summary>
    public async Task<IReadOnlyDictionary<UserId, MailWish>> Of(IReadOnlyCollection<UserId> users, CancellationToken ct)
    {
        var calendar = (await reference.Current(ct)).Calendar;
        var choices = await db.MailChoices.AsNoTracking().Where(c => users.Contains(c.UserId)).ToDictionaryAsync(c => c.UserId, ct);
        var workers = await db.Workers.AsNoTracking().Where(w => users.Contains(w.Id)).ToDictionaryAsync(w => w.Id, ct);
        return users.Distinct().ToDictionary(u => u, u => new MailWish(choices.GetValueOrDefault(u), workers.GetValueOrDefault(u), calendar));
    }
}

/// <param name="Choices">Null where they never chose.</param>
/// <param name="Worker">Null for who works no cases.</param>
internal sealed record MailWish(MailChoices? Choices, Worker? Worker, WorkingCalendar Calendar)
{
    public MailSwitches Switches => Choices?.Switches ?? MailSwitches.AllOn;

    public bool IsAwayOn(DateOnly day) => Worker?.NotThereOn(day) is not null;

    public DateTime? QuietUntil(DateTime now) => Choices?.QuietUntil(now, IsDayOff);

    /// <summary>Who said on which days they work may work at week-ends too; bank holidays are everybody's.</summary>
    private bool IsDayOff(DateOnly day)
    {
        var theirs = Worker?.Traits.WorkingDays ?? [];
        var isWeekEnd = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        return theirs.Count == 0 ? !Calendar.IsWorkingDay(day) : !theirs.Contains(day.DayOfWeek) || (!isWeekEnd && !Calendar.IsWorkingDay(day));
    }
}
