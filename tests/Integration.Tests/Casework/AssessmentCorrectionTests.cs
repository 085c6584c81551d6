using CaseManagement.Domain.Assessments;
using CaseManagement.Domain.Assessments.Marac;
using CaseManagement.Integration.Tests.Allocation;
using CaseManagement.Integration.Tests.Support;
using CaseManagement.Testing;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.Casework;

/// <summary>An assessment of the wrong person is struck out, and nothing rests on it any more.</summary>
public sealed class AssessmentCorrectionTests : AllocationFixture
{
    private const int High = 14;
    private const int Low = 3;

    private Browser _leader = null!;
    private Browser _worker = null!;
    private BuiltCase _built = null!;

    [SetUp]
    public async Task Scene()
    {
        var worker = await Worker();
        (_leader, _worker, _built) = (await As(await Leader()), await As(worker), await CaseOf(worker));
    }

    [Test]
    public async Task A_grade_that_rested_on_it_falls_with_its_reviews_and_its_marac_referral()
    {
        await AssessRisk(High);
        Assert.That((await Grade(), await Reviews()), Is.EqualTo((RiskGrade.High, 1)), "negative control");

        var done = await StrikeOut(nameof(RiskAssessmentRecorded));

        Assert.That(done, Is.EqualTo((204, (string?)null)));
        await InDatabase(async db =>
        {
            var now = await db.Cases.SingleAsync(c => c.Id == _built.Case.Id);
            Assert.That(
                (now.RiskGrade, now.SupportLevel, now.LastAssessedUtc), Is.EqualTo((_built.Referral.RiskGrade, _built.Referral.SupportLevel, (DateTime?)null)));
            Assert.That(await db.FollowUps.CountAsync(f => f.CaseId == now.Id && f.FinishedUtc == null), Is.Zero);
            Assert.That((await db.MaracReferrals.SingleAsync(m => m.CaseId == now.Id)).Status, Is.EqualTo(MaracStatus.Withheld));
        });
        var told = await Json(_worker, $"/api/v1/cases/{_built.Id}/assessments");
        Assert.That((told["risks"]!.AsArray().Count, told["struckOut"]![0]!["number"]!.GetValue<int>()), Is.EqualTo((0, 1)));
        Assert.That((await _worker.Get($"/cases/{_built.Id}/assessments")).Text, Does.Contain("Struck out").And.Not.Contain("Risk 1: DASH"));
        Assert.That((await _worker.Get($"/cases/{_built.Id}/timeline")).Text, Does.Contain("a risk assessment").And.Contain("Another person"));

        await AssessRisk(Low);
        told = await Json(_worker, $"/api/v1/cases/{_built.Id}/assessments");
        Assert.That(told["risks"]![0]!["number"]!.GetValue<int>(), Is.EqualTo(2), "a number is given once");
    }

    [Test]
    public async Task What_was_graded_before_counts_again_and_is_looked_at_again()
    {
        await AssessRisk(High);
        App.Clock.Advance(TimeSpan.FromMinutes(1));
        await AssessRisk(Low);
        Assert.That((await Grade(), await Reviews()), Is.EqualTo((RiskGrade.Standard, 0)), "negative control");

        await StrikeOut(nameof(RiskAssessmentRecorded));

        Assert.That((await Grade(), await Reviews()), Is.EqualTo((RiskGrade.High, 1)));
    }

    [Test]
    public async Task An_earlier_one_that_is_struck_out_changes_nothing_of_a_later_grade()
    {
        await AssessRisk(Low);
        var first = await CorrectionTests.IdOf(_leader, _built, nameof(RiskAssessmentRecorded));
        await AssessRisk(High);

        await Act(_leader, _built, $"timeline/{first}/strike-out", new { reason = "Another person" });

        Assert.That((await Grade(), await Reviews()), Is.EqualTo((RiskGrade.High, 1)));
    }

