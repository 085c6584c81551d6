using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Referrals;
using CaseManagement.Domain.ServiceLevels;
using CaseManagement.Domain.Tests.Referrals;

namespace CaseManagement.Domain.Tests.ServiceLevels;

public class ServiceClocksTests
{
    private static readonly DateTime Monday = new(2026, 11, 23, 10, 0, 0, DateTimeKind.Utc);
    private static readonly ReferralId Referral = ReferralId.New();

    private readonly List<ServiceClock> _kept = [];
    private readonly Dictionary<DateOnly, ServiceTargets> _changes = [];

    [Test]
    public void Each_promise_that_is_kept_starts_the_next()
    {
        At(Monday, c => c.ContactDue(Monday.AddHours(24)));
        At(Monday.AddHours(2), c => c.Contacts(Monday.AddHours(2), null));
        At(Monday.AddHours(5), c => c.Contacts(Monday.AddHours(2), Monday.AddHours(5)));
        At(Monday.AddDays(1), c => c.Assessed(Monday.AddDays(1), false));
        At(Monday.AddDays(2), c => c.Planned(Monday.AddDays(2)));
        At(Monday.AddDays(3), c => c.Reviewed(Monday.AddDays(3)));

        Assert.That(_kept.Select(c => (c.Kind, c.State, c.StartedUtc)), Is.EqualTo(new[]
        {
            (ServiceClockKind.FirstAttempt, ServiceClockState.Stopped, Monday),
            (ServiceClockKind.Reached, ServiceClockState.Stopped, Monday),
            (ServiceClockKind.NeedsAssessed, ServiceClockState.Stopped, Monday.AddHours(5)),
            (ServiceClockKind.PlanMade, ServiceClockState.Stopped, Monday.AddDays(1)),
            (ServiceClockKind.Reviewed, ServiceClockState.Stopped, Monday.AddDays(2)),
            (ServiceClockKind.Reviewed, ServiceClockState.Running, Monday.AddDays(3)),
        }));
        Assert.That(_kept, Has.None.Matches<ServiceClock>(c => c.IsLate));
    }

    [Test]
    public void What_was_planned_before_it_was_assessed_is_planned()
    {
        At(Monday, c => c.ContactDue(Monday.AddHours(24)));
        At(Monday.AddHours(1), c => c.Contacts(Monday.AddHours(1), Monday.AddHours(1)));
        At(Monday.AddHours(2), c => c.Assessed(Monday.AddHours(2), hasPlan: true));

        Assert.That(_kept.Single(c => c.IsOpen).Kind, Is.EqualTo(ServiceClockKind.Reviewed));
    }

    [Test]
    public void What_comes_late_is_late_and_what_was_in_time_but_recorded_later_is_not()
    {
        At(Monday, c => c.ContactDue(Monday.AddHours(24)));
        At(Monday.AddHours(25), _ => Only().Breach(Monday.AddHours(25)));
        Assert.That(Only().IsLate);

        At(Monday.AddHours(26), c => c.Contacts(Monday.AddHours(23), null));
        Assert.That(_kept[0].IsLate, Is.False);

        At(Monday.AddDays(40), c => c.Contacts(Monday.AddHours(23), Monday.AddDays(40)));
        Assert.That((_kept[1].Kind, _kept[1].IsLate), Is.EqualTo((ServiceClockKind.Reached, true)));
        Assert.That(_kept[1].Events, Has.Exactly(1).InstanceOf<ServiceLevelBreached>());
    }

    [Test]
    public void A_clock_that_stands_still_has_as_much_left_when_it_goes_on()
    {
        At(Monday, c => c.ContactDue(Monday.AddHours(24)));
        At(Monday.AddHours(4), c => c.Stand(false, PauseReason.NeedsCorrection));
        At(Monday.AddHours(30), c => c.Stand(false, PauseReason.NeedsCorrection));
        At(Monday.AddDays(7), c => c.Stand(false, null));

        Assert.That(Only().Pauses, Is.EqualTo(new[] { new ClockPause(Monday.AddHours(4), Monday.AddDays(7), PauseReason.NeedsCorrection) }));
        Assert.That(Only().DueUtc, Is.EqualTo(Monday.AddDays(7).AddHours(20)));
    }

