using CaseManagement.Api.Pages.Cases;
using CaseManagement.Api.Pages.Supervision;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.Casework;

public sealed class FileReviewTests : SupervisionFixture
{
    [Test]
    public async Task A_file_that_is_due_is_reviewed_and_its_findings_are_the_workers_follow_ups()
    {
        var built = await CaseOf(Worker);
        await InDatabase(async db => await db.Cases.Where(c => c.Id == built.Case.Id).ExecuteUpdateAsync(c => c.SetProperty(x => x.OpenedUtc, Now.AddDays(-60))));
        var due = await Read(Leader, SupervisionLinks.FileReviews);

        var empty = await Submit(Leader, CaseLinks.ReviewFile(built.Id), ("Findings[0].What", "Assess the risk again"));
        var saved = await Submit(
            Leader, CaseLinks.ReviewFile(built.Id), ("Summary", "A good record"), ("Findings[0].What", "Assess the risk again"),
            ("Findings[0].DoneBy.Day", "1"), ("Findings[0].DoneBy.Month", "12"), ("Findings[0].DoneBy.Year", "2026"));
        var after = await Read(Leader, SupervisionLinks.FileReviews);

        Assert.That(due, Does.Contain(built.Case.Reference).And.Contain("Late"));
        Assert.That(await Text(empty), Does.Contain("Enter what you saw").And.Contain("Enter by when it is to be done"));
        Assert.That((int)saved.StatusCode, Is.EqualTo(302), await Text(saved));
        Assert.That(after, Does.Not.Contain(built.Case.Reference));
        Assert.That(await Read(Client, CaseLinks.FollowUps(built.Id)), Does.Contain("Assess the risk again"));
        Assert.That(await Read(Client, CaseLinks.FileReviews(built.Id)), Does.Contain("A good record").And.Contain("Planned").And.Not.Contain(CaseLinks.ReviewFile(built.Id)));
        Assert.That(await Client.GetStringAsync("/notifications"), Does.Contain($"The file of {built.Case.Reference} was reviewed"));
    }

    [Test]
    public async Task Workers_review_nothing_and_a_next_day_lies_ahead()
    {
        var built = await CaseOf(Worker);

        var byWorker = await Post(Client, $"/api/v1/cases/{built.Id}/file-reviews", new { summary = "x" });
        var past = await Post(Leader, $"/api/v1/cases/{built.Id}/file-reviews", new { summary = "x", nextDueOn = "2020-01-01" });

        Assert.That(((int)byWorker.StatusCode, await CodeOf(past)), Is.EqualTo((403, "file-review.next-due")));
    }
}
