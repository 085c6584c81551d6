using CaseManagement.Domain.Common;
using CaseManagement.Domain.Tests.Referrals;

namespace CaseManagement.Domain.Tests.ServiceLevels;

public class WorkingTimeTests
{
    private static WorkingCalendar Calendar => CodeLists.Calendar;

    [TestCase("2026-11-23T10:00", 3, "2026-11-23T13:00", TestName = "Within a day")]
    [TestCase("2026-11-23T10:00", 7, "2026-11-23T17:00", TestName = "To the end of the day and not into the next")]
    [TestCase("2026-11-23T16:00", 2, "2026-11-24T10:00", TestName = "Over night")]
    [TestCase("2026-11-27T16:00", 2, "2026-11-30T10:00", TestName = "Over a week-end")]
    [TestCase("2026-11-28T12:00", 1, "2026-11-30T10:00", TestName = "From a Saturday")]
    [TestCase("2026-12-24T16:00", 2, "2026-12-29T10:00", TestName = "Over Christmas with a substitute day")]
    [TestCase("2026-04-02T15:00", 3, "2026-04-07T10:00", TestName = "Over Easter, in summer time")]
    public void Working_time_passes_in_working_hours_only(string from, int hours, string due) =>
        Assert.That(Calendar.AddWorkingTime(Utc(from), TimeSpan.FromHours(hours)), Is.EqualTo(Utc(due)));

    [Test]
    public void Where_the_clocks_change_the_working_hours_stay_on_the_wall()
    {
        // Summer time ends on Sunday 25 October 2026: five on Friday is 16:00 UTC, nine on Monday is 09:00 UTC.
        Assert.That(Calendar.AddWorkingTime(Utc("2026-10-23T15:00"), TimeSpan.FromHours(2)), Is.EqualTo(Utc("2026-10-26T10:00")));

        // It begins on Sunday 29 March 2026: nine on Monday is 08:00 UTC.
        Assert.That(Calendar.AddWorkingTime(Utc("2026-03-27T16:00"), TimeSpan.FromHours(2)), Is.EqualTo(Utc("2026-03-30T09:00")));
    }

    [Test]
    public void What_is_added_lies_between()
    {
        var random = new Random(20261123);
        for (var i = 0; i < 3000; i++)
        {
            var from = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(random.Next(2 * 365 * 24 * 60));
            var time = TimeSpan.FromMinutes(random.Next(1, 60 * 60));
            var due = Calendar.AddWorkingTime(from, time);

            Assert.That(Calendar.WorkingTimeBetween(from, due), Is.EqualTo(time), $"{from:O} + {time}");
            Assert.That(Calendar.IsWorkingDay(LondonTime.LocalDate(due)), $"{due:O}");
            Assert.That(LondonTime.ToLondon(due).TimeOfDay, Is.GreaterThan(TimeSpan.FromHours(9)).And.LessThanOrEqualTo(TimeSpan.FromHours(17)));
        }
    }

    [Test]
    public void Other_hours_are_the_contracts()
    {
        var late = Calendar.With(WorkingHours.Of(new(12, 0), new(20, 0))!);

        Assert.That(late.EndOfWorkingDay(Utc("2026-11-23T10:00"), 1), Is.EqualTo(Utc("2026-11-24T20:00")));
        Assert.That(late.AddWorkingTime(Utc("2026-11-23T10:00"), TimeSpan.FromHours(9)), Is.EqualTo(Utc("2026-11-24T13:00")));
    }

    [TestCase("09:00", "09:00")]
    [TestCase("17:00", "09:00")]
    [TestCase("01:00", "05:00")]
    [TestCase("20:00", "23:00")]
    public void Hours_that_are_none_or_in_the_night_are_not_kept(string from, string to) =>
        Assert.That(WorkingHours.Of(TimeOnly.Parse(from, null), TimeOnly.Parse(to, null)), Is.Null);

    private static DateTime Utc(string text) => DateTime.Parse(text + "Z", null, System.Globalization.DateTimeStyles.RoundtripKind).ToUniversalTime();
}
