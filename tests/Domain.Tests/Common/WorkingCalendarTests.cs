using CaseManagement.Domain.Tests.Referrals;

namespace CaseManagement.Domain.Tests.Common;

public class WorkingCalendarTests
{
    [TestCase("2026-04-02", "2026-04-08", TestName = "Over Easter")]
    [TestCase("2026-12-24", "2026-12-30", TestName = "Over Christmas with a substitute for Boxing Day")]
    [TestCase("2027-12-24", "2027-12-30", TestName = "Over Christmas with two substitutes")]
    [TestCase("2028-04-13", "2028-04-19", TestName = "Over the Easter of 2028")]
    [TestCase("2026-11-20", "2026-11-24", TestName = "Over a week-end")]
    [TestCase("2026-11-21", "2026-11-24", TestName = "From a Saturday")]
    public void The_second_working_day_is_counted_from_the_next_one(string from, string to)
    {
        var (start, end) = (Date(from), Date(to));

        Assert.That(CodeLists.Calendar.AddWorkingDays(start, 2), Is.EqualTo(end));
        Assert.That(CodeLists.Calendar.WorkingDaysBetween(start, end), Is.EqualTo(2));
    }

    [Test]
    public void The_end_of_a_working_day_is_five_in_the_afternoon_in_London()
    {
        var winter = CodeLists.Calendar.EndOfWorkingDay(new(2026, 11, 20, 2, 0, 0, DateTimeKind.Utc), 2);
        var summer = CodeLists.Calendar.EndOfWorkingDay(new(2026, 6, 15, 9, 0, 0, DateTimeKind.Utc), 1);

        Assert.That(winter, Is.EqualTo(new DateTime(2026, 11, 24, 17, 0, 0, DateTimeKind.Utc)));
        Assert.That(summer, Is.EqualTo(new DateTime(2026, 6, 16, 16, 0, 0, DateTimeKind.Utc)));
    }

    [Test]
    public void Half_past_eleven_on_a_summer_evening_in_UTC_is_the_next_day_in_London() =>
        Assert.That(
            CodeLists.Calendar.EndOfWorkingDay(new(2026, 6, 15, 23, 30, 0, DateTimeKind.Utc), 1),
            Is.EqualTo(new DateTime(2026, 6, 17, 16, 0, 0, DateTimeKind.Utc)));

    [Test]
    public void No_working_days_cannot_be_counted() =>
        Assert.That(() => CodeLists.Calendar.EndOfWorkingDay(default, 0), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [Test]
    public void Nothing_lies_between_a_date_and_an_earlier_one() =>
        Assert.That(CodeLists.Calendar.WorkingDaysBetween(Date("2026-11-24"), Date("2026-11-20")), Is.Zero);

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");
}
