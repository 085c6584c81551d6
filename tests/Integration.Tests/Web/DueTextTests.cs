using System.Globalization;
using CaseManagement.Api.Web;

namespace CaseManagement.Integration.Tests.Web;

public sealed class DueTextTests
{
    private static readonly DateTime Now = Utc("2026-11-20 10:00");

    [TestCase("2026-11-20 10:00", "due now", "Fri 20 Nov 10:00", DueState.Soon)]
    [TestCase("2026-11-20 10:45", "in 45 minutes", "Fri 20 Nov 10:45", DueState.Soon)]
    [TestCase("2026-11-20 16:30", "today 16:30", "Fri 20 Nov", DueState.Soon)]
    [TestCase("2026-11-21 09:00", "tomorrow 09:00", "Sat 21 Nov", DueState.Later)]
    [TestCase("2026-11-24 10:30", "in 4 days", "Tue 24 Nov 10:30", DueState.Later)]
    [TestCase("2027-01-04 10:30", "in 6 weeks", "Mon 4 Jan 2027 10:30", DueState.Later)]
    [TestCase("2026-11-20 09:59", "overdue by 1 minute", "Fri 20 Nov 09:59", DueState.Overdue)]
    [TestCase("2026-11-20 08:00", "overdue by 2 hours", "Fri 20 Nov 08:00", DueState.Overdue)]
    [TestCase("2026-11-17 10:00", "overdue by 3 days", "Tue 17 Nov 10:00", DueState.Overdue)]
    public void What_is_due_is_said_in_words_and_with_its_date(string due, string words, string date, DueState state) =>
        Assert.That(DueText.For(Utc(due), Now), Is.EqualTo(new DueText(words, date, state)));

    [TestCase("2026-11-20 09:59:30", "just now")]
    [TestCase("2026-11-20 09:15", "45 minutes ago")]
    [TestCase("2026-11-20 01:15", "today 01:15")]
    [TestCase("2026-11-19 16:40", "yesterday 16:40")]
    [TestCase("2026-11-17 16:40", "3 days ago")]
    public void What_is_past_is_said_likewise(string then, string words) => Assert.That(DueText.Ago(Utc(then), Now).Words, Is.EqualTo(words));

    [Test]
    public void Tomorrow_begins_at_midnight_in_london_also_in_summer() =>
        Assert.That(DueText.For(Utc("2026-07-01 23:30"), Utc("2026-07-01 20:00")).Words, Is.EqualTo("tomorrow 00:30"));

    [TestCase("14:30", 14, 30)]
    [TestCase("2.30pm", 14, 30)]
    [TestCase("2 pm", 14, 0)]
    [TestCase("1430", 14, 30)]
    [TestCase("noon", 12, 0)]
    [TestCase("9", 9, 0)]
    public void A_time_may_be_typed_as_people_do(string typed, int hour, int minute) =>
        Assert.That(TimeText.Parse(typed), Is.EqualTo(new TimeOnly(hour, minute)));

    [TestCase("25:00")]
    [TestCase("later")]
    [TestCase("-1")]
    public void What_is_no_time_is_none(string typed) => Assert.That(TimeText.Parse(typed), Is.Null);

    [Test]
    public void A_local_hour_that_spring_leaves_out_is_no_time()
    {
        var parts = new DateTimeParts { Day = "28", Month = "March", Year = "2027", Time = "1:30" };

        Assert.That(parts.ToUtc(), Is.Null);
        Assert.That(parts.Validate(new(parts)).Single().ErrorMessage, Does.Contain("clocks go forward"));
    }

    [TestCase("31", "2", "2026", "must be a real date")]
    [TestCase("", "2", "2026", "must include a day")]
    [TestCase("1", "2", "26", "Year must include 4 numbers")]
    public void A_date_that_is_none_says_why(string day, string month, string year, string because)
    {
        var parts = new DateParts { Day = day, Month = month, Year = year };

        Assert.That(parts.Validate(new(parts)).Single().ErrorMessage, Does.Contain(because));
    }

    private static DateTime Utc(string text) => DateTime.SpecifyKind(DateTime.Parse(text, CultureInfo.InvariantCulture), DateTimeKind.Utc);
}
