using CaseManagement.Domain.Common;
using CaseManagement.Domain.Contacts;

namespace CaseManagement.Domain.Tests.Contacts;

public sealed class UnreachedTests
{
    private static readonly UnreachedRules Rules = new(Attempts: 3, Days: 2, TimesOfDay: 2, ReplyWorkingDays: 10);
    private static readonly WorkingCalendar Calendar = new(new HashSet<DateOnly> { new(2026, 12, 25), new(2026, 12, 28) });

    private static PastAttempt Call(int day, int hour) => new(LondonTime.ToUtc(new DateOnly(2026, 12, day), new TimeOnly(hour, 0)), Wrote: false);

    private static PastAttempt Letter(int day) => new(LondonTime.ToUtc(new DateOnly(2026, 12, day), new TimeOnly(16, 0)), Wrote: true);

    private static DateTime Noon(int day) => LondonTime.ToUtc(new DateOnly(2026, 12, day), new TimeOnly(12, 0));

    private static UnreachedStep Next(DateTime now, bool mayWrite = true, bool highRisk = false, params PastAttempt[] attempts) =>
        Rules.Next(new UnreachedFacts(attempts, mayWrite, highRisk), Calendar, now);

    private static readonly PastAttempt[] Enough = [Call(7, 10), Call(7, 15), Call(8, 10)];

    [Test]
    public void Three_attempts_on_two_days_at_two_times_of_day_lead_to_a_letter() =>
        Assert.That(Next(Noon(8), attempts: Enough), Is.EqualTo(UnreachedStep.Write));

    [TestCase(7, 10, 7, 15, 7, 18, TestName = "All on one day")]
    [TestCase(7, 9, 8, 10, 9, 12, TestName = "All in the morning")]
    public void Attempts_that_are_alike_are_not_enough(int day1, int hour1, int day2, int hour2, int day3, int hour3) =>
        Assert.That(Next(Noon(9), attempts: [Call(day1, hour1), Call(day2, hour2), Call(day3, hour3)]), Is.EqualTo(UnreachedStep.TryAgain));

    [Test]
    public void Two_attempts_are_not_enough() => Assert.That(Next(Noon(8), attempts: [Call(7, 10), Call(8, 15)]), Is.EqualTo(UnreachedStep.TryAgain));

    [Test]
    public void A_letter_is_no_attempt_to_call() =>
        Assert.That(Next(Noon(9), attempts: [Call(7, 10), Call(8, 15), Letter(8)]), Is.EqualTo(UnreachedStep.TryAgain));

    [Test]
    public void What_was_written_has_its_working_days_past_christmas() => Assert.Multiple(() =>
    {
        // 15 December and ten working days: 16, 17, 18, 21, 22, 23, 24, 29, 30, 31.
        Assert.That(Next(Noon(31), attempts: [.. Enough, Letter(15)]), Is.EqualTo(UnreachedStep.AwaitReply));
        Assert.That(Next(Noon(31).AddHours(5), attempts: [.. Enough, Letter(15)]), Is.EqualTo(UnreachedStep.Close));
    });

    [Test]
    public void Where_nothing_can_be_sent_safely_it_goes_back() =>
        Assert.That(Next(Noon(8), mayWrite: false, attempts: Enough), Is.EqualTo(UnreachedStep.CloseUnsafe));

    [Test]
    public void Nobody_at_high_risk_is_closed_by_a_rule([Values] bool mayWrite, [Values(0, 1, 2, 3)] int calls, [Values(8, 16, 31)] int day, [Values] bool wrote)
    {
        PastAttempt[] attempts = [.. Enough.Take(calls), .. wrote ? [Letter(8)] : Array.Empty<PastAttempt>()];

        var next = Rules.Next(new UnreachedFacts(attempts, mayWrite, HighRisk: true), Calendar, Noon(day).AddDays(30));

        Assert.That(next, Is.Not.EqualTo(UnreachedStep.Close).And.Not.EqualTo(UnreachedStep.CloseUnsafe));
    }

    [Test]
    public void Nothing_is_written_where_that_is_not_safe([Values] bool highRisk, [Values(0, 1, 2, 3)] int calls, [Values] bool wrote)
    {
        PastAttempt[] attempts = [.. Enough.Take(calls), .. wrote ? [Letter(8)] : Array.Empty<PastAttempt>()];

        Assert.That(Next(Noon(9), mayWrite: false, highRisk, attempts), Is.Not.EqualTo(UnreachedStep.Write));
    }
}
