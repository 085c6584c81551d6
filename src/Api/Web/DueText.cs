using System.Globalization;
using CaseManagement.Domain.Common;

namespace CaseManagement.Api.Web;

public enum DueState
{
    Later,
    Soon,
    Overdue,
}

/// <summary>
/// When something is due, in the words of the wall clock: "tomorrow 10:30" with "Tue 24 Nov", "overdue by 2 hours" with
/// "Mon 23 Nov 08:30". Days are London days, so "tomorrow" begins at midnight there and not after 24 hours.
/// </summary>
/// <param name="Words">How long, or which day; says "overdue" itself, so that no colour has to.</param>
/// <param name="Date">The date, with the time where the words have none, and the year where it is another one.</param>
/// <param name="State">For the eye only: the words already say it.</param>
public sealed record DueText(string Words, string Date, DueState State)
{
    public static DueText For(DateTime dueUtc, DateTime nowUtc)
    {
        var (due, now) = (LondonTime.ToLondon(dueUtc), LondonTime.ToLondon(nowUtc));
        var (left, days) = (dueUtc - nowUtc, DaysBetween(now, due));

        return left switch
        {
            _ when Math.Abs(left.TotalMinutes) < 1 => new("due now", DateAndTime(due, now), DueState.Soon),
            { Ticks: < 0 } => new($"overdue by {Length(-left)}", DateAndTime(due, now), DueState.Overdue),
            { TotalMinutes: < 60 } => new($"in {Length(left)}", DateAndTime(due, now), DueState.Soon),
            _ when days == 0 => new($"today {Time(due)}", Day(due, now), DueState.Soon),
            _ when days == 1 => new($"tomorrow {Time(due)}", Day(due, now), DueState.Later),
            _ => new($"in {Length(days)}", DateAndTime(due, now), DueState.Later),
        };
    }

    /// <summary>How long ago something was: "5 minutes ago", "today 09:15", "yesterday 16:40", "3 days ago".</summary>
    public static DueText Ago(DateTime thenUtc, DateTime nowUtc)
    {
        var (then, now) = (LondonTime.ToLondon(thenUtc), LondonTime.ToLondon(nowUtc));
        var (past, days) = (nowUtc - thenUtc, DaysBetween(then, now));

        return past switch
        {
            { TotalMinutes: < 1 } => new("just now", DateAndTime(then, now), DueState.Later),
            { TotalMinutes: < 60 } => new($"{Length(past)} ago", DateAndTime(then, now), DueState.Later),
            _ when days == 0 => new($"today {Time(then)}", Day(then, now), DueState.Later),
            _ when days == 1 => new($"yesterday {Time(then)}", Day(then, now), DueState.Later),
            _ => new($"{Length(days)} ago", DateAndTime(then, now), DueState.Later),
        };
    }

    /// <summary>"Tue 24 Nov 10:30", with the year where it is not this one.</summary>
    public static string DateAndTime(DateTime local, DateTime localNow) => $"{Day(local, localNow)} {Time(local)}";

    private static string Day(DateTime local, DateTime localNow) =>
        local.ToString(local.Year == localNow.Year ? "ddd d MMM" : "ddd d MMM yyyy", CultureInfo.InvariantCulture);

    private static string Time(DateTime local) => local.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static int DaysBetween(DateTime from, DateTime to) => DateOnly.FromDateTime(to).DayNumber - DateOnly.FromDateTime(from).DayNumber;

    private static string Length(TimeSpan span) => span switch
    {
        { TotalMinutes: < 60 } => Web.Words.Count((long)span.TotalMinutes, "minute"),
        { TotalHours: < 24 } => Web.Words.Count((long)span.TotalHours, "hour"),
        _ => Length((int)span.TotalDays),
    };

    private static string Length(int days) => days switch
    {
        < 14 => Web.Words.Count(days, "day"),
        < 84 => Web.Words.Count(days / 7, "week"),
        < 730 => Web.Words.Count(days / 30, "month"),
        _ => Web.Words.Count(days / 365, "year"),
    };
}
