using CaseManagement.Domain.Common;
using CaseManagement.Domain.People;
using NUnit.Framework.Constraints;

namespace CaseManagement.Domain.Tests.People;

public class SafeContactPlanTests
{
    private static readonly SafeTime Mornings = new([DayOfWeek.Monday, DayOfWeek.Wednesday], new(9, 0), new(11, 30));

    // From and the next safe time are instants in UTC; Mon 23 Nov 2026 is winter, Mon 15 June 2026 summer.
    [TestCase("2026-11-23T09:00", "2026-11-23T09:00")]
    [TestCase("2026-11-23T11:29", "2026-11-23T11:29")]
    [TestCase("2026-11-23T11:30", "2026-11-25T09:00")]
    [TestCase("2026-11-22T23:59", "2026-11-23T09:00")]
    [TestCase("2026-11-26T08:00", "2026-11-30T09:00")]
    [TestCase("2026-06-15T07:59", "2026-06-15T08:00")]
    [TestCase("2026-06-15T10:30", "2026-06-17T08:00")]
    [TestCase("2026-10-21T10:30", "2026-10-26T09:00", Description = "The clocks go back between")]
    [TestCase("2026-03-25T11:30", "2026-03-30T08:00", Description = "The clocks go forward between")]
    public void The_next_safe_time_is_by_the_clock_of_London(string from, string next) =>
        Assert.That(Plan(Mornings).NextSafeTime(Utc(from)), Is.EqualTo(Utc(next)));

    [TestCase("2026-03-29T00:30", "2026-03-29T01:00", Description = "A time that begins in the hour that is skipped begins after it")]
    [TestCase("2026-10-25T00:30", "2026-10-25T00:30", Description = "In the hour that comes twice it is safe the first time")]
    [TestCase("2026-10-25T00:50", "2026-10-25T01:15", Description = "and the second time")]
    public void Where_the_clocks_change_no_time_is_lost(string from, string next)
    {
        var nights = Plan(new SafeTime([DayOfWeek.Sunday], new(1, 15), from.StartsWith("2026-03", StringComparison.Ordinal) ? new(2, 30) : new(1, 45)));

        Assert.That(nights.NextSafeTime(Utc(from)), Is.EqualTo(Utc(next)));
    }

    [Test]
    public void A_time_that_lasts_only_while_the_clocks_skip_comes_a_week_later() =>
        Assert.That(
            Plan(new SafeTime([DayOfWeek.Sunday], new(1, 15), new(1, 45))).NextSafeTime(Utc("2026-03-28T12:00")), Is.EqualTo(Utc("2026-04-05T00:15")));

    [Test]
    public void Any_time_will_do_where_none_was_agreed_and_none_where_two_records_agree_on_none()
    {
        Assert.That(SafeContactPlan.Nothing.NextSafeTime(Utc("2026-11-22T03:00")), Is.EqualTo(Utc("2026-11-22T03:00")));
        Assert.That(new SafeContactPlan { Times = [] }.NextSafeTime(Utc("2026-11-22T03:00")), Is.Null);
    }

    [Test]
    public void Whatever_the_plan_the_next_safe_time_is_safe_and_the_first([Range(1, 100)] int seed)
    {
        var random = new Random(seed);
        var plan = Plan([.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => AnyTime(random))]);

        // Around both changes of the clocks as well as elsewhere in the year.
        var around = random.GetItems([Utc("2026-03-28T20:00"), Utc("2026-10-24T20:00"), Utc("2026-07-01T00:00")], 1)[0];
        var from = around.AddMinutes(random.Next(0, 12 * 60));

        var next = plan.NextSafeTime(from)!.Value;

        Assert.That(next, Is.GreaterThanOrEqualTo(from));
        Assert.That(plan.IsSafeAt(next), Is.True);
        var minutes = (int)(next - from).TotalMinutes;
        Assert.That(Enumerable.Range(0, minutes).Where(minute => plan.IsSafeAt(from.AddMinutes(minute))), Is.Empty);
    }

    [Test]
    public void Two_plans_made_one_are_safe_only_where_both_are([Range(1, 100)] int seed)
    {
        var random = new Random(seed);
        var (mine, theirs) = (AnyPlan(random), AnyPlan(random));
        var one = mine.StricterWith(theirs);

        for (var hours = 0; hours < 7 * 24; hours++)
        {
            var at = Utc("2026-10-22T00:00").AddHours(hours).AddMinutes(random.Next(60));
            Assert.That(one.IsSafeAt(at), Is.EqualTo(mine.IsSafeAt(at) && theirs.IsSafeAt(at)));
        }

        Assert.That(one.PersonWillContact, Is.EqualTo(mine.PersonWillContact || theirs.PersonWillContact));
        Assert.That(one.CheckEachCall, Is.EqualTo(mine.CheckEachCall || theirs.CheckEachCall));
        Assert.That(one.OnlyThrough is null, Is.EqualTo(mine.OnlyThrough is null && theirs.OnlyThrough is null));
    }

    [Test]
    public void Where_two_plans_name_different_people_neither_is_contacted()
    {
        var (sister, friend) = (new NamedPerson("Example, Sam", "sister", Guid.NewGuid()), new NamedPerson("Example, Kim", "friend", Guid.NewGuid()));

        var one = new SafeContactPlan { OnlyThrough = sister }.StricterWith(new SafeContactPlan { OnlyThrough = friend });

        Assert.That(one.OnlyThrough!.ContactPointId, Is.Null);
    }

    [Test]
    public void A_safe_time_has_a_day_and_ends_on_it_after_it_begins()
    {
        Assert.That(() => new SafeTime([], new(9, 0), new(10, 0)), Refused("person.safe-time-without-day"));
        Assert.That(() => new SafeTime([(DayOfWeek)9], new(9, 0), new(10, 0)), Refused("person.safe-time-without-day"));
        Assert.That(() => new SafeTime([DayOfWeek.Monday], new(22, 0), new(2, 0)), Refused("person.safe-time-ends-first"));
        Assert.That(() => new SafeTime([DayOfWeek.Monday], new(9, 0), new(9, 0)), Refused("person.safe-time-ends-first"));
    }

    private static EqualStringConstraint Refused(string code) =>
        Throws.TypeOf<DomainRuleException>().With.Property("Refusal").Property("Code").EqualTo(code);

    private static SafeContactPlan Plan(params SafeTime[] times) => new() { Times = times };

    private static SafeTime AnyTime(Random random)
    {
        var from = random.Next(0, 23 * 60);
        var until = random.Next(from + 1, 24 * 60);
        return new SafeTime(random.GetItems(Enum.GetValues<DayOfWeek>(), random.Next(1, 5)), new(from / 60, from % 60), new(until / 60, until % 60));
    }

    private static SafeContactPlan AnyPlan(Random random) => new()
    {
        Times = random.Next(3) == 0 ? null : [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => AnyTime(random))],
        OnlyThrough = random.Next(3) == 0 ? new NamedPerson($"Example, {random.Next(2)}", null, Guid.NewGuid()) : null,
        PersonWillContact = random.Next(3) == 0,
        CheckEachCall = random.Next(3) == 0,
    };

    private static DateTime Utc(string at) => DateTime.SpecifyKind(DateTime.Parse(at, System.Globalization.CultureInfo.InvariantCulture), DateTimeKind.Utc);
}
