using System.Globalization;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.FollowUps;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.Support.Court;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Support.Court;

/// <summary>
/// Follow-ups before a court date, as configured, and one on the day after it to ask what came of it. They go where the date goes:
/// those that still wait are moved, those that no longer make sense cancelled.
/// </summary>
internal sealed class CourtReminders(ICaseDbContext db, IReferenceData reference, ICurrentUser user)
{
    public const int DayAfter = -1;

    private const string Moved = "The court date was moved";

    private static readonly TimeOnly Morning = new(9, 0);

    public async Task Follow(Case about, CourtDate date, DateTime now, CancellationToken ct)
    {
        var codes = await reference.Current(ct);
        var open = await OpenOf(date, ct);
        foreach (var days in codes.Several(SettingKeys.CourtRemindDaysBefore).Select(d => int.Parse(d, CultureInfo.InvariantCulture)).Append(DayAfter))
        {
            var due = LondonTime.ToUtc(LondonTime.LocalDate(date.AtUtc).AddDays(-days), Morning);
            if (await Kept(about, open.Find(f => f.Id == date.ReminderOf(days)), due, codes.Grace(), now, ct) || due <= now)
            {
                continue;
            }

            if ((about.LeadWorkerId ?? user.UserId) is { } worker)
            {
                var reminder = FollowUp.Plan(about, Words(days, date.Court), due, worker, codes.Grace(), now);
                db.FollowUps.Add(reminder);
                date.Remind(days, reminder.Id);
                await db.KeepNextDue(about, reminder, ct);
            }
        }
    }

    /// <summary>The date is over or does not take place: nobody is to be reminded of it any more.</summary>
    public async Task End(Case about, CourtDate date, DateTime now, CancellationToken ct)
    {
        foreach (var reminder in await OpenOf(date, ct))
        {
            if (date.Status == CourtDateStatus.Heard && reminder.Id == date.ReminderOf(DayAfter))
            {
                reminder.Complete(null, now);
            }
            else
            {
                reminder.Cancel(date.Status == CourtDateStatus.Heard ? "What came of it is recorded" : "The court date was vacated", now);
            }

            await db.KeepNextDue(about, reminder, ct);
        }
    }

    /// <summary>False where there is nothing open, or what was open had to end.</summary>
    private async Task<bool> Kept(Case about, FollowUp? reminder, DateTime due, TimeSpan grace, DateTime now, CancellationToken ct)
    {
        if (reminder is null)
        {
            return false;
        }

        var isKept = due > now && reminder.Status != FollowUpStatus.Escalated;
        if (!isKept)
        {
            reminder.Cancel(Moved, now);
        }
        else if (reminder.DueUtc != due)
        {
            reminder.Move(due, grace, now);
        }

        await db.KeepNextDue(about, reminder, ct);
        return isKept;
    }

    private Task<List<FollowUp>> OpenOf(CourtDate date, CancellationToken ct)
    {
        var ids = date.Reminders.Select(r => r.FollowUpId).ToList();
        return db.FollowUps.Where(f => ids.Contains(f.Id) && FollowUpLoading.Open.Contains(f.Status)).ToListAsync(ct);
    }

    private static string Words(int daysBefore, string court) => daysBefore switch
    {
        DayAfter => $"Ask what happened at court and record it ({court})",
        1 => $"Court tomorrow: ask how they are ({court})",
        _ => $"Court in {daysBefore} days: ask what they need ({court})",
    };
}
