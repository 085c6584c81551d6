using CaseManagement.Domain.Common;
using CaseManagement.Domain.Digests;

namespace CaseManagement.Domain.Tests.Digests;

public sealed class DigestTimesTests
{
    // Monday 31 August 2026 is a bank holiday; Tuesday is then the first working day of that week.
    private static readonly WorkingCalendar Calendar = new(new HashSet<DateOnly> { new(2026, 8, 31), new(2026, 12, 25) });

    [TestCase("2026-11-23T07:59:59Z", false)]
    [TestCase("2026-11-23T08:00:00Z", true)]
    [TestCase("2026-11-23T11:59:59Z", true)]
    [TestCase("2026-11-23T12:00:00Z", false)]
    [TestCase("2026-07-06T07:00:00Z", true, Description = "eight in summer")]
    [TestCase("2026-07-06T06:59:59Z", false)]
    [TestCase("2026-11-21T08:00:00Z", false, Description = "a Saturday")]
    [TestCase("2026-12-25T08:00:00Z", false, Description = "a bank holiday")]
    public void The_day_is_mailed_on_the_morning_of_working_days(string utc, bool isTime) =>
        Assert.That(DigestTimes.DayOf(DigestKind.Daily, Utc(utc), Calendar) is not null, Is.EqualTo(isTime));

    [TestCase("2026-11-23T08:00:00Z", true)]
    [TestCase("2026-11-23T16:59:59Z", true)]
    [TestCase("2026-11-23T17:00:00Z", false)]
    [TestCase("2026-11-24T08:00:00Z", false, Description = "a Tuesday")]
    [TestCase("2026-08-31T07:00:00Z", false, Description = "a Monday that is a bank holiday")]
    [TestCase("2026-09-01T07:00:00Z", true, Description = "the Tuesday after it")]
    [TestCase("2026-09-02T07:00:00Z", false)]
    public void The_week_is_mailed_on_its_first_working_day(string utc, bool isTime) =>
        Assert.That(DigestTimes.DayOf(DigestKind.Weekly, Utc(utc), Calendar) is not null, Is.EqualTo(isTime));

    [Test]
    public void Quiet_hours_that_end_late_leave_as_long_after_them()
    {
        var day = new DateOnly(2026, 11, 23);

        Assert.That(DigestTimes.UselessFrom(DigestKind.Daily, day, null), Is.EqualTo(Utc("2026-11-23T12:00:00Z")));
        Assert.That(DigestTimes.UselessFrom(DigestKind.Daily, day, Utc("2026-11-23T07:00:00Z")), Is.EqualTo(Utc("2026-11-23T12:00:00Z")));
        Assert.That(DigestTimes.UselessFrom(DigestKind.Daily, day, Utc("2026-11-23T13:00:00Z")), Is.EqualTo(Utc("2026-11-23T17:00:00Z")));
    }

    private static DateTime Utc(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime;
}
