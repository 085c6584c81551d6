using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Integration.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.FollowUps;

public sealed class FailedMailTests : FollowUpFixture
{
    private const string List = "/administration/failed-mails";
    private PageSession _admin = null!;

    [SetUp]
    public async Task Begin()
    {
        await InDatabase(async db => await db.Outbox.ExecuteDeleteAsync());
        _admin = new PageSession(await SignedIn(await Person(NewName("administrator"), [Roles.Administrator])));
    }

    [Test]
    public async Task A_mail_that_failed_for_good_is_shown_without_its_address_and_what_it_says()
    {
        await Failed("recipient@example.org");

        var listed = await _admin.Read(List);
        var one = JsonNode.Parse(await _admin.Client.GetStringAsync("/api/v1" + List))!["items"]!.AsArray().Single()!;

        Assert.That(listed, Does.Contain("r***@example.org").And.Contain("Password link").And.Contain("SMTP MailboxUnavailable").And.Contain("10 times"));
        Assert.That(listed, Does.Not.Contain("recipient").And.Not.Contain("A secret subject").And.Not.Contain("secret text"));
        Assert.That(one.ToJsonString(), Does.Not.Contain("recipient").And.Not.Contain("secret"));
        Assert.That((one["kind"]!.GetValue<string>(), one["attempts"]!.GetValue<int>(), one["state"]!.GetValue<string>()), Is.EqualTo(("password-link", 10, "failed")));
    }

    [Test]
    public async Task One_that_still_waits_is_not_shown()
    {
        await InDatabase(db => db.Outbox.Add(Written("waiting@example.org")));

        Assert.That(await _admin.Read(List), Does.Contain("None").And.Not.Contain("w***@"));
    }

    [Test]
    public async Task Sent_again_it_has_all_its_attempts_before_it_and_that_is_recorded()
    {
        var mail = await Failed("again@example.org");
        (Mail.IsConfigured, Mail.Failure) = (true, null);

        var answer = await _admin.Submit($"{List}/{mail}");
        var waiting = await Load(mail);
        await SendMails();

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Found), await PageSession.TextOf(answer));
        Assert.That((waiting.State, waiting.Attempts, waiting.Failure), Is.EqualTo((OutboxState.Waiting, 0, (string?)null)));
        Assert.That(Mail.Mails.Count(m => m.To == "again@example.org"), Is.EqualTo(1));
        Assert.That((await Load(mail)).State, Is.EqualTo(OutboxState.Sent));
        Assert.That(await ActsOf(mail), Is.EqualTo(new[] { nameof(MailSentAgain) }));
    }

    [Test]
    public async Task Given_up_with_a_reason_it_keeps_nothing_of_what_it_said()
    {
        var mail = await Failed("over@example.org");

        var unsaid = await _admin.Submit($"{List}/{mail}?handler=giveUp", ("Reason", " "));
        var given = await _admin.Submit($"{List}/{mail}?handler=giveUp", ("Reason", "They left the service"));

        Assert.That(unsaid.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await PageSession.TextOf(unsaid), Does.Contain("Say why this email need not leave"));
        Assert.That(given.StatusCode, Is.EqualTo(HttpStatusCode.Found), await PageSession.TextOf(given));
        Assert.That(((await Load(mail)).State, (await Load(mail)).Body), Is.EqualTo((OutboxState.GivenUp, "")));
        Assert.That(await ActsOf(mail), Is.EqualTo(new[] { nameof(MailGivenUp) }));
        Assert.That(await _admin.Read(List), Does.Not.Contain("o***@"));
    }

    [Test]
    public async Task The_API_asks_for_the_version_and_refuses_what_was_dealt_with()
    {
        var mail = await Failed("twice@example.org");
        var version = (await Load(mail)).Version;

        Assert.That(await Act(mail, "send-again", null), Is.EqualTo(428));
        Assert.That(await Act(mail, "send-again", version + 1), Is.EqualTo(412));
        Assert.That(await Act(mail, "send-again", version), Is.EqualTo(204));
        Assert.That(await Act(mail, "give-up", version + 1), Is.EqualTo(409));
    }

    private static OutboxMessage Written(string to) =>
        OutboxMessage.To(to, "A secret subject", "A secret text", $"password-link:{Guid.NewGuid():N}", CaseManagementApp.Start);

    private async Task<Guid> Failed(string to)
    {
        var mail = Written(to);
        for (var i = 0; i < OutboxMessage.MostAttempts; i++)
        {
            mail.Claim(Guid.NewGuid(), Now, TimeSpan.FromMinutes(5));
            mail.MarkFailed("SMTP MailboxUnavailable", Now);
        }

        await InDatabase(db => db.Outbox.Add(mail));
        return mail.Id.Value;
    }

    private async Task<OutboxMessage> Load(Guid id)
    {
        OutboxMessage? found = null;
        await InDatabase(async db => found = await db.Outbox.AsNoTracking().SingleAsync(m => m.Id == OutboxMessageId.From(id)));
        return found!;
    }

    private async Task<IReadOnlyList<string>> ActsOf(Guid id)
    {
        List<string> kinds = [];
        await InDatabase(async db => kinds = await db.Acts.Where(a => a.AggregateId == id).OrderBy(a => a.Sequence).Select(a => a.Kind).ToListAsync());
        return kinds;
    }

    private async Task<int> Act(Guid mail, string act, long? version)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1{List}/{mail}/{act}") { Content = JsonContent.Create(new { reason = "Not needed" }) };
        if (version is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", $"\"{version}\"");
        }

        using var answer = await _admin.Client.SendAsync(request);
        return (int)answer.StatusCode;
    }
}
