using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Assessments;
using CaseManagement.Domain.Cases;
using CaseManagement.Integration.Tests.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Integration.Tests.Assessments;

public sealed class AssessmentPageTests : WorkerFixture
{
    [Test]
    public async Task The_first_assessment_is_the_start_and_later_ones_show_what_changed()
    {
        var built = await CaseOf(Worker);
        var path = $"/cases/{built.Id}/assessments/needs";

        await Submit(Client, path, ("Summary", "I cannot sleep"), ("Needs.Rows[0].Score", "1"), ("Needs.Rows[0].Note", "Awake till four"), ("Needs.Rows[1].Score", "4"));
        await Submit(Client, path, ("Summary", "I sleep again"), ("Needs.Rows[0].Score", "3"), ("Needs.Rows[1].Score", "3"));
        var html = await Read(Client, $"/cases/{built.Id}/assessments");
        var overview = await Read(Client, $"/cases/{built.Id}");

        Assert.Multiple(() =>
        {
            Assert.That(html, Does.Contain("Needs 1, at the start").And.Contain("Needs 2, review").And.Contain("Awake till four"));
            Assert.That(html, Does.Contain("from 1 to 3 since").And.Contain(", better").And.Contain("from 4 to 3 since").And.Contain(", worse").And.Contain("by robin"));
            Assert.That(overview, Does.Contain("I sleep again").And.Contain("1 → 3 of 5").And.Not.Contain("I cannot sleep"));
        });
    }

    [Test]
    public async Task Nothing_scored_is_refused_and_what_was_written_stays()
    {
        var built = await CaseOf(Worker);

        var answer = await Submit(Client, $"/cases/{built.Id}/assessments/needs", ("Summary", "Kept words"), ("Needs.Rows[2].Note", "Kept note"));

        Assert.That((int)answer.StatusCode, Is.EqualTo(400));
        Assert.That(await Text(answer), Does.Contain(AssessmentErrors.NothingScored.Sentence).And.Contain("Kept words").And.Contain("Kept note"));
    }

    [TestCase("9")]
    [TestCase("abc")]
    public async Task A_score_that_is_none_is_refused(string score)
    {
        var built = await CaseOf(Worker);

        var answer = await Submit(Client, $"/cases/{built.Id}/assessments/needs", ("Needs.Rows[0].Score", score));

        Assert.That((int)answer.StatusCode, Is.EqualTo(400));
    }

    [Test]
    public async Task The_second_of_two_who_assess_at_once_is_told()
    {
        var built = await CaseOf(Worker);
        var path = $"/cases/{built.Id}/assessments/needs";
        await InUnitOfWork(async db => (await db.Cases.RequireAsync(built.Case.Id, null, default)).AddNote("Now it is active"));
        var form = await Open(Client, path);
        await Submit(Client, path, ("Needs.Rows[0].Score", "1"));

        var second = await Send(Client, path, form, ("Needs.Rows[0].Score", "5"));

        Assert.That((int)second.StatusCode, Is.EqualTo(409));
        await InDatabase(async db => Assert.That(await db.NeedsAssessments.CountAsync(a => a.CaseId == built.Case.Id), Is.EqualTo(1)));
    }

    [Test]
    public async Task A_closed_case_is_not_assessed()
    {
        var built = await CaseOf(Worker);
        await Submit(Client, $"/cases/{built.Id}/close", ("ReasonCode", "COMP"));

        var needs = await Submit(Client, $"/cases/{built.Id}/assessments/needs", ("Needs.Rows[0].Score", "1"));
        var risk = await Submit(Client, $"/cases/{built.Id}/assessments/risk", ("Answers[0].Answer", "Yes"));

        Assert.That(await Text(needs), Does.Contain(CaseErrors.Closed.Sentence));
        Assert.That(await Text(risk), Does.Contain(CaseErrors.Closed.Sentence));
    }

    [Test]
    public async Task The_risk_page_shows_what_the_force_sent_beside_the_questions()
    {
        var built = await CaseOf(Worker, c => c.GradedByTheForce(RiskGrade.High));

        var html = await Read(Client, $"/cases/{built.Id}/assessments/risk");
        var stalking = await Read(Client, $"/cases/{built.Id}/assessments/risk?tool=S-DASH");

        Assert.That(html, Does.Contain("What the force sent").And.Contain("DASH, score 17").And.Contain("Very frightened"));
        Assert.That(stalking, Does.Contain("Loiters around home or workplace"));
    }

