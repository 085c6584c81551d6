using CaseManagement.Application.Common.Persistence;
using CaseManagement.Domain.Assessments;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Referrals;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.Cases;

public sealed class CloseCaseTests : WorkerFixture
{
    [Test]
    public async Task Closing_records_the_reason_the_outcomes_and_the_last_scores_together()
    {
        var built = await CaseOf(Worker);
        await Submit(Client, $"/cases/{built.Id}/assessments/needs", ("Needs.Rows[0].Score", "2"), ("Needs.Rows[1].Score", "3"));

        var answer = await Submit(
            Client, $"/cases/{built.Id}/close", ("ReasonCode", "COMP"), ("Outcomes", "O1"), ("Outcomes", "O4"), ("Needs.Rows[0].Score", "5"), ("Note", "All well"));

        Assert.That((int)answer.StatusCode, Is.EqualTo(302));
        await InDatabase(async db =>
        {
            var closed = await db.Cases.SingleAsync(c => c.Id == built.Case.Id);
            var last = await db.NeedsAssessments.SingleAsync(a => a.CaseId == built.Case.Id && a.Number == 2);
            var referral = await db.Referrals.SingleAsync(r => r.Id == built.Referral.Id);
            var act = await db.Acts.SingleAsync(a => a.CaseId == built.Id && a.Kind == nameof(CaseClosed));
            Assert.Multiple(() =>
            {
                Assert.That((closed.Status, closed.ClosureReason, closed.ClosedUtc), Is.EqualTo((CaseStatus.Closed, "COMP", (DateTime?)Now)));
                Assert.That(last.Stage, Is.EqualTo(AssessmentStage.Close));
                Assert.That(last.Scores.ToDictionary(s => s.NeedCode, s => s.Score), Is.EqualTo(new Dictionary<string, int> { ["N1"] = 5, ["N2"] = 3 }), "the second was prefilled");
                Assert.That(referral.Status, Is.EqualTo(ReferralStatus.Closed));
                Assert.That(act.Facts, Does.Contain("O1").And.Contain("O4"));
            });
        });
        var html = await Read(Client, $"/cases/{built.Id}");
        Assert.That(html, Does.Contain("Support plan completed, needs met").And.Contain($"/cases/{built.Id}/reopen").And.Not.Contain($"/cases/{built.Id}/note"));
    }

    [Test]
    public async Task Open_follow_ups_keep_a_case_open_and_are_shown()
    {
        var built = await CaseOf(Worker);
        await Promise(built, Worker, "Ring about the locks", Now.AddDays(2));

        var answer = await Submit(Client, $"/cases/{built.Id}/close", ("ReasonCode", "COMP"), ("Needs.Rows[0].Score", "5"));
        var html = await Text(answer);

        Assert.That((int)answer.StatusCode, Is.EqualTo(400));
        Assert.That(html, Does.Contain(CaseErrors.OpenFollowUps.Sentence).And.Contain("Ring about the locks"));
        await InDatabase(async db => Assert.That(
            await db.NeedsAssessments.AnyAsync(a => a.CaseId == built.Case.Id), Is.False, "nothing is stored of a refused closure"));
    }

    [Test]
    public async Task A_reason_is_needed_and_must_be_of_the_list()
    {
        var built = await CaseOf(Worker);

        var none = await Text(await Submit(Client, $"/cases/{built.Id}/close"));
        var made = await Text(await Submit(Client, $"/cases/{built.Id}/close", ("ReasonCode", "MADE-UP")));
        var outcome = await Text(await Submit(Client, $"/cases/{built.Id}/close", ("ReasonCode", "COMP"), ("Outcomes", "O99")));

        Assert.That(none, Does.Contain("Select why the case is closed"));
        Assert.That(made, Does.Contain(CaseErrors.UnknownReason.Sentence));
        Assert.That(outcome, Does.Contain(CaseErrors.UnknownOutcome.Sentence));
    }

    [Test]
    public async Task A_high_risk_case_is_closed_with_a_note_only()
    {
        var built = await CaseOf(Worker, c => c.GradedByTheForce(RiskGrade.High));

        var refused = await Submit(Client, $"/cases/{built.Id}/close", ("ReasonCode", "COMP"));
        var closed = await Submit(Client, $"/cases/{built.Id}/close", ("ReasonCode", "COMP"), ("Note", "She moved away"));

        Assert.That(((int)refused.StatusCode, (int)closed.StatusCode), Is.EqualTo((400, 302)));
        Assert.That(await Text(refused), Does.Contain(CaseErrors.HighRiskNeedsApproval.Sentence));
    }

    [Test]
    public async Task A_case_is_closed_without_scores_where_nobody_could_be_asked()
    {
        var built = await CaseOf(Worker);

        var answer = await Submit(Client, $"/cases/{built.Id}/close", ("ReasonCode", "DIED"));

        Assert.That((int)answer.StatusCode, Is.EqualTo(302));
    }

    [Test]
    public async Task A_closure_on_an_old_view_is_refused()
    {
        var built = await CaseOf(Worker);
        var form = await Open(Client, $"/cases/{built.Id}/close");
        await InUnitOfWork(async db => (await db.Cases.RequireAsync(built.Case.Id, null, default)).AddNote("She rang"));

        var answer = await Send(Client, $"/cases/{built.Id}/close", form, ("ReasonCode", "COMP"));

        Assert.That((int)answer.StatusCode, Is.EqualTo(409));
    }

    [Test]
    public async Task A_closed_case_is_opened_again_with_its_reason()
    {
        var built = await CaseOf(Worker);
        await Submit(Client, $"/cases/{built.Id}/close", ("ReasonCode", "COMP"));

        var missing = await Submit(Client, $"/cases/{built.Id}/reopen", ("Reason", ""));
        var answer = await Submit(Client, $"/cases/{built.Id}/reopen", ("Reason", "He is back"));
        var twice = await Submit(Client, $"/cases/{built.Id}/reopen", ("Reason", "Again"));

        Assert.That(((int)missing.StatusCode, (int)answer.StatusCode, (int)twice.StatusCode), Is.EqualTo((400, 302, 400)));
        Assert.That(await Read(Client, $"/cases/{built.Id}/timeline"), Does.Contain("Case re-opened").And.Contain("He is back"));
    }
}
