using CaseManagement.Application.FollowUps;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Infrastructure.Security;

namespace CaseManagement.Integration.Tests.FollowUps;

public sealed class SendOutboxTests : FollowUpFixture
{
    [SetUp]
    public void MailsLeave() => (Mail.IsConfigured, Mail.Failure) = (true, null);

    [Test]
    public async Task A_mail_that_does_not_leave_is_tried_again_later_and_later_and_then_given_up()
    {
        var worker = await Reminded();
        Mail.Failure = new MailNotSentException("SMTP ServiceNotAvailable", new IOException());

        await SendMails();
        var first = (await OutboxOf(worker)).Single();
        Assert.That((first.State, first.Attempts, first.NextAttemptUtc), Is.EqualTo((OutboxState.Waiting, 1, Now.AddMinutes(1))));

        await SendMails();
        Assert.That(MailsTo(worker), Has.Count.EqualTo(1), "not before its time");

        for (var i = 0; i < 20; i++)
        {
            App.Clock.Advance(TimeSpan.FromHours(5));
            await SendMails();
        }

        Assert.That((await OutboxOf(worker)).Single().State, Is.EqualTo(OutboxState.Failed));
        Assert.That(MailsTo(worker), Has.Count.EqualTo(OutboxMessage.MostAttempts));
    }

    [Test]
    public async Task A_mail_that_failed_leaves_when_the_server_is_back()
    {
        var worker = await Reminded();
        Mail.Failure = new MailNotSentException("SMTP ServiceNotAvailable", new IOException());
        await SendMails();
        Mail.Failure = null;
        App.Clock.Advance(TimeSpan.FromMinutes(1));

        await SendMails();

        Assert.That((await OutboxOf(worker)).Single().State, Is.EqualTo(OutboxState.Sent));
    }

    [Test]
    public async Task A_mail_whose_sender_died_leaves_when_the_lease_is_over_under_the_same_message_id()
    {
        var worker = await Reminded();
        Mail.Failure = new OperationCanceledException("The process dies here");
        Assert.That(() => SendMails(), Throws.InstanceOf<OperationCanceledException>());
        Mail.Failure = null;
        Assert.That((await OutboxOf(worker)).Single().State, Is.EqualTo(OutboxState.Sending));

        App.Clock.Advance(TimeSpan.FromMinutes(5) - TimeSpan.FromTicks(1));
        await SendMails();
        Assert.That(MailsTo(worker), Has.Count.EqualTo(1), "still held by whoever took it");

        App.Clock.Advance(TimeSpan.FromTicks(1));
        await SendMails();

        Assert.That((await OutboxOf(worker)).Single().State, Is.EqualTo(OutboxState.Sent));
        Assert.That(MailsTo(worker).Select(m => m.Id).Distinct().ToList(), Has.Count.EqualTo(1));
        Assert.That(MailsTo(worker).Select(m => m.IsRepeated), Is.EqualTo(new[] { false, true }), "the second says that it may be one");
    }

    [Test]
    public async Task A_mail_that_kills_every_sender_is_given_up()
    {
        var worker = await Reminded();
        Mail.Failure = new OperationCanceledException("The process dies here");
        for (var i = 0; i < OutboxMessage.MostAttempts; i++)
        {
            Assert.That(() => SendMails(), Throws.InstanceOf<OperationCanceledException>());
            App.Clock.Advance(TimeSpan.FromMinutes(5));
        }

        await SendMails();

        Assert.That((await OutboxOf(worker)).Single().State, Is.EqualTo(OutboxState.Failed));
    }

    [Test]
    public async Task Without_a_way_out_mails_wait_and_the_service_says_so()
    {
        var worker = await Reminded();
        Mail.IsConfigured = false;

        await SendMails();
        var health = await Host.CreateClient().GetAsync("/health/ready");

        Assert.That((await OutboxOf(worker)).Single().State, Is.EqualTo(OutboxState.Waiting));
        Assert.That(((int)health.StatusCode, await health.Content.ReadAsStringAsync()), Is.EqualTo((200, "Degraded")));
    }

    private async Task<AppUser> Reminded()
    {
        var scene = await NewScene();
        await Plan(scene, TimeSpan.FromMinutes(5));
        App.Clock.Advance(TimeSpan.FromMinutes(5));
        await Remind();
        return scene.Worker;
    }
}
