using CaseManagement.Domain.Common;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.People;
using CaseManagement.Domain.Security;
using CaseManagement.Testing;

namespace CaseManagement.Domain.Tests.FollowUps;

public class FollowUpRepeatTests
{
    /// <summary>Friday the 20th of November 2026, 9 o'clock.</summary>
    private static readonly DateTime First = new(2026, 11, 20, 9, 0, 0, DateTimeKind.Utc);

    [TestCase(RepeatUnit.Days, 3, "2026-11-23 09:00")]
    [TestCase(RepeatUnit.Weeks, 2, "2026-12-04 09:00")]
    [TestCase(RepeatUnit.Months, 1, "2026-12-20 09:00")]
    public void The_next_is_so_many_units_after_the_first(RepeatUnit unit, int every, string next) =>
        Assert.That(Begin(every, unit, times: 3).NextAfter(First)!.Value.AtUtc, Is.EqualTo(Utc(next)));

    [Test]
    public void The_time_of_day_is_that_of_the_wall_clock_in_summer_too()
    {
        var repeat = Begin(5, RepeatUnit.Months, times: 3).NextAfter(First)!.Value;

        Assert.That(repeat.AtUtc, Is.EqualTo(Utc("2027-04-20 08:00")));
    }

    [Test]
    public void The_end_of_a_month_is_reckoned_from_the_first_date_each_time()
    {
        var january = Utc("2027-01-31 09:00");
        var february = FollowUpRepeat.Begin(1, RepeatUnit.Months, null, 4, january).NextAfter(january)!.Value;

        Assert.That(february.AtUtc, Is.EqualTo(Utc("2027-02-28 09:00")));
        Assert.That(february.Repeat.NextAfter(february.AtUtc)!.Value.AtUtc, Is.EqualTo(Utc("2027-03-31 08:00")));
    }

    [Test]
    public void Dates_that_passed_are_not_made_up_for()
    {
        var (repeat, at) = Begin(1, RepeatUnit.Weeks, times: 10).NextAfter(First.AddDays(15))!.Value;

        Assert.That((at, repeat.Number), Is.EqualTo((First.AddDays(21), 4)));
    }

    [Test]
    public void It_ends_after_so_many_times()
    {
        var last = Begin(1, RepeatUnit.Days, times: 2).NextAfter(First)!.Value;

        Assert.That(last.Repeat.NextAfter(last.AtUtc), Is.Null);
    }

    [Test]
    public void It_ends_with_the_last_day_which_still_counts()
    {
        var (repeat, at) = FollowUpRepeat.Begin(1, RepeatUnit.Weeks, new DateOnly(2026, 11, 27), null, First).NextAfter(First)!.Value;

        Assert.That(at, Is.EqualTo(First.AddDays(7)));
        Assert.That(repeat.NextAfter(at), Is.Null);
    }

    [Test]
    public void A_last_day_before_the_second_time_would_be_no_repeating() =>
        Assert.That(Assert.Throws<DomainRuleException>(() => FollowUpRepeat.Begin(1, RepeatUnit.Weeks, new DateOnly(2026, 11, 26), null, First))!.Refusal.Code, Is.EqualTo("follow-up.ends-before-it-repeats"));

    [TestCase(1, RepeatUnit.Days, "every day, 3 times")]
    [TestCase(2, RepeatUnit.Weeks, "every 2 weeks, 3 times")]
    public void It_says_itself_in_words(int every, RepeatUnit unit, string words) => Assert.That(Begin(every, unit, times: 3).InWords(), Is.EqualTo(words));

    [TestCase("2026-11-27 09:00", "2026-11-27 09:00")]
    [TestCase("2026-11-28 09:00", "2026-11-30 09:00")]
    [TestCase("2026-12-25 14:30", "2026-12-29 14:30")]
    public void What_falls_on_no_working_day_is_moved_to_the_next_at_the_same_time(string asked, string due)
    {
        var holidays = new WorkingCalendar(new HashSet<DateOnly> { new(2026, 12, 25), new(2026, 12, 28) });

        Assert.That(FollowUpFit.WorkingDay.Fit(Utc(asked), holidays, new SafeContactPlan()), Is.EqualTo(Utc(due)));
    }

    [Test]
    public void Kept_as_given_it_stays_where_it_is() =>
        Assert.That(FollowUpFit.AsGiven.Fit(Utc("2026-11-28 09:00"), new WorkingCalendar(new HashSet<DateOnly>()), new SafeContactPlan()), Is.EqualTo(Utc("2026-11-28 09:00")));

    [Test]
    public void The_next_is_planned_only_when_one_is_over_and_keeps_worker_words_and_rule()
    {
        var (worker, now) = (UserId.New(), First.AddDays(-1));
        var about = A.Case().LedBy(worker).Build(now).Case;
        var followUp = FollowUp.Plan(about, "Ring", First, worker, TimeSpan.FromHours(1), now, FollowUpFit.WorkingDay, Begin(1, RepeatUnit.Weeks, times: 3));
        var (repeat, at) = followUp.Repeat!.NextAfter(now.AddDays(1))!.Value;

        Assert.That(Assert.Throws<DomainRuleException>(() => followUp.PlanNext(about, repeat, at, TimeSpan.FromHours(1), now))!.Refusal.Code, Is.EqualTo("follow-up.not-over-yet"));
        followUp.Complete(null, now);
        var next = followUp.PlanNext(about, repeat, at, TimeSpan.FromHours(1), now);

        Assert.That((next.What, next.AssignedToId, next.Fit, next.PreviousId, next.Repeat!.Number), Is.EqualTo(("Ring", worker, FollowUpFit.WorkingDay, (FollowUpId?)followUp.Id, 2)));
    }

    private static FollowUpRepeat Begin(int every, RepeatUnit unit, int times) => FollowUpRepeat.Begin(every, unit, null, times, First);

    private static DateTime Utc(string text) => DateTime.SpecifyKind(DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture), DateTimeKind.Utc);
}
