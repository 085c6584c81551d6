using System.Globalization;
using CaseManagement.Api.Web;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.FollowUps;

namespace CaseManagement.Api.Pages.Cases.FollowUps;

internal static class FollowUpWords
{
    /// <summary>"Sat 28 Nov is not a working day: Mon 30 Nov 09:00"; "Fri 27 Nov 09:00 is not a safe time: Fri 27 Nov 14:00".</summary>
    public static string Moved(FollowUpFit fit, DateTime askedUtc, DateTime dueUtc, DateTime nowUtc)
    {
        var (asked, due, now) = (LondonTime.ToLondon(askedUtc), LondonTime.ToLondon(dueUtc), LondonTime.ToLondon(nowUtc));
        var why = fit == FollowUpFit.WorkingDay
            ? $"{asked.ToString("ddd d MMM", CultureInfo.InvariantCulture)} is not a working day"
            : $"{DueText.DateAndTime(asked, now)} is not a safe time";
        return $"{why}: {DueText.DateAndTime(due, now)}";
    }
}
