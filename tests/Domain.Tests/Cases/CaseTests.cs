using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Assessments;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Security;
using CaseManagement.Testing;

namespace CaseManagement.Domain.Tests.Cases;

public sealed class CaseTests
{
    private static readonly DateTime Now = new(2026, 11, 20, 10, 0, 0, DateTimeKind.Utc);

    [Test]
    public void The_first_work_makes_an_open_case_active()
    {
        var noted = Open();

        noted.AddNote("Rang back");

        Assert.That(noted.Status, Is.EqualTo(CaseStatus.Active));
    }

    [Test]
    public void A_case_begins_with_the_contact_that_led_to_it()
    {
        var referral = A.Referral().ReceivedAt(Now.AddHours(-2)).Build().Referral;
        referral.ContactAttempted(reached: true, Now, null, Now);

        Assert.That(Case.Open(referral, TeamId.New(), Now.AddHours(1)).LastContactUtc, Is.EqualTo(Now));
    }

    [Test]
    public void Who_rings_about_a_closed_case_is_kept_and_re_opens_nothing()
    {
        var closed = Closed();

        closed.ContactHappened(Now.AddDays(1));

        Assert.That((closed.Status, closed.LastContactUtc), Is.EqualTo((CaseStatus.Closed, (DateTime?)Now.AddDays(1))));
    }

    [Test]
    public void Nothing_is_recorded_on_a_closed_case()
    {
        var closed = Closed();

        Assert.Multiple(() =>
        {
            Refused(() => closed.AddNote("Late"), CaseErrors.Closed);
            Refused(() => closed.Assessed(Now), CaseErrors.Closed);
            Refused(() => closed.RiskAssessed(RiskGrade.High, Now), CaseErrors.Closed);
            Refused(() => closed.ContactMade(Now), CaseErrors.Closed);
            Refused(() => closed.AssignTo(UserId.New(), true, null, Now), CaseErrors.Closed);
        });
    }

    [Test]
    public void A_case_with_open_follow_ups_cannot_be_closed() =>
        Refused(() => Open().Close(new Closing("COMP", [], null), openFollowUps: 1, Now), CaseErrors.OpenFollowUps);

    [Test]
    public void Closing_at_high_risk_must_be_explained()
    {
        var risky = Open();
        risky.RiskAssessed(RiskGrade.High, Now);

        Refused(() => risky.Close(new Closing("COMP", [], null), 0, Now), CaseErrors.HighRiskNeedsApproval);
        risky.Close(new Closing("COMP", [], "She moved to her sister's, the police know"), 0, Now);

        Assert.That(risky.Status, Is.EqualTo(CaseStatus.Closed));
    }

    [Test]
    public void Only_a_closed_case_is_opened_again_and_with_a_reason()
    {
        var closed = Closed();

        Refused(() => Open().Reopen("Again"), CaseErrors.CannotMove(CaseStatus.Open, CaseStatus.Active));
        Refused(() => closed.Reopen(" "), CaseErrors.ReasonMissing);
        closed.Reopen("He is back");

        Assert.That((closed.Status, closed.ClosedUtc, closed.ClosureReason), Is.EqualTo((CaseStatus.Active, (DateTime?)null, (string?)null)));
    }

    [Test]
    public void A_paused_case_returns_to_where_it_stood()
    {
        var paused = Open();
        paused.AddNote("First");
        paused.Pause("Away for a month", Today.AddDays(30), Today);

        paused.Resume();

        Assert.That(paused.Status, Is.EqualTo(CaseStatus.Active));
    }

    [Test]
    public void Only_a_paused_case_is_resumed() => Refused(() => Open().Resume(), CaseErrors.CannotMove(CaseStatus.Open, CaseStatus.Active));

    [Test]
    public void Pausing_needs_a_reason_and_a_case_that_can_be_paused()
    {
        Refused(() => Open().Pause("", Today.AddDays(1), Today), CaseErrors.ReasonMissing);
        Refused(() => Closed().Pause("Away", Today.AddDays(1), Today), CaseErrors.CannotMove(CaseStatus.Closed, CaseStatus.Paused));
    }

    [TestCase(0)]
    [TestCase(-1)]
    [TestCase(400)]
    public void A_case_is_held_until_a_day_ahead_and_not_for_ever(int days) =>
        Refused(() => Open().Pause("Away", Today.AddDays(days), Today), CaseErrors.HoldUntil);

