using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Security;
using CaseManagement.Domain.Support;
using CaseManagement.Testing;

namespace CaseManagement.Domain.Tests.Support;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class GoalTests
{
    private static readonly DateTime Now = new(2026, 11, 20, 10, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Today = new(2026, 11, 20);
    private static readonly HashSet<string> Areas = ["N1", "N2"];

    private readonly Case _case = A.Case().LedBy(UserId.New()).Build(Now).Case;

    [Test]
    public void A_goal_begins_the_work_on_a_case()
    {
        var goal = Set();

        Assert.That((goal.Status, _case.Status), Is.EqualTo((GoalStatus.Open, CaseStatus.Active)));
    }

    [Test]
    public void An_area_that_is_not_in_force_is_refused() => Refused(() => Set("N99"), "goal.unknown-need");

    [Test]
    public void Nothing_is_planned_for_yesterday() => Refused(() => Set().Add("Ring", ActionBy.Worker, Today.AddDays(-1), Today), "goal.in-the-past");

    [Test]
    public void What_was_not_done_needs_a_word_and_is_settled_once()
    {
        var goal = Set();
        var action = goal.Add("Ring the landlord", ActionBy.Person, Today, Today);

        Refused(() => goal.Settle(action.Id, false, " ", Now), "goal.note-missing");
        goal.Settle(action.Id, false, "Was away", Now);

        Assert.That((action.State, action.Note), Is.EqualTo((ActionState.NotDone, "Was away")));
        Refused(() => goal.Settle(action.Id, true, null, Now), "goal.settled-already");
        Refused(() => goal.Settle(GoalActionId.New(), true, null, Now), "goal.no-such-action");
    }

    [Test]
    public void A_goal_that_is_over_takes_nothing_more()
    {
        var goal = Set();
        Refused(() => goal.End(false, null, Now), "goal.note-missing");
        goal.End(true, null, Now);

        Assert.That(goal.Status, Is.EqualTo(GoalStatus.Reached));
        Refused(() => goal.Add("Ring", ActionBy.Worker, Today, Today), "goal.over");
        Refused(() => goal.End(true, null, Now), "goal.over");
    }

    [Test]
    public void A_closed_case_takes_no_goal()
    {
        _case.Close(new Closing("COMP", [], null), 0, Now);

        Refused(() => Set(), "case.closed");
    }

    private Goal Set(string area = "N1") => Goal.Set(_case, area, "Sleep through the night", Areas, UserId.New(), Now);

    private static void Refused(Action act, string code) =>
        Assert.That(Assert.Throws<DomainRuleException>(() => act())!.Refusal.Code, Is.EqualTo(code));
}
