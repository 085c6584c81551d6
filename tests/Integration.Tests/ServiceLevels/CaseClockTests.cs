using CaseManagement.Domain.ServiceLevels;
using CaseManagement.Integration.Tests.Cases;
using CaseManagement.Integration.Tests.Support;
using CaseManagement.Testing;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.ServiceLevels;

/// <summary>What is promised to somebody who is supported: an assessment, a plan, and that it is looked at again.</summary>
public sealed class CaseClockTests : WorkerFixture
{
    [Test]
    public async Task From_the_assessment_over_the_plan_to_the_review()
    {
        var built = await CaseOf(Worker);
        var browser = await Browser.SignedIn(App, Worker);
        await Assess(browser, built);
        var assessed = await Open(built);
        await SetGoal(browser, built);
        var planned = await Open(built);
        App.Clock.Advance(TimeSpan.FromHours(1));
        await Assess(browser, built);
        var reviewed = await Open(built);

        Assert.That((assessed!.Kind, planned!.Kind, reviewed!.Kind), Is.EqualTo((ServiceClockKind.PlanMade, ServiceClockKind.Reviewed, ServiceClockKind.Reviewed)));
        Assert.That(reviewed.Id, Is.Not.EqualTo(planned.Id));
    }

    [Test]
    public async Task A_case_that_is_held_stands_still_and_one_that_is_closed_promises_nothing()
    {
        var built = await CaseOf(Worker);
        var browser = await Browser.SignedIn(App, Worker);
        await Assess(browser, built);
        var before = await Open(built);
        var until = Now.AddDays(10);
        await Submit(Client, $"/cases/{built.Id}/pause", ("Reason", "Abroad"), ("Until.Day", $"{until.Day}"), ("Until.Month", $"{until.Month}"), ("Until.Year", $"{until.Year}"));
        var held = await Open(built);
        App.Clock.Advance(TimeSpan.FromDays(7));
        var later = await Browser.SignedIn(App, Worker);
        Assert.That((await later.Get($"/cases/{built.Id}")).Text, Does.Contain("the clock stands still"));
        Assert.That((await later.Post(await later.Get($"/cases/{built.Id}/resume"))).Status, Is.EqualTo(302));
        var resumed = await Open(built);

        Assert.That((held!.State, held.Pauses.Single().Reason, held.DueUtc), Is.EqualTo((ServiceClockState.Paused, PauseReason.OnHold, before!.DueUtc)));
        Assert.That((resumed!.State, resumed.DueUtc), Is.EqualTo((ServiceClockState.Running, before.DueUtc.AddDays(7))), "a week later, to the minute: seven days have five working days");
    }

    [Test]
    public async Task What_is_promised_is_work_that_is_due()
    {
        var built = await CaseOf(Worker);
        var browser = await Browser.SignedIn(App, Worker);
        await Assess(browser, built);
        await InDatabase(db => db.ServiceClocks.Where(c => c.CaseId == built.Case.Id).ExecuteUpdateAsync(set => set.SetProperty(c => c.DueUtc, Now.AddDays(1))));

        Assert.That((await browser.Get("/my-work")).Text, Does.Match("Agree the plan[\\s\\S]{0,200}Promise").And.Contain(built.Case.Reference));
        Assert.That((await browser.Get($"/cases/{built.Id}")).Text, Does.Contain("Agree the plan : tomorrow").Or.Contain("Agree the plan: tomorrow"));
    }

    private async Task Assess(Browser browser, BuiltCase built)
    {
        var version = 0L;
        await InDatabase(async db => version = (await db.Cases.SingleAsync(c => c.Id == built.Case.Id)).Version);
        var answer = await browser.Api(
            HttpMethod.Post, $"/api/v1/cases/{built.Id}/needs-assessments", new { scores = new[] { new { needCode = "N1", score = 2 } }, summary = "As they say" }, version);
        Assert.That((int)answer.StatusCode, Is.EqualTo(201), await answer.Content.ReadAsStringAsync());
    }

    private static async Task SetGoal(Browser browser, BuiltCase built)
    {
        var answer = await browser.Api(HttpMethod.Post, $"/api/v1/cases/{built.Id}/goals", new { needCode = "N1", what = "Sleeps through" });
        Assert.That((int)answer.StatusCode, Is.EqualTo(201), await answer.Content.ReadAsStringAsync());
    }

    private async Task<ServiceClock?> Open(BuiltCase built)
    {
        ServiceClock? clock = null;
        await InDatabase(async db => clock = (await db.ServiceClocks.AsNoTracking().Where(c => c.CaseId == built.Case.Id).ToListAsync()).SingleOrDefault(c => c.IsOpen));
        return clock;
    }
}
