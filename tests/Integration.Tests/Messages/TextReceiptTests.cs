using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.Messages;
using CaseManagement.Domain.People;
using CaseManagement.Integration.Tests.Support;
using CaseManagement.Testing;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.Messages;

/// <summary>What the gateway answers and tells later. Its answers are the fixture's, so that these tests run one after another.</summary>
[NonParallelizable]
public sealed class TextReceiptTests : MessageFixture
{
    [TearDown]
    public void GatewayWorks() => Gateway.Answer = HttpStatusCode.Created;

    [Test]
    public async Task The_token_says_who_and_when_and_is_signed()
    {
        await Leaving();

        var token = Gateway.Texts.Last().Token.Split('.');
        Assert.That(Base64(HMACSHA256.HashData("secret-1"u8, Encoding.UTF8.GetBytes($"{token[0]}.{token[1]}"))), Is.EqualTo(token[2]));
        var claims = JsonNode.Parse(System.Buffers.Text.Base64Url.DecodeFromChars(token[1]))!;
        Assert.That((claims["iss"]!.ToString(), claims["iat"]!.GetValue<long>()), Is.EqualTo(("service-1", new DateTimeOffset(App.Clock.UtcNow).ToUnixTimeSeconds())));
    }

    [TestCase(HttpStatusCode.Forbidden, OutboxState.Waiting)]
    [TestCase(HttpStatusCode.TooManyRequests, OutboxState.Waiting)]
    [TestCase(HttpStatusCode.InternalServerError, OutboxState.Waiting)]
    [TestCase(HttpStatusCode.BadRequest, OutboxState.Failed)]
    public async Task What_the_gateway_cannot_take_now_is_tried_again_and_what_it_never_takes_is_not(HttpStatusCode answer, OutboxState state)
    {
        Gateway.Answer = answer;
        var (_, message) = await Leaving();

        var row = await RowOf(message);
        Assert.That((row.State, row.Attempts, row.Failure), Is.EqualTo((state, 1, $"HTTP {(int)answer}")));
        Assert.That((await Load(message.Id.Value)).State, Is.EqualTo(state == OutboxState.Failed ? PersonMessageState.Failed : PersonMessageState.Waits));
    }

    [Test]
    public async Task A_number_that_does_not_work_is_marked_and_not_used_until_a_person_says_that_it_works()
    {
        var (built, message) = await Leaving();

        Assert.That((int)(await Told(message, "permanent-failure")).StatusCode, Is.EqualTo(204));
        Assert.That((int)(await Told(message, "permanent-failure")).StatusCode, Is.EqualTo(204), "told twice");

        Assert.That((await Load(message.Id.Value)).State, Is.EqualTo(PersonMessageState.Failed));
        var sheet = await Json(Client, $"/api/v1/referrals/{built.Referral.Id.Value}/safe-contact");
        var phone = sheet["points"]!.AsArray().Single(p => p!["kind"]!.ToString() == "phone")!;
        var text = phone["ways"]!.AsArray().Single(w => w!["channel"]!.ToString() == "text")!;
        Assert.That((phone["notWorkingByGateway"]!.GetValue<bool>(), text["allowed"]!.GetValue<bool>()), Is.EqualTo((true, false)), "no text; a call may well reach it");
        Assert.That((await Json(Client, "/api/v1/notifications")).ToJsonString(), Does.Contain($"{built.Case.Reference}: a number does not work any more"));

        var works = $"/api/v1/referrals/{built.Referral.Id.Value}/safe-contact/points/{phone["id"]}/working";
        Assert.That((int)(await Post(Client, works, new { }, sheet["personVersion"]!.GetValue<long>())).StatusCode, Is.EqualTo(204));
        Assert.That((int)(await Post(Client, works, new { }, sheet["personVersion"]!.GetValue<long>() + 1)).StatusCode, Is.EqualTo(409));
    }

    [Test]
    public async Task A_telephone_that_is_off_is_tried_again_once_for_each_time_that_it_is_told()
    {
        var (_, message) = await Leaving();
        var receipt = Guid.NewGuid();

        await Told(message, "temporary-failure", receipt);
        await Told(message, "temporary-failure", receipt);

        var row = await RowOf(message);
        Assert.That((row.State, row.Attempts, (await Load(message.Id.Value)).State), Is.EqualTo((OutboxState.Waiting, 1, PersonMessageState.Waits)));
    }

