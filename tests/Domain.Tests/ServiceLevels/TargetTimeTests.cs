using CaseManagement.Domain.Cases;
using CaseManagement.Domain.ServiceLevels;
using CaseManagement.Domain.Tests.Referrals;

namespace CaseManagement.Domain.Tests.ServiceLevels;

public class TargetTimeTests
{
    [TestCase("24h", "2026-11-28T10:00", TestName = "Clock hours run on Saturday")]
    [TestCase("8wh", "2026-11-30T10:00", TestName = "Working hours do not")]
    [TestCase("1wd", "2026-11-30T17:00", TestName = "The next working day")]
    [TestCase("4w", "2026-12-29T17:00", TestName = "Weeks end on a working day: the 25th is none, nor are the three after it")]
    public void Each_unit_counts_in_its_own_way(string target, string due) =>
        Assert.That(TargetTime.Read(target)!.DueFrom(Utc("2026-11-27T10:00"), CodeLists.Calendar), Is.EqualTo(Utc(due)));

    [TestCase("0wd")]
    [TestCase("501h")]
    [TestCase("-1h")]
    [TestCase("2days")]
    [TestCase("")]
    [TestCase("h")]
    public void What_is_no_time_is_not_read(string text) => Assert.That(TargetTime.Read(text), Is.Null);

    [Test]
    public void The_matrix_is_read_as_it_was_written() =>
        Assert.That(ServiceTargets.Read(ServiceTargets.Default.Write()).Write(), Is.EqualTo(ServiceTargets.Default.Write()));

    [Test]
    public void A_matrix_with_a_hole_is_none() => Assert.That(
        () => ServiceTargets.Of(new Dictionary<(ServiceClockKind, SupportLevel), TargetTime> { [default] = new(1, TargetUnit.Weeks) }),
        Throws.ArgumentException);

    /// <summary>Whatever the target, and however often it stands still: what was left before a pause is left after it.</summary>
    [Test]
    public void A_pause_takes_no_time_and_gives_none()
    {
        var random = new Random(5);
        foreach (var target in new[] { "24h", "8wh", "2wd", "6w" }.Select(t => TargetTime.Read(t)!))
        {
            for (var i = 0; i < 500; i++)
            {
                var start = Utc("2026-02-01T00:00").AddMinutes(random.Next(300 * 24 * 60));
                var due = target.DueFrom(start, CodeLists.Calendar);
                var paused = start.AddMinutes(random.Next((int)(due - start).TotalMinutes + 600));
                var resumed = paused.AddMinutes(random.Next(20 * 24 * 60));
                var shifted = target.Shift(due, paused, resumed, CodeLists.Calendar);

                if (paused >= due)
                {
                    Assert.That(shifted, Is.EqualTo(due), "late before, late after");
                    continue;
                }

                Assert.That(shifted, Is.GreaterThanOrEqualTo(due));
                Assert.That(Left(target, resumed, shifted), Is.EqualTo(Left(target, paused, due)), $"{target} {start:O} {paused:O} {resumed:O}");
            }
        }
    }

    private static TimeSpan Left(TargetTime target, DateTime from, DateTime due) =>
        target.Unit == TargetUnit.ClockHours ? due - from : CodeLists.Calendar.WorkingTimeBetween(from, due);

    private static DateTime Utc(string text) => DateTime.Parse(text + "Z", null, System.Globalization.DateTimeStyles.RoundtripKind).ToUniversalTime();
}
