using System.Globalization;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Contacts;
using CaseManagement.Domain.People;

namespace CaseManagement.Domain.Tests.Contacts;

public class NextAttemptTests
{
    private static readonly WorkingCalendar Calendar = new(new HashSet<DateOnly> { new(2026, 12, 25), new(2026, 12, 28) });

    [TestCase("2026-11-23 10:00", "2026-11-24 14:00", Description = "a morning call is tried again in an afternoon")]
    [TestCase("2026-11-23 14:00", "2026-11-24 10:00", Description = "an afternoon call in a morning")]
    [TestCase("2026-11-23 18:30", "2026-11-24 14:30", Description = "an evening call in working time")]
    [TestCase("2026-11-20 15:00", "2026-11-23 11:00", Description = "not at the weekend")]
    [TestCase("2026-12-24 14:00", "2026-12-29 10:00", Description = "not on a bank holiday")]
    public void The_next_attempt_is_at_another_time_of_day_in_working_time(string attempted, string proposed) =>
        Assert.That(NextAttempt.Propose(At(attempted), 20, Calendar, SafeContactPlan.Nothing, At(attempted)), Is.EqualTo(At(proposed)));

    [Test]
    public void Whenever_it_was_tried_the_proposal_lies_ahead_within_working_hours([Range(0, 23)] int hour, [Range(1, 28, 3)] int day)
    {
        var attempted = new DateTime(2026, 12, day, hour, 15, 0, DateTimeKind.Utc);

        var proposed = NextAttempt.Propose(attempted, 20, Calendar, SafeContactPlan.Nothing, attempted);

        var local = LondonTime.ToLondon(proposed);
        Assert.That(proposed, Is.GreaterThan(attempted));
        Assert.That(local.TimeOfDay, Is.InRange(TimeSpan.FromHours(9), TimeSpan.FromHours(17)));
        Assert.That(Calendar.IsWorkingDay(DateOnly.FromDateTime(local)), Is.True);
    }

    [TestCase("2026-11-23 10:00", DayOfWeek.Thursday, 10, 12, "2026-11-26 10:00", Description = "only on Thursdays before noon")]
    [TestCase("2026-11-23 10:00", DayOfWeek.Thursday, 8, 12, "2026-11-26 09:00", Description = "not before working hours where it need not be")]
    [TestCase("2026-11-23 10:00", DayOfWeek.Thursday, 19, 21, "2026-11-26 19:00", Description = "after working hours where only that is safe")]
    [TestCase("2026-12-22 10:00", DayOfWeek.Friday, 10, 12, "2027-01-01 10:00", Description = "not on a bank holiday while another day comes")]
    public void It_is_proposed_within_the_safe_times(string attempted, DayOfWeek day, int from, int until, string proposed)
    {
        var plan = new SafeContactPlan { Times = [new SafeTime([day], new(from, 0), new(until, 0))] };

        Assert.That(NextAttempt.Propose(At(attempted), 20, Calendar, plan, At(attempted)), Is.EqualTo(At(proposed)));
    }

    [Test]
    public void Where_no_time_is_known_to_be_safe_it_is_proposed_as_ever_and_the_call_is_refused() => Assert.That(
        NextAttempt.Propose(At("2026-11-23 10:00"), 20, Calendar, new SafeContactPlan { Times = [] }, At("2026-11-23 10:00")), Is.EqualTo(At("2026-11-24 14:00")));

    private static DateTime At(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