    [Test]
    public void What_stood_still_before_the_first_attempt_stood_still_until_the_person_was_reached()
    {
        At(Monday, c => c.ContactDue(Monday.AddHours(24)));
        At(Monday.AddHours(1), c => c.Stand(false, PauseReason.NeedsCorrection));
        At(Monday.AddDays(7).AddHours(1), c => c.Stand(false, null));
        At(Monday.AddDays(7).AddHours(2), c => c.Contacts(Monday.AddDays(7).AddHours(2), null));

        var without = ServiceTargets.Default.For(ServiceClockKind.Reached, SupportLevel.HighRisk).DueFrom(Monday, CodeLists.Calendar);
        Assert.That(_kept[1].DueUtc, Is.EqualTo(without.AddDays(7)));
    }

    [Test]
    public void A_correction_starts_it_anew()
    {
        At(Monday, c => c.ContactDue(Monday.AddHours(24)));
        At(Monday.AddHours(4), c => c.Stand(false, PauseReason.NeedsCorrection));
        At(Monday.AddDays(2), c =>
        {
            c.ContactDue(Monday.AddDays(3));
            c.Stand(false, null);
        });

        Assert.That((Only().State, Only().StartedUtc, Only().DueUtc), Is.EqualTo((ServiceClockState.Running, Monday.AddDays(2), Monday.AddDays(3))));
    }

    [Test]
    public void A_raised_risk_brings_it_forward_and_a_lowered_one_puts_nothing_off()
    {
        At(Monday, c => c.Stand(false, null), SupportLevel.Standard, c => c.ContactDue(Monday.AddDays(1).Date.AddDays(1).AddHours(17)));
        At(Monday.AddHours(1), c => c.Stand(false, null), SupportLevel.HighRisk);
        Assert.That((Only().DueUtc, Only().Level), Is.EqualTo((Monday.AddHours(25), SupportLevel.HighRisk)));

        At(Monday.AddHours(2), c => c.Stand(false, null), SupportLevel.Standard);
        Assert.That(Only().DueUtc, Is.EqualTo(Monday.AddHours(25)));
    }

    [Test]
    public void A_raised_risk_does_not_put_off_what_is_due_sooner()
    {
        At(Monday, c => c.ContactDue(Monday.AddHours(3)), SupportLevel.Standard);
        At(Monday.AddHours(1), c => c.Stand(false, null), SupportLevel.HighRisk);

        Assert.That(Only().DueUtc, Is.EqualTo(Monday.AddHours(3)));
    }

    [Test]
    public void A_changed_target_holds_for_clocks_that_start_from_its_day_on()
    {
        _changes[new(2026, 11, 24)] = ServiceTargets.Read(ServiceTargets.Default.Write().Replace("NeedsAssessed=5wd/5wd/5wd", "NeedsAssessed=1wd/1wd/1wd"));
        At(Monday, c => c.ContactDue(Monday.AddHours(24)));
        At(Monday.AddHours(1), c => c.Contacts(Monday.AddHours(1), Monday.AddHours(1)));
        var running = _kept.Single(c => c.IsOpen);
        At(Monday.AddDays(2), c => c.Stand(false, null));

        Assert.That((running.Kind, running.DueUtc), Is.EqualTo((ServiceClockKind.NeedsAssessed, new DateTime(2026, 11, 30, 17, 0, 0, DateTimeKind.Utc))));

        _kept.Clear();
        var tuesday = Monday.AddDays(1);
        At(tuesday, c => c.ContactDue(tuesday.AddHours(24)));
        At(tuesday, c => c.Contacts(tuesday, tuesday));
        Assert.That(_kept.Single(c => c.IsOpen).DueUtc, Is.EqualTo(new DateTime(2026, 11, 25, 17, 0, 0, DateTimeKind.Utc)));
    }

    [Test]
    public void What_is_over_promises_nothing_and_what_begins_again_promises_anew()
    {
        At(Monday, c => c.ContactDue(Monday.AddHours(24)));
        At(Monday, c => c.Contacts(Monday, Monday));
        At(Monday.AddDays(1), c => c.Stand(true, null));
        Assert.That(_kept.Single(c => c.Kind == ServiceClockKind.NeedsAssessed).State, Is.EqualTo(ServiceClockState.Dropped));

        At(Monday.AddDays(7), c =>
        {
            c.BeginAgain();
            c.Stand(false, null);
        });
        var again = _kept.Single(c => c.IsOpen);
        Assert.That((again.Kind, again.StartedUtc, again.State), Is.EqualTo((ServiceClockKind.NeedsAssessed, Monday.AddDays(7), ServiceClockState.Running)));
    }