    [Test]
    public void A_held_case_wakes_on_its_day_and_not_before()
    {
        var held = Open();
        held.Pause("Away", Today.AddDays(7), Today);

        Refused(() => held.Wake(Today.AddDays(6)), CaseErrors.NotAwake);
        held.Wake(Today.AddDays(7));

        Assert.That((held.Status, held.HeldUntil, held.AwaitsWaking(Today.AddDays(8))), Is.EqualTo((CaseStatus.Open, (DateOnly?)null, false)));
    }

    [Test]
    public void A_closure_that_waits_is_approved_or_refused_with_a_reason()
    {
        var (asked, refused) = (Open(), Open());
        asked.AskToClose(new Closing("COMP", [], null), 0);
        refused.AskToClose(new Closing("COMP", [], null), 0);

        Refused(() => refused.RefuseClosure(" "), CaseErrors.ReasonMissing);
        Refused(() => Open().RefuseClosure("Not yet"), CaseErrors.CannotMove(CaseStatus.Open, CaseStatus.Active));
        Refused(() => asked.AskToClose(new Closing("COMP", [], null), 0), CaseErrors.CannotMove(CaseStatus.ClosurePending, CaseStatus.ClosurePending));
        refused.RefuseClosure("Ring once more");
        asked.Close(new Closing("COMP", [], null), 0, Now);

        Assert.That((asked.Status, refused.Status), Is.EqualTo((CaseStatus.Closed, CaseStatus.Active)));
    }

    [Test]
    public void Nobody_decides_on_their_own_closure_and_only_once()
    {
        var (worker, leader) = (UserId.New(), UserId.New());
        var closure = CaseClosure.Ask(Open(), new Closing("COMP", [], null), [], worker, Now);

        Refused(() => closure.DecideBy(worker, Now), CaseErrors.OwnClosure);
        closure.DecideBy(leader, Now);
        closure.RefuseBecause("Not yet");

        Refused(() => closure.DecideBy(leader, Now), CaseErrors.NoClosurePending);
    }

    [TestCase("all", true)]
    [TestCase("high-risk", false)]
    [TestCase("generic", true)]
    [TestCase("DomesticAbuse", false)]
    [TestCase("Standard", true)]
    public void Which_kinds_need_an_approval_is_configuration(string kind, bool needed) =>
        Assert.That(new ClosureApproval([kind]).IsNeededFor(Open()), Is.EqualTo(needed));

    [Test]
    public void Outcomes_are_scored_once_and_on_the_scale()
    {
        var scale = new OutcomeScale(1, 5);
        HashSet<string> known = ["O1", "O2"];

        Refused(() => Closing.Of("COMP", ["O9"], [], known, scale, null), CaseErrors.UnknownOutcome);
        Refused(() => Closing.Of("COMP", [], [new("O9", 1)], known, scale, null), CaseErrors.UnknownOutcome);
        Refused(() => Closing.Of("COMP", [], [new("O1", 6)], known, scale, null), CaseErrors.OutcomeScore);
        Refused(() => Closing.Of("COMP", [], [new("O1", 1), new("O1", 2)], known, scale, null), CaseErrors.OutcomeScore);
        var closing = Closing.Of("COMP", ["O1"], [new("O1", 4), new("O2", 2)], known, scale, null);

        Assert.That(closing.Reached, Is.EqualTo(new[] { "O1" }));
        Assert.That(closing.Scores, Is.EqualTo(new Dictionary<string, int> { ["O1"] = 4, ["O2"] = 2 }));
    }

    [Test]
    public void High_risk_moves_the_case_to_the_highest_level_of_support()
    {
        var assessed = Open();

        assessed.RiskAssessed(RiskGrade.High, Now);

        Assert.That((assessed.RiskGrade, assessed.SupportLevel), Is.EqualTo((RiskGrade.High, SupportLevel.HighRisk)));
    }

    [Test]
    public void Another_than_the_first_suggestion_needs_a_reason_and_the_leader_cannot_be_assigned_again()
    {
        var worker = UserId.New();
        var assigned = A.Case().LedBy(worker).Build(Now).Case;

        Refused(() => assigned.AssignTo(UserId.New(), suggested: false, " ", Now), CaseErrors.ReasonMissing);
        Refused(() => assigned.AssignTo(worker, suggested: true, null, Now), CaseErrors.AlreadyLead);
    }

    private static readonly DateOnly Today = DateOnly.FromDateTime(Now);

    private static Case Open() => A.Case().Build(Now).Case;

    private static Case Closed()
    {
        var closed = Open();
        closed.Close(new Closing("COMP", [new ClosureOutcome("O1", true, null)], null), 0, Now);
        return closed;
    }

    private static void Refused(Action act, Refusal refusal) =>
        Assert.That(Assert.Throws<DomainRuleException>(() => act())!.Refusal, Is.EqualTo(refusal));
}