    [Test]
    public async Task Who_does_not_know_the_token_gets_nowhere_and_what_is_unknown_is_answered_alike()
    {
        var (_, message) = await Leaving();

        Assert.That((int)(await Told(message, "delivered", token: "another")).StatusCode, Is.EqualTo(401));
        Assert.That((int)(await Told(message, "delivered", token: null)).StatusCode, Is.EqualTo(401));
        Assert.That((await Load(message.Id.Value)).DeliveredUtc, Is.Null);
        Assert.That((int)(await Raw(new { id = Guid.NewGuid(), reference = $"{Guid.NewGuid():N}", status = "delivered" })).StatusCode, Is.EqualTo(204));
        Assert.That((int)(await Raw(new { id = Guid.NewGuid(), reference = "not one of ours", status = "delivered" })).StatusCode, Is.EqualTo(204));
        Assert.That((int)(await Raw(new { id = "none" })).StatusCode, Is.EqualTo(400));
        Assert.That((int)(await Raw(new { id = Guid.NewGuid(), reference = new string('x', 9000) })).StatusCode, Is.EqualTo(413));
        await Told(message, "delivered");
        Assert.That((await Load(message.Id.Value)).DeliveredUtc, Is.Not.Null);
    }

    [Test]
    public async Task Who_asks_too_often_has_to_wait_and_others_do_not()
    {
        await using var app = App.WithWebHostBuilder(web =>
        {
            web.UseSetting("RateLimits:Enabled", "true");
            web.UseSetting("RateLimits:ReceiptsPerMinute", "2");
        });
        var client = app.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = CaseManagementApp.Address, AllowAutoRedirect = false });
        List<HttpResponseMessage> answers = [];
        for (var i = 0; i < 3; i++)
        {
            answers.Add(await client.PostAsJsonAsync("/webhooks/text-receipts", new { id = Guid.NewGuid() }));
        }

        Assert.That(answers.Select(a => (int)a.StatusCode), Is.EqualTo(new[] { 401, 401, 429 }));
        Assert.That(answers[2].Headers.RetryAfter?.Delta, Is.GreaterThan(TimeSpan.Zero));
        Assert.That((int)(await client.GetAsync("/sign-in")).StatusCode, Is.EqualTo(200), "what others do here is not counted with it");
    }

    [Test]
    public async Task A_person_marks_what_does_not_work_and_the_leader_of_the_case_is_told_by_the_page()
    {
        var built = await Reachable();
        var session = new PageSession(Client);
        var page = await session.Client.GetStringAsync($"/cases/{built.Id}/safe-contact");
        var mail = built.Person.ContactPoints.Single(p => p.Kind == ContactPointKind.Email);

        var done = await session.SubmitServed(page, $"/cases/{built.Id}/safe-contact?handler=NotWorking", ("ContactPointId", $"{mail.Id.Value}"));

        Assert.That(done.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(await session.Read($"/cases/{built.Id}/safe-contact"), Does.Contain("Does not work").And.Contain("It works after all"));
    }

    private async Task<(BuiltCase Built, PersonMessage Message)> Leaving()
    {
        var built = await Reachable();
        var message = await Sent(built, await Agreed(built, TimeSpan.FromDays(4)), ContactChannel.Text);
        await LeaveNow();
        return (built, message);
    }

    private async Task<OutboxMessage> RowOf(PersonMessage message)
    {
        OutboxMessage? found = null;
        await InDatabase(async db => found = await db.Outbox.AsNoTracking().SingleAsync(m => m.Key == OutboxMessage.KeyOf(message.Id)));
        return found!;
    }

    private Task<HttpResponseMessage> Told(PersonMessage message, string status, Guid? receipt = null, string? token = ReceiptToken) => Raw(
        new
        {
            id = receipt ?? message.Id.Value,
            reference = $"{message.Id.Value:N}",
            to = Number,
            status,
            created_at = "2026-11-20T10:00:00Z",
            notification_type = "sms",
        },
        token);

    private async Task<HttpResponseMessage> Raw(object body, string? token = ReceiptToken)
    {
        using var client = Host.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = CaseManagementApp.Address, AllowAutoRedirect = false });
        using var content = JsonContent.Create(body);
        await content.LoadIntoBufferAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/webhooks/text-receipts") { Content = content };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return await client.SendAsync(request);
    }

    private static string Base64(byte[] bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);
}
