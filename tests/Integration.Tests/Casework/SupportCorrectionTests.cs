using CaseManagement.Domain.Feedback;
using CaseManagement.Domain.Support;
using CaseManagement.Integration.Tests.Allocation;
using CaseManagement.Integration.Tests.Support;
using CaseManagement.Testing;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.Casework;

/// <summary>What was planned or asked with the wrong person is struck out, and counts nowhere any more.</summary>
public sealed class SupportCorrectionTests : AllocationFixture
{
    private const string Secret = "Invented: what the other person wants";

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
    public async Task A_goal_leaves_the_plan_and_its_words_are_kept_back()
    {
        await Record("goals", new { needCode = "N1", what = Secret });
        Assert.That((await _worker.Get($"/cases/{_built.Id}/plan")).Text, Does.Contain(Secret), "negative control");

        await StrikeOut(nameof(GoalSet));

        Assert.That((await _worker.Get($"/cases/{_built.Id}/plan")).Text, Does.Contain("No goal yet").And.Not.Contain(Secret));
        Assert.That((await _worker.Get($"/cases/{_built.Id}/timeline")).Text, Does.Contain("a goal").And.Not.Contain(Secret));
    }

    [Test]
    public async Task A_goal_that_is_struck_out_takes_no_entries()
    {
        await Record("goals", new { needCode = "N1", what = Secret });
        await StrikeOut(nameof(GoalSet));
        var goal = Guid.Empty;
        await InDatabase(async db => goal = (await db.Goals.IgnoreQueryFilters().SingleAsync(g => g.CaseId == _built.Case.Id)).Id.Value);

        var added = await _worker.Api(HttpMethod.Post, $"/api/v1/cases/{_built.Id}/goals/{goal}/actions", new { what = "x", by = "person", dueOn = "2026-11-27" }, null);

        Assert.That((int)added.StatusCode, Is.EqualTo(404));
    }

    [Test]
    public async Task An_unmet_need_is_counted_no_more()
    {
        await Record("unmet-needs", new { needCode = "N4", note = Secret });
        Assert.That(await Unmet(), Is.EqualTo(1), "negative control");

        await StrikeOut(nameof(UnmetNeedRecorded));

        Assert.That(await Unmet(), Is.Zero);
    }

    [Test]
    public async Task Answers_rate_nobody_any_more()
    {
        await Record("feedback", new { answers = new[] { new { questionCode = "F1", score = 1 } } });
        Assert.That(await Answered(), Is.EqualTo(1), "negative control");

        await StrikeOut(nameof(FeedbackAnswered));

        Assert.That(await Answered(), Is.Zero);
    }

    [Test]
    public async Task The_page_offers_to_strike_out_alone_and_says_what_follows()
    {
        await Record("goals", new { needCode = "N1", what = Secret });
        var entry = await CorrectionTests.IdOf(_leader, _built, nameof(GoalSet));

        var page = await _leader.Get($"/cases/{_built.Id}/timeline/{entry}/correct");
        var elsewhere = await CaseOf(await Worker());

        Assert.That(page.Text, Does.Contain("A goal is not moved").And.Not.Contain("Reference of the case to which it belongs"));
        Assert.That((await _leader.Get($"/cases/{elsewhere.Id}/timeline/{entry}/correct")).Status, Is.EqualTo(404), "the entry is not of that case");
        Assert.That(
            await Act(_leader, _built, $"timeline/{entry}/move", new { toReference = elsewhere.Case.Reference, reason = "There" }),
            Is.EqualTo((409, "case.entry-not-movable")));
    }

    private async Task Record(string what, object body)
    {
        var answer = await _worker.Api(HttpMethod.Post, $"/api/v1/cases/{_built.Id}/{what}", body, null);
        Assert.That((int)answer.StatusCode, Is.EqualTo(201));
    }

    private async Task StrikeOut(string kind) => Assert.That(
        await Act(_leader, _built, $"timeline/{await CorrectionTests.IdOf(_leader, _built, kind)}/strike-out", new { reason = "Another person" }),
        Is.EqualTo((204, (string?)null)));

    private async Task<int> Unmet() => (await Json(_leader, "/api/v1/reports/unmet-needs"))["counts"]!.AsArray().Sum(r => r!["total"]!.GetValue<int>());

    private async Task<int> Answered() => (await Json(_leader, "/api/v1/feedback"))["answered"]!.GetValue<int>();
}
