using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.Security;
using CaseManagement.Testing;

namespace CaseManagement.Domain.Tests.FollowUps;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public class FollowUpTests
{
    private static readonly DateTime Now = new(2026, 11, 20, 10, 0, 0, DateTimeKind.Utc);
    private static readonly TimeSpan Grace = TimeSpan.FromHours(1);
    private static readonly UserId Worker = UserId.New();

    private readonly Case _case = A.Case().LedBy(Worker).Build(Now).Case;

    [Test]
    public void A_plan_must_lie_ahead() => Refused(() => Plan(Now), "follow-up.in-the-past");

    [Test]
    public void A_plan_for_the_next_century_is_a_slip_of_the_keyboard() => Refused(() => Plan(Now.AddYears(36)), "follow-up.too-far-ahead");

    [Test]
    public void Nothing_is_planned_for_a_closed_case()
    {
        _case.Close(new Closing("COMPLETED", [], null), 0, Now);

        Refused(() => Plan(Now.AddHours(1)), "case.closed");
    }

    [Test]
    public void It_awaits_its_reminder_from_its_due_instant_on_and_once()
    {
        var followUp = Plan(Now.AddHours(1));

        Assert.That(followUp.AwaitsReminder(followUp.DueUtc.AddTicks(-1)), Is.False);
        Assert.That(followUp.AwaitsReminder(followUp.DueUtc), Is.True);
        followUp.FallDue(followUp.DueUtc);
        Assert.That(followUp.AwaitsReminder(followUp.DueUtc), Is.False);
    }

    [Test]
    public void It_falls_due_neither_early_nor_twice()
    {
        var followUp = Plan(Now.AddHours(1));

        Refused(() => followUp.FallDue(Now), "follow-up.not-due-yet");
        followUp.FallDue(Now.AddHours(1));
        Refused(() => followUp.FallDue(Now.AddHours(1)), "follow-up.cannot-move");
    }

    [Test]
    public void It_escalates_when_the_grace_is_over_and_not_before()
    {
        var followUp = FallenDue();

        Refused(() => followUp.Escalate(Now.AddHours(2).AddTicks(-1)), "follow-up.not-due-yet");
        followUp.Escalate(Now.AddHours(2));
        Assert.That(followUp.AwaitsEscalation(Now.AddHours(2)), Is.False);
    }

    [Test]
    public void Snoozing_moves_the_reminder_and_the_escalation()
    {
        var followUp = FallenDue();

        followUp.Snooze(Now.AddHours(5), Grace, Now.AddHours(1));

        Assert.That((followUp.Status, followUp.DueUtc, followUp.EscalateUtc), Is.EqualTo((FollowUpStatus.Planned, Now.AddHours(5), Now.AddHours(6))));
        Assert.That(followUp.AwaitsReminder(Now.AddHours(4)), Is.False);
    }

    [Test]
    public void Snoozing_into_the_past_is_refused() => Refused(() => FallenDue().Snooze(Now, Grace, Now.AddHours(1)), "follow-up.in-the-past");

    [Test]
    public void What_has_escalated_is_no_longer_snoozed()
    {
        var followUp = FallenDue();
        followUp.Escalate(Now.AddHours(2));

        Refused(() => followUp.Snooze(Now.AddHours(5), Grace, Now.AddHours(2)), "follow-up.cannot-move");
    }

    [Test]
    public void Only_what_fell_due_can_be_missed()
    {
        Refused(() => Plan(Now.AddHours(1)).Miss("Nobody was in", Now), "follow-up.cannot-move");

        var followUp = FallenDue();
        followUp.Miss("Nobody was in", Now.AddHours(3));
        Assert.That((followUp.Status, followUp.FinishedUtc), Is.EqualTo((FollowUpStatus.Missed, (DateTime?)Now.AddHours(3))));
    }

    [Test]
    public void What_is_finished_stays_so()
    {
        var followUp = Plan(Now.AddHours(1));
        followUp.Complete("Reached", Now);

        Refused(() => followUp.Cancel("Again", Now), "follow-up.cannot-move");
        Refused(() => followUp.HandTo(UserId.New()), "follow-up.finished");
    }

    [Test]
    public void Handing_it_to_whom_it_has_already_is_no_event()
    {
        var followUp = Plan(Now.AddHours(1));
        followUp.TakeEvents();

        followUp.HandTo(Worker);
        Assert.That(followUp.Events, Is.Empty);
        followUp.HandTo(UserId.New());
        Assert.That(followUp.Events, Has.Count.EqualTo(1));
    }

    [Test]
    public void Follow_ups_touch_their_case_although_nothing_else_changes()
    {
        _case.FollowUpsChanged(null);

        Assert.That(_case.TakeTouch(), Is.True);
        Assert.That(_case.TakeTouch(), Is.False);
    }

    private FollowUp Plan(DateTime dueUtc) => FollowUp.Plan(_case, "Call about the court date", dueUtc, Worker, Grace, Now);

    private FollowUp FallenDue()
    {
        var followUp = Plan(Now.AddHours(1));
        followUp.FallDue(Now.AddHours(1));
        return followUp;
    }

    private static void Refused(Action act, string code) =>
        Assert.That(() => act(), Throws.TypeOf<DomainRuleException>().With.Property("Refusal").Property("Code").EqualTo(code));
}
