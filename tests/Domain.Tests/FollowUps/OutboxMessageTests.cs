using CaseManagement.Domain.Common;
using CaseManagement.Domain.FollowUps;

namespace CaseManagement.Domain.Tests.FollowUps;

public class OutboxMessageTests
{
    private static readonly DateTime Now = new(2026, 11, 20, 10, 0, 0, DateTimeKind.Utc);
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    [Test]
    public void A_new_one_waits_to_be_sent() => Assert.That(New().AwaitsSending(Now), Is.True);

    [Test]
    public void A_claimed_one_is_left_alone_until_its_lease_runs_out()
    {
        var message = New();
        message.Claim(Guid.NewGuid(), Now, Lease);

        Assert.That(message.AwaitsSending(Now + Lease - TimeSpan.FromTicks(1)), Is.False);
        Assert.That(message.AwaitsSending(Now + Lease), Is.True);
    }

    [Test]
    public void It_is_tried_again_after_twice_as_long_each_time_and_then_given_up()
    {
        var message = New();
        var now = Now;
        var waits = new List<double>();
        while (message.State != OutboxState.Failed)
        {
            message.Claim(Guid.NewGuid(), now, Lease);
            message.MarkFailed("SMTP", now);
            waits.Add((message.NextAttemptUtc - now).TotalMinutes);
            now = message.NextAttemptUtc;
        }

        Assert.That(waits, Is.EqualTo(new[] { 1.0, 2, 4, 8, 16, 32, 64, 128, 256, 256 }));
        Assert.That(message.AwaitsSending(now), Is.False);
    }

    [Test]
    public void One_whose_takers_all_died_is_exhausted()
    {
        var message = New();
        for (var i = 0; i < OutboxMessage.MostAttempts; i++)
        {
            Assert.That(message.IsExhausted, Is.False);
            message.Claim(Guid.NewGuid(), Now, Lease);
        }

        Assert.That(message.IsExhausted, Is.True);
    }

    [Test]
    public void What_was_sent_keeps_no_body()
    {
        var message = New();
        message.Claim(Guid.NewGuid(), Now, Lease);
        message.MarkSent(Now);

        Assert.That((message.State, message.Body, message.ClaimedBy, message.AwaitsSending(Now.AddYears(1))), Is.EqualTo((OutboxState.Sent, "", (Guid?)null, false)));
    }

    [Test]
    public void One_that_failed_is_sent_again_with_all_its_attempts_before_it()
    {
        var message = Failed();
        message.SendAgain(Now);

        Assert.That((message.State, message.Attempts, message.FailedUtc, message.Failure), Is.EqualTo((OutboxState.Waiting, 0, (DateTime?)null, (string?)null)));
        Assert.That(message.AwaitsSending(Now), Is.True);
        Assert.That(message.Body, Is.Not.Empty, "it still has what it says");
        Assert.That(message.Events.OfType<MailSentAgain>().Single().Mail, Is.EqualTo("key"));
    }

    [Test]
    public void One_that_is_given_up_never_leaves_and_keeps_no_body()
    {
        var message = Failed();
        message.GiveUp("The mailbox was closed");

        Assert.That((message.State, message.Body, message.AwaitsSending(Now.AddYears(1))), Is.EqualTo((OutboxState.GivenUp, "", false)));
        Assert.That(message.Events.OfType<MailGivenUp>().Single().Reason, Is.EqualTo("The mailbox was closed"));
    }

    [Test]
    public void Only_one_that_failed_is_sent_again_or_given_up()
    {
        var again = Failed();
        again.SendAgain(Now);
        var givenUp = Failed();
        givenUp.GiveUp("The mailbox was closed");
        foreach (var message in new[] { New(), again, givenUp })
        {
            Assert.That(Assert.Throws<DomainRuleException>(() => message.SendAgain(Now))!.Refusal, Is.EqualTo(OutboxErrors.NotFailed));
            Assert.That(Assert.Throws<DomainRuleException>(() => message.GiveUp("The mailbox was closed"))!.Refusal, Is.EqualTo(OutboxErrors.NotFailed));
        }
    }

    private static OutboxMessage Failed()
    {
        var message = New();
        message.Claim(Guid.NewGuid(), Now, Lease);
        message.MarkFailed("SMTP", Now, forGood: true);
        return message;
    }

    private static OutboxMessage New() => OutboxMessage.To("worker@example.org", "VCS-26-0000001: follow-up due", "…", "key", Now);
}
