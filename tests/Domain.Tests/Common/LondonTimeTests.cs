using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Tests.Common;

public class LondonTimeTests
{
    [TestCase("2026-01-15T23:30:00Z", "2026-01-15")]
    [TestCase("2026-06-15T23:30:00Z", "2026-06-16")]
    public void The_local_date_is_that_of_the_wall_clock(string utc, string date) =>
        Assert.That(LondonTime.LocalDate(Utc(utc)), Is.EqualTo(DateOnly.ParseExact(date, "yyyy-MM-dd")));

    [Test]
    public void In_the_hour_that_occurs_twice_the_first_is_meant() =>
        Assert.That(LondonTime.ToUtc(new(2026, 10, 25), new(1, 30)), Is.EqualTo(Utc("2026-10-25T00:30:00Z")));

    [Test]
    public void A_time_that_spring_leaves_out_is_refused()
    {
        Assert.That(LondonTime.TryToUtc(new(2026, 3, 29), new(1, 30), out _), Is.False);
        Assert.That(() => LondonTime.ToUtc(new(2026, 3, 29), new(1, 30)), Throws.ArgumentException);
    }

    [Test]
    public void There_and_back_is_the_same_all_year_round()
    {
        for (var utc = Utc("2026-01-01T12:00:00Z"); utc.Year == 2026; utc = utc.AddHours(7))
        {
            var local = LondonTime.ToLondon(utc);
            var back = LondonTime.ToUtc(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
            Assert.That(back, Is.EqualTo(utc).Or.EqualTo(utc.AddHours(-1)), $"{utc:o}");
        }
    }

    private static DateTime Utc(string text) => Rfc3339.TryParseInstant(text, out var utc) ? utc : throw new ArgumentException(text);
}