    [Test]
    public async Task The_score_gives_the_grade_and_it_is_shown_after()
    {
        var built = await CaseOf(Worker);

        var answer = await Submit(Client, $"/cases/{built.Id}/assessments/risk", Yes(10));
        var html = await Read(Client, $"/cases/{built.Id}/assessments");

        Assert.That((int)answer.StatusCode, Is.EqualTo(302));
        Assert.That(html, Does.Contain("10 yes answers").And.Contain("Medium risk").And.Contain("Risk 1: DASH"));
    }

    [Test]
    public async Task A_tool_whose_wording_is_not_loaded_is_recorded_by_its_total()
    {
        var built = await CaseOf(Worker);
        var path = $"/cases/{built.Id}/assessments/risk?tool=YP-DASH";

        var page = await Read(Client, path);
        var empty = await Submit(Client, path);
        var tooMany = await Submit(Client, path, ("Total", "25"));
        await Submit(Client, path, ("Total", "11"));

        Assert.That(page, Does.Contain("licensed and not loaded here"));
        Assert.That(await Text(empty), Does.Contain(AssessmentErrors.QuestionsNotLoaded.Sentence));
        Assert.That(await Text(tooMany), Does.Contain(AssessmentErrors.TotalOutside(24).Sentence));
        Assert.That(await Read(Client, $"/cases/{built.Id}/assessments"), Does.Contain("Risk 1: YP-DASH").And.Contain("11 yes answers").And.Contain("Medium risk"));
    }

    [Test]
    public async Task An_area_has_thresholds_of_its_own()
    {
        var area = $"E0{Guid.NewGuid():N}"[..9];
        await InDatabase(db => db.Settings.Add(new Domain.ReferenceData.Setting($"risk.dash.high-from@{area}", "11", new DateOnly(2000, 1, 1))));
        App.Services.GetRequiredService<Application.ReferenceData.IReferenceData>().Forget();
        var (there, elsewhere) = (await CaseOf(Worker), await CaseOf(Worker));
        await InDatabase(db => db.Cases.Where(c => c.Id == there.Case.Id).ExecuteUpdateAsync(set => set.SetProperty(c => c.LocalAuthority, area)));

        foreach (var built in new[] { there, elsewhere })
        {
            await Submit(Client, $"/cases/{built.Id}/assessments/risk", Yes(11));
        }

        Assert.That(await Read(Client, $"/cases/{there.Id}/assessments/risk"), Does.Contain("from 11 it is high"));
        Assert.That(await Read(Client, $"/cases/{there.Id}/assessments"), Does.Contain("High risk"));
        Assert.That(await Read(Client, $"/cases/{elsewhere.Id}/assessments"), Does.Contain("Medium risk"));
    }

    [Test]
    public async Task Judgement_lowers_nothing_and_raises_with_a_reason_only()
    {
        var built = await CaseOf(Worker);
        var path = $"/cases/{built.Id}/assessments/risk";

        var lowered = await Submit(Client, path, [.. Yes(14), ("Judgement", "Medium"), ("JudgementReason", "It feels less")]);
        var unexplained = await Submit(Client, path, [.. Yes(2), ("Judgement", "High")]);
        var raised = await Submit(Client, path, [.. Yes(2), ("Judgement", "High"), ("JudgementReason", "He was released")]);

        Assert.That(await Text(lowered), Does.Contain(AssessmentErrors.JudgementLowers.Sentence));
        Assert.That(await Text(unexplained), Does.Contain(AssessmentErrors.JudgementUnexplained.Sentence));
        Assert.That((int)raised.StatusCode, Is.EqualTo(302));
        Assert.That(await Read(Client, $"/cases/{built.Id}/assessments"), Does.Contain("Raised by judgement").And.Contain("He was released"));
    }

    [Test]
    public async Task High_risk_tells_the_leaders_of_the_team_once_and_by_reference_only()
    {
        var leader = await Person("leader-of-risk", [Roles.TeamLeader]);
        var built = await CaseOf(Worker);

        await Submit(Client, $"/cases/{built.Id}/assessments/risk", Yes(14));
        await Submit(Client, $"/cases/{built.Id}/assessments/risk", Yes(15));

        await InDatabase(async db =>
        {
            var user = Domain.Security.UserId.From(leader.Id);
            var told = await db.Notifications.Where(n => n.UserId == user && n.Link == $"/cases/{built.Id}").ToListAsync();
            Assert.That(told.Select(n => n.Text), Is.EqualTo(new[] { $"{built.Case.Reference} is now graded high risk" }));
        });
    }

    private static (string, string)[] Yes(int many) => [.. Enumerable.Range(0, many).Select(i => ($"Answers[{i}].Answer", "Yes"))];
}
