using CaseManagement.Api.Pages.Cases;
using CaseManagement.Api.Pages.Supervision;

namespace CaseManagement.Integration.Tests.Casework;

public sealed class ConcernTests : SupervisionFixture
{
    [Test]
    public async Task A_concern_alarms_the_lead_who_decides_with_a_reason()
    {
        var built = await CaseOf(Worker);
        await Submit(Client, CaseLinks.RaiseConcern(built.Id), ("About", "Child"), ("What", "Alone at night"));
        var listed = await Read(Lead, SupervisionLinks.Concerns);
        var alarm = await Lead.GetStringAsync("/notifications");
        var concern = (await Json(Client, $"/api/v1/cases/{built.Id}/safeguarding-concerns"))[0]!["id"]!.GetValue<Guid>();
        var path = $"/api/v1/cases/{built.Id}/safeguarding-concerns/{concern}/decide";

        var byWorker = await Post(Client, path, new { decision = "referred_on", reason = "x" }, 1);
        var unexplained = await Post(Lead, path, new { decision = "referred_on" }, 1);
        var decided = await Submit(Lead, CaseLinks.DecideConcern(built.Id, concern), ("Decision", "ReferredOn"), ("Reason", "The council has it"));
        var twice = await Post(Lead, path, new { decision = "advice_given", reason = "x" }, 2);

        Assert.That(listed, Does.Contain(built.Case.Reference));
        Assert.That(alarm, Does.Contain($"Safeguarding concern raised on {built.Case.Reference}"));
        Assert.That(((int)byWorker.StatusCode, (int)unexplained.StatusCode, (int)decided.StatusCode, await CodeOf(twice)), Is.EqualTo((403, 422, 302, "concern.decided-already")));
        Assert.That(await Read(Client, CaseLinks.Concerns(built.Id)), Does.Contain("The council has it").And.Contain("Referred on"));
        Assert.That(await Client.GetStringAsync("/notifications"), Does.Contain("is decided"));
        Assert.That(await Read(Lead, $"{SupervisionLinks.Concerns}?decided=true"), Does.Contain(built.Case.Reference));
    }

    [Test]
    public async Task An_undecided_concern_keeps_a_case_open()
    {
        var built = await CaseOf(Worker);
        await Post(Client, $"/api/v1/cases/{built.Id}/safeguarding-concerns", new { about = "adult", what = "Bruises" });

        var answer = await Submit(Client, $"/cases/{built.Id}/close", ("ReasonCode", "COMP"));

        Assert.That(await Text(answer), Does.Contain("Safeguarding concern that is not decided").And.Contain("Something is still open"));
    }

    [Test]
    public async Task Whoever_cannot_see_the_case_raises_nothing()
    {
        var built = await CaseOf(await CaseWorker($"other-{Guid.NewGuid():N}"));

        var answer = await Post(Client, $"/api/v1/cases/{built.Id}/safeguarding-concerns", new { about = "adult", what = "Bruises" });

        Assert.That((int)answer.StatusCode, Is.EqualTo(404));
    }
}