    [Test]
    public async Task A_referral_to_which_somebody_gave_reasons_waits_for_a_person_to_decide()
    {
        await AssessRisk(High);
        await _worker.Post(await _worker.Get($"/cases/{_built.Id}/assessments/marac/prepare"), ("Reasons", "VHR"), ("Explanation", "They fear for their life"));

        await StrikeOut(nameof(RiskAssessmentRecorded));

        await InDatabase(async db => Assert.That((await db.MaracReferrals.SingleAsync(m => m.CaseId == _built.Case.Id)).Status, Is.EqualTo(MaracStatus.Prepared)));
    }

    [Test]
    public async Task Needs_that_were_anothers_leave_the_change_over_time_and_the_next_ones_are_the_start()
    {
        await AssessNeeds("Invented: what the other one said");

        await StrikeOut(nameof(NeedsAssessmentRecorded));
        var form = (await _worker.Get($"/cases/{_built.Id}/assessments/needs")).Text;
        var overview = (await _worker.Get($"/cases/{_built.Id}")).Text;
        await AssessNeeds("Mine");

        var told = await Json(_worker, $"/api/v1/cases/{_built.Id}/assessments");
        Assert.That(form, Does.Contain("This is the first assessment"));
        Assert.That(overview, Does.Not.Contain("what the other one said"));
        Assert.That(told["needs"]!.AsArray().Select(n => (n!["number"]!.GetValue<int>(), n["stage"]!.GetValue<string>())), Is.EqualTo(new[] { (2, "start") }));
        Assert.That(told["change"]!["areas"]!.AsArray().Sum(a => a!["points"]!.AsArray().Count), Is.EqualTo(1));
    }

    [Test]
    public async Task It_is_struck_out_by_the_page_and_never_moved()
    {
        await AssessRisk(Low);
        var entry = await CorrectionTests.IdOf(_leader, _built, nameof(RiskAssessmentRecorded));
        var other = await CaseOf(await Worker());
        var link = $"/cases/{_built.Id}/timeline/{entry}/correct";

        var moved = await Act(_leader, _built, $"timeline/{entry}/move", new { toReference = other.Case.Reference, reason = "There" });
        Assert.That(moved, Is.EqualTo((409, "case.entry-not-movable")));
        Assert.That((await _leader.Get($"/cases/{_built.Id}/timeline")).Html, Does.Contain(link));
        Assert.That((await _worker.Get(link)).Status, Is.EqualTo(403));

        var page = await _leader.Get(link);
        Assert.That(page.Text, Does.Contain("An assessment is not moved"));
        Assert.That((await _leader.Post(page, ("How", "strike-out"), ("Reason", "Two windows were open"))).Location, Is.EqualTo($"/cases/{_built.Id}/timeline"));
        Assert.That((await _leader.Get($"/cases/{_built.Id}/timeline")).Html, Does.Not.Contain(link));
    }

    private async Task AssessRisk(int yes)
    {
        var page = await _worker.Get($"/cases/{_built.Id}/assessments/risk");
        await _worker.Post(page, [("Tool", page.Value("Tool")), .. Enumerable.Range(0, yes).SelectMany(i => new[] { ($"Answers[{i}].Code", page.Value($"Answers[{i}].Code")), ($"Answers[{i}].Answer", "Yes") })]);
    }

    private Task<HttpResponseMessage> AssessNeeds(string summary) =>
        _worker.Api(HttpMethod.Post, $"/api/v1/cases/{_built.Id}/needs-assessments", new { scores = new[] { new { needCode = "N1", score = 2 } }, summary }, null);

    private async Task<(int Status, string? Code)> StrikeOut(string kind) => await Act(
        _leader, _built, $"timeline/{await CorrectionTests.IdOf(_leader, _built, kind)}/strike-out", new { reason = "Another person" });

    private async Task<RiskGrade> Grade()
    {
        var grade = RiskGrade.NotAssessed;
        await InDatabase(async db => grade = (await db.Cases.SingleAsync(c => c.Id == _built.Case.Id)).RiskGrade);
        return grade;
    }

    private async Task<int> Reviews()
    {
        var open = 0;
        await InDatabase(async db => open = await db.FollowUps.CountAsync(f => f.CaseId == _built.Case.Id && f.FinishedUtc == null && f.What.StartsWith("Review the risk")));
        return open;
    }
}
