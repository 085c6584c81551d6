using System.Globalization;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Digests;
using CaseManagement.Domain.Security;

namespace CaseManagement.Domain.Tests.Digests;

public sealed class MailChoicesTests
{
    private static readonly QuietHours Night = new(new TimeOnly(18, 0), new TimeOnly(8, 0));

    [TestCase("2026-11-23T17:59:00Z", null)]
    [TestCase("2026-11-23T18:00:00Z", "2026-11-24T08:00:00Z")]
    [TestCase("2026-11-24T07:59:00Z", "2026-11-24T08:00:00Z")]
    [TestCase("2026-11-24T08:00:00Z", null)]
    [TestCase("2026-07-06T17:00:00Z", "2026-07-07T07:00:00Z", Description = "six in the evening in summer")]
    [TestCase("2026-03-28T20:00:00Z", "2026-03-29T07:00:00Z", Description = "the night in which the clocks go forward")]
    public void They_go_over_midnight(string now, string? until) => Assert.That(QuietUntil(Night, false, now), Is.EqualTo(Utc(until)));

    [TestCase("2026-11-23T11:30:00Z", null)]
    [TestCase("2026-11-23T12:30:00Z", "2026-11-23T13:00:00Z")]
    [TestCase("2026-11-23T13:00:00Z", null)]
    public void Or_within_a_day(string now, string? until) =>
        Assert.That(QuietUntil(new QuietHours(new TimeOnly(12, 0), new TimeOnly(13, 0)), false, now), Is.EqualTo(Utc(until)));

    [Test]
    public void In_the_hour_that_comes_twice_they_end_after_now() =>
        Assert.That(QuietUntil(new QuietHours(new TimeOnly(0, 0), new TimeOnly(1, 30)), false, "2026-10-25T01:10:00Z"), Is.EqualTo(Utc("2026-10-25T01:30:00Z")));

    [TestCase("2026-11-20T19:00:00Z", "2026-11-23T08:00:00Z", Description = "Friday night, over the week-end, to Monday morning")]
    [TestCase("2026-11-21T12:00:00Z", "2026-11-23T08:00:00Z")]
    [TestCase("2026-11-23T12:00:00Z", null)]
    public void Days_off_are_quiet_for_who_says_so(string now, string? until) => Assert.That(QuietUntil(Night, true, now), Is.EqualTo(Utc(until)));

    [Test]
    public void Days_off_are_not_quiet_for_who_does_not() => Assert.That(QuietUntil(null, false, "2026-11-21T12:00:00Z"), Is.Null);

    [Test]
    public void Who_works_on_no_day_is_not_kept_from_mail_for_ever()
    {
        var choices = Chosen(null, true);

        Assert.That(choices.QuietUntil(Utc("2026-11-20T12:00:00Z")!.Value, _ => true), Is.EqualTo(Utc("2026-12-04T00:00:00Z")));
    }

    [Test]
    public void They_end_at_another_time_than_they_begin() => Assert.That(
        () => Chosen(new QuietHours(new TimeOnly(8, 0), new TimeOnly(8, 0)), false),
        Throws.TypeOf<DomainRuleException>().With.Property(nameof(DomainRuleException.Refusal)).EqualTo(MailChoicesErrors.QuietWithoutEnd));

    private static DateTime? QuietUntil(QuietHours? quiet, bool onDaysOff, string now) =>
        Chosen(quiet, onDaysOff).QuietUntil(Utc(now)!.Value, day => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);

    private static MailChoices Chosen(QuietHours? quiet, bool onDaysOff)
    {
        var choices = MailChoices.Begin(UserId.New());
        choices.Choose(MailSwitches.AllOn, quiet, onDaysOff);
        return choices;
    }

    private static DateTime? Utc(string? text) => text is null ? null : DateTimeOffset.Parse(text, CultureInfo.InvariantCulture).UtcDateTime;
}
