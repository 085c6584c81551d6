using System.Globalization;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Contacts;

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
        Assert.That(NextAttempt.Propose(At(attempted), 20, Calendar, At(attempted)), Is.EqualTo(At(proposed)));

    [Test]
    public void Whenever_it_was_tried_the_proposal_lies_ahead_within_working_hours([Range(0, 23)] int hour, [Range(1, 28, 3)] int day)
    {
        var attempted = new DateTime(2026, 12, day, hour, 15, 0, DateTimeKind.Utc);

        var proposed = NextAttempt.Propose(attempted, 20, Calendar, attempted);

        var local = LondonTime.ToLondon(proposed);
        Assert.That(proposed, Is.GreaterThan(attempted));
        Assert.That(local.TimeOfDay, Is.InRange(TimeSpan.FromHours(9), TimeSpan.FromHours(17)));
        Assert.That(Calendar.IsWorkingDay(DateOnly.FromDateTime(local)), Is.True);
    }

    private static DateTime At(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
