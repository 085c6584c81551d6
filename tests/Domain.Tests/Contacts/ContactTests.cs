using CaseManagement.Domain.Common;
using CaseManagement.Domain.Contacts;
using CaseManagement.Domain.People;
using CaseManagement.Domain.Referrals;
using CaseManagement.Domain.Security;

namespace CaseManagement.Domain.Tests.Contacts;

public sealed class ContactTests
{
    private static readonly DateTime Received = new(2026, 11, 20, 10, 0, 42, DateTimeKind.Utc);
    private static readonly DateTime Now = Received.AddHours(1);
    private static readonly SafeContactAnswer Allowed = new([], []);
    private static readonly SafeContactAnswer Refused = new([new SafeContactReason("suspects", "Never use this")], []);

    [Test]
    public void That_a_suspect_answered_is_kept_whatever_the_policy_says_and_marked_as_against_it()
    {
        var contact = Contact.Record(Attempt(Now, ContactWays.SuspectAnswered), Refused, null, Now);

        Assert.That(contact.Events.OfType<SafeContactOverridden>().Single().Codes, Is.EqualTo(new[] { "suspects" }));
    }

    [Test]
    public void Nothing_else_is_recorded_against_the_policy_without_a_reason() =>
        Refuses(() => Contact.Record(Attempt(Now, "THIRD"), Refused, null, Now), ContactErrors.NotSafe);

    [Test]
    public void Nobody_was_contacted_before_the_referral_came_in() =>
        Refuses(() => Contact.Record(Attempt(Received.AddMinutes(-1), "NOANS"), Allowed, null, Now), ContactErrors.BeforeTheReferral);

    [Test]
    public void The_minute_in_which_it_came_in_is_late_enough() =>
        Assert.That(Contact.Record(Attempt(Received.AddSeconds(-42), "NOANS"), Allowed, null, Now).HappenedUtc, Is.LessThan(Received));

    private static void Refuses(Action record, Refusal refusal) =>
        Assert.That(record, Throws.TypeOf<DomainRuleException>().With.Property("Refusal").EqualTo(refusal));

    private static ContactAttempt Attempt(DateTime happened, string outcome) => new(
        PersonId.New(), ReferralId.New(), Received, null, "TEL-OUT", null, outcome, null, happened, UserId.New(), true, false, Outgoing: true);
}
