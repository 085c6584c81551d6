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
    public async Task<bool> WantReminders(UserId user, CancellationToken ct) => (await Of(user, ct))?.Switches.Reminders != false;

    /// <summary>Until when a mail to them waits; null where it need not.</summary>
    public async Task<DateTime?> QuietUntil(UserId user, DateTime now, CancellationToken ct)
    {
        if (await Of(user, ct) is not { } choices)
        {
            return null;
        }

        var calendar = (await reference.Current(ct)).Calendar;
        var worker = choices.QuietOnDaysOff ? await db.Workers.AsNoTracking().SingleOrDefaultAsync(w => w.Id == user, ct) : null;
        return choices.QuietUntil(now, day => IsDayOff(day, worker, calendar));
    }

    private Task<MailChoices?> Of(UserId user, CancellationToken ct) => db.MailChoices.AsNoTracking().SingleOrDefaultAsync(c => c.UserId == user, ct);

    /// <summary>Who said on which days they work may work at week-ends too; bank holidays are everybody's.</summary>
    private static bool IsDayOff(DateOnly day, Worker? worker, WorkingCalendar calendar)
    {
        var theirs = worker?.Traits.WorkingDays ?? [];
        var isWeekEnd = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        return theirs.Count == 0 ? !calendar.IsWorkingDay(day) : !theirs.Contains(day.DayOfWeek) || (!isWeekEnd && !calendar.IsWorkingDay(day));
    }
}