    [Test]
    public void What_was_struck_out_has_not_happened()
    {
        At(Monday, c => c.ContactDue(Monday.AddHours(24)));
        At(Monday.AddHours(1), c => c.Contacts(Monday.AddHours(1), Monday.AddHours(1)));
        At(Monday.AddHours(2), c => c.Contacts(null, null));

        Assert.That(_kept.Where(c => c.IsOpen).Select(c => c.Kind), Does.Contain(ServiceClockKind.FirstAttempt).And.Not.Contain(ServiceClockKind.NeedsAssessed));

        At(Monday.AddHours(3), c => c.Contacts(Monday.AddHours(3), Monday.AddHours(3)));
        Assert.That(_kept.Single(c => c.IsOpen).Kind, Is.EqualTo(ServiceClockKind.NeedsAssessed));
        Assert.That(_kept.Single(c => c.IsOpen).StartedUtc, Is.EqualTo(Monday.AddHours(3)));
    }

    [Test]
    public void Only_what_was_late_is_explained()
    {
        At(Monday, c => c.ContactDue(Monday.AddHours(24)));
        Assert.That(() => Only().Explain("OTHER", null, Monday.AddHours(1)), Throws.Exception.Message.EqualTo(ServiceLevelErrors.KeptInTime.Code));

        Only().Explain("OTHER", "The telephones were down", Monday.AddHours(25));
        Assert.That((Only().IsLate, Only().BreachReason), Is.EqualTo((true, "OTHER")));
        Assert.That(() => Only().Breach(Monday.AddHours(26)), Throws.Exception.Message.EqualTo(ServiceLevelErrors.NotDueYet.Code), "told once");
    }

    /// <summary>Whatever happens in whatever order (to a case that is over only contacts do): never more than one promise is open after the first attempt, and none on what is over.</summary>
    [Test]
    public void Whatever_happens_one_promise_at_most_is_open_and_nothing_is_lost()
    {
        for (var seed = 0; seed < 400; seed++)
        {
            _kept.Clear();
            var random = new Random(seed);
            var now = Monday;
            var (contact, reached, over) = ((DateTime?)null, (DateTime?)null, false);
            At(now, c => c.ContactDue(now.AddHours(24)));
            for (var step = 0; step < 25; step++)
            {
                now = now.AddMinutes(random.Next(1, 4000));
                PauseReason? pause = random.Next(4) == 0 ? PauseReason.OnHold : null;
                At(now, c =>
                {
                    switch (over ? random.Next(3) : random.Next(7))
                    {
                        case 0:
                            contact ??= now;
                            c.Contacts(contact, reached);
                            break;
                        case 1:
                            contact ??= now;
                            reached ??= now;
                            c.Contacts(contact, reached);
                            break;
                        case 2:
                            over = !over;
                            if (!over)
                            {
                                c.BeginAgain();
                            }

                            break;
                        case 3:
                            c.Assessed(now, random.Next(2) == 0);
                            c.Reviewed(now);
                            break;
                        case 4:
                            c.Planned(now);
                            break;
                        default:
                            c.Reviewed(now);
                            break;
                    }

                    c.Stand(over, pause);
                });

                var open = _kept.Where(c => c.IsOpen).ToList();
                Assert.That(open, Has.Count.LessThanOrEqualTo(1), $"seed {seed}, step {step}");
                Assert.That(over ? open : [], Is.Empty, $"seed {seed}, step {step}");
                Assert.That(open.All(c => (c.State == ServiceClockState.Paused) == (pause is not null)), $"seed {seed}, step {step}");
                Assert.That(_kept.All(c => c.StoppedUtc is null || c.StoppedUtc >= c.StartedUtc || c.Kind <= ServiceClockKind.Reached), $"seed {seed}, step {step}");
            }
        }
    }

    private ServiceClock Only() => _kept.Single();

    private void At(DateTime now, Action<ServiceClocks> happened) => At(now, happened, SupportLevel.HighRisk);

    private void At(DateTime now, Action<ServiceClocks> happened, SupportLevel level, Action<ServiceClocks>? before = null)
    {
        var terms = new ClockTerms(
            day => _changes.Where(c => c.Key <= day).OrderBy(c => c.Key).Select(c => c.Value).LastOrDefault(ServiceTargets.Default), _ => CodeLists.Calendar);
        var clocks = new ServiceClocks(_kept, new ClockSubject(Referral, null, level), terms, now);
        before?.Invoke(clocks);
        happened(clocks);
        _kept.AddRange(clocks.Started);
    }

    [SetUp]
    public void Forget()
    {
        _kept.Clear();
        _changes.Clear();
    }
}
