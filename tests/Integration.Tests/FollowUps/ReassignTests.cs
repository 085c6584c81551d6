using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using CaseManagement.Api.Pages.Cases;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Infrastructure.Security;

namespace CaseManagement.Integration.Tests.FollowUps;

public sealed class ReassignTests : FollowUpFixture
{
    [Test]
    public async Task Handed_over_it_is_the_others_who_is_told_and_reminded()
    {
        var scene = await NewScene();
        var id = await Plan(scene, TimeSpan.FromMinutes(5));
        var client = await SignedIn(scene.Worker);

        var page = await PageForm.Open(client, CaseLinks.ReassignFollowUp(scene.Case.Id.Value, id.Value));
        var answer = await page.Send(("WorkerId", $"{scene.Leader.Id}"));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That((await NotificationsOf(scene.Leader)).Single().Text, Is.EqualTo($"{scene.Case.Reference}: a follow-up is yours now"));
        Assert.That((await OutboxOf(scene.Leader)).Single().Subject, Is.EqualTo($"{scene.Case.Reference}: follow-up is yours now"));
        App.Clock.Advance(TimeSpan.FromMinutes(5));
        await Remind();
        Assert.That((await NotificationsOf(scene.Worker)).Count, Is.Zero);
        Assert.That((await NotificationsOf(scene.Leader)).Select(n => n.Kind), Does.Contain("follow-up-due"));
    }

    [Test]
    public async Task Who_takes_it_themselves_is_told_nothing()
    {
        var scene = await NewScene();
        var id = await Plan(scene, TimeSpan.FromMinutes(5));

        Assert.That((await Hand(scene.Leader, id, scene.Leader.Id)).StatusCode, Is.EqualTo(HttpStatusCode.NoContent));

        Assert.That((await Load(id)).AssignedToId?.Value, Is.EqualTo(scene.Leader.Id));
        Assert.That(await NotificationsOf(scene.Leader), Is.Empty);
    }

    [Test]
    public async Task It_is_given_only_to_another_who_may_see_the_case()
    {
        var scene = await NewScene();
        var id = await Plan(scene, TimeSpan.FromMinutes(5));
        var colleague = await CaseWorker(NewName("colleague"), scene.Case.TeamId);

        Assert.That(await CodeOf(await Hand(scene.Worker, id, colleague.Id)), Is.EqualTo("follow-up.cannot-see-case"));
        Assert.That(await CodeOf(await Hand(scene.Worker, id, scene.Worker.Id)), Is.EqualTo("follow-up.has-it-already"));
        Assert.That((int)(await Hand(scene.Worker, id, null)).StatusCode, Is.EqualTo(422));
        Assert.That((int)(await Hand(colleague, id, scene.Leader.Id)).StatusCode, Is.EqualTo(404));
    }

    [Test]
    public async Task Of_two_who_hand_it_over_at_once_the_second_is_refused()
    {
        var scene = await NewScene();
        var id = await Plan(scene, TimeSpan.FromMinutes(5));

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Hand(scene.Leader, id, scene.Leader.Id))));

        Assert.That(answers.Count(a => a.StatusCode == HttpStatusCode.NoContent), Is.EqualTo(1));
        Assert.That(answers.Count(a => a.StatusCode is HttpStatusCode.PreconditionFailed or HttpStatusCode.Conflict), Is.EqualTo(3));
    }

    private async Task<HttpResponseMessage> Hand(AppUser by, FollowUpId id, Guid? workerId)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/follow-ups/{id.Value}/reassign") { Content = JsonContent.Create(new { workerId }) };
        request.Headers.IfMatch.Add(new EntityTagHeaderValue("\"1\""));
        return await (await SignedIn(by)).SendAsync(request);
    }

    private static async Task<string?> CodeOf(HttpResponseMessage answer) =>
        (await answer.Content.ReadFromJsonAsync<System.Text.Json.Nodes.JsonObject>())?["code"]?.ToString();
}
