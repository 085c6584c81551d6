using CaseManagement.Domain.Common;
using CaseManagement.Domain.Referrals;
using CaseManagement.Domain.Security;

namespace CaseManagement.Domain.Tests.Referrals;

public sealed class QuarantinedMessageTests
{
    private static readonly DateTime Now = new(2026, 11, 20, 10, 0, 0, DateTimeKind.Utc);
    private static readonly UserId Somebody = UserId.From(Guid.NewGuid());

    [Test]
    public void It_waits_until_it_is_sent_again()
    {
        var message = Kept();
        var referral = ReferralId.New();
        Assert.That(message.State, Is.EqualTo(QuarantineState.Waiting));

        message.Resent(referral, Somebody, Now);

        Assert.That((message.State, message.ReferralId, message.ClosedById, message.ClosedUtc),
            Is.EqualTo((QuarantineState.Resent, (ReferralId?)referral, (UserId?)Somebody, (DateTime?)Now)));
        Assert.That(message.TakeEvents(), Is.EqualTo(new DomainEvent[] { new QuarantinedMessageResent(referral.Value) }));
    }

    [TestCase("")]
    [TestCase(" \u200B")]
    public void Nothing_is_discarded_without_a_reason(string reason)
    {
        var message = Kept();

        Assert.That(() => message.Discard(reason, Somebody, Now), Throws.TypeOf<DomainRuleException>());
        Assert.That((message.State, message.Events), Is.EqualTo((QuarantineState.Waiting, Array.Empty<DomainEvent>())));
    }

    [Test]
    public void What_was_dealt_with_stays_so([Values] bool discardedFirst, [Values] bool discardedThen)
    {
        var message = Kept();
        Close(message, discardedFirst);
        var was = message.State;

        Assert.That(() => Close(message, discardedThen), Throws.TypeOf<DomainRuleException>());
        Assert.That(message.State, Is.EqualTo(was));
    }

    private static void Close(QuarantinedMessage message, bool discard)
    {
        if (discard)
        {
            message.Discard("Not needed", Somebody, Now);
        }
        else
        {
            message.Resent(ReferralId.New(), Somebody, Now);
        }
    }

    private static QuarantinedMessage Kept() => QuarantinedMessage.Keep(null, "44", "{}", "digest", 422, "{}", Now);
}
