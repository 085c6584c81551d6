using CaseManagement.Api.Pages.Complaints;
using CaseManagement.Api.Pages.Supervision;
using CaseManagement.Application.Common.Security;

namespace CaseManagement.Integration.Tests.Casework;

public sealed class ComplaintTests : SupervisionFixture
{
    [Test]
    public async Task A_complaint_is_seen_by_leaders_answered_and_shared_before_the_worker_sees_it()
    {
        var id = await Complaint(Worker.Id);
        var hidden = await Client.GetAsync(ComplaintLinks.Complaint(id));
        var hiddenInApi = await Client.GetAsync($"/api/v1/complaints/{id}");
        var listed = await Read(Leader, SupervisionLinks.Complaints);
        await Submit(Leader, ComplaintLinks.Acknowledge(id), Day("On"));
        var undecided = await Submit(Leader, ComplaintLinks.Answer(id), [.. Day("On"), ("Text", "Sorry")]);
        await Submit(Leader, ComplaintLinks.Answer(id), [.. Day("On"), ("Outcome", "Upheld"), ("Text", "Sorry, we ring on Mondays now")]);
        await Submit(Leader, ComplaintLinks.Share(id));
        var shared = await Read(Client, ComplaintLinks.Complaint(id));

        Assert.That(((int)hidden.StatusCode, (int)hiddenInApi.StatusCode), Is.EqualTo((404, 404)));
        Assert.That(await Leader.GetStringAsync("/notifications"), Does.Contain("A complaint was received"));
        Assert.That(listed, Does.Contain("Complaint, "));
        Assert.That(await Text(undecided), Does.Contain("whether it was upheld"));
        Assert.That(shared, Does.Contain("we ring on Mondays now").And.Contain("Upheld").And.Not.Contain("by phone please").And.Not.Contain("/acknowledge"));
        Assert.That(await Client.GetStringAsync("/notifications"), Does.Contain("A leader shared a complaint with you"));
    }

    [Test]
    public async Task A_leader_does_not_see_what_is_held_against_them_and_others_do()
    {
        using var other = await SignedIn(await Person("other-leader", [Roles.TeamLeader]));
        var id = await Complaint(LeaderUser.Id);

        Assert.That(
            (await StatusOf(Leader, ComplaintLinks.Complaint(id)), await StatusOf(other, ComplaintLinks.Complaint(id)), await StatusOf(Lead, ComplaintLinks.Complaint(id))),
            Is.EqualTo((404, 200, 404)));
        var act = await Post(Leader, $"/api/v1/complaints/{id}/share", new { }, 1);
        Assert.That((int)act.StatusCode, Is.EqualTo(404));
    }

    [Test]
    public async Task Deadlines_follow_from_the_settings_and_a_compliment_has_none()
    {
        var complaint = await Json(Leader, $"/api/v1/complaints/{await Complaint(null)}");
        var compliment = await Json(Leader, $"/api/v1/complaints/{await Complaint(null, "compliment")}");

        Assert.That((complaint["acknowledgeBy"] is null, complaint["answerBy"] is null, compliment["answerBy"] is null), Is.EqualTo((false, false, true)));
    }

    [TestCase("""{"kind":"complaint","channelCode":"NOPE","from":"victim","what":"x"}""", 409, "complaint.unknown-channel")]
    [TestCase("""{"kind":"complaint","channelCode":"TEL-IN","from":"victim","what":"x","caseReference":"VCS-00-1"}""", 409, "complaint.unknown-case")]
    [TestCase("""{"kind":"complaint","channelCode":"TEL-IN","from":"victim","what":"x","receivedOn":"2030-01-01"}""", 409, "complaint.in-the-future")]
    [TestCase("""{"kind":"complaint"}""", 422, "invalid")]
    public async Task What_does_not_fit_is_refused(string body, int status, string code)
    {
        var answer = await Post(Client, "/api/v1/complaints", System.Text.Json.Nodes.JsonNode.Parse(body)!);

        Assert.That(((int)answer.StatusCode, await CodeOf(answer)), Is.EqualTo((status, code)));
    }

    [Test]
    public async Task A_worker_takes_one_down_on_the_page()
    {
        var answer = await Submit(
            Client, ComplaintLinks.Record, ("Kind", "Complaint"), ("ChannelCode", "TEL-IN"), ("From", "Family"), ("What", "They were late"));

        Assert.That((int)answer.StatusCode, Is.EqualTo(302));
    }

    private (string Name, string Value)[] Day(string field) => [($"{field}.Day", $"{Now.Day}"), ($"{field}.Month", $"{Now.Month}"), ($"{field}.Year", $"{Now.Year}")];

    private async Task<Guid> Complaint(Guid? about, string kind = "complaint") => await IdOf(await Post(
        Client, "/api/v1/complaints", new { kind, channelCode = "TEL-IN", from = "victim", fromWhom = "by phone please", aboutWorkerId = about, what = "Nobody rang back" }));
}
