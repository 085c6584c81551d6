using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Referrals;
using CaseManagement.Testing;

namespace CaseManagement.Domain.Tests.Referrals;

public sealed class ReferralTests
{
    private static readonly DateTime Now = new(2026, 11, 20, 10, 0, 0, DateTimeKind.Utc);

    [Test]
    public void What_is_taken_up_is_accepted_and_what_the_rules_had_said_stays_to_be_read()
    {
        var referral = A.Referral().From("05-vehicle-crime-excluded").Build().Referral;

        referral.TakeUp("Part of a hate crime", Now.AddDays(1), Now);

        Assert.That(referral.Reasons.Take(2).Select(r => (r.Code, r.Severity)), Is.EqualTo(new[]
        {
            (TriageOutcome.Accepted, ReasonSeverity.Decisive), (TriageOutcome.Excluded, ReasonSeverity.Also),
        }));
        Assert.That(referral.Reasons[0].Code, Is.EqualTo(referral.Outcome));
    }

    [Test]
    public void What_was_withdrawn_and_is_taken_up_is_accepted_once()
    {
        var referral = A.Referral().Build().Referral;
        referral.Withdraw(2, null, Now);

        referral.TakeUp("Sent in error", Now.AddDays(1), Now);

        Assert.That(referral.Reasons.Count(r => r.Code == TriageOutcome.Accepted), Is.EqualTo(1));
    }

    [TestCase(Referral.LongestWaitDays, 0, true)]
    [TestCase(Referral.LongestWaitDays, 1, false)]
    public void The_next_attempt_may_wait_so_long_and_no_longer(int days, int minutes, bool accepted)
    {
        var referral = InFirstContact();

        if (accepted)
        {
            referral.PlanNextAttempt(Now.AddDays(days).AddMinutes(minutes), Now);
            Assert.That(referral.NextDueUtc, Is.EqualTo(Now.AddDays(days)));
        }
        else
        {
            Refused(() => referral.PlanNextAttempt(Now.AddDays(days).AddMinutes(minutes), Now), ReferralErrors.NextAttemptTooLate);
        }
    }

    [Test]
    public void What_is_supported_is_ended_by_its_case_alone()
    {
        var referral = InFirstContact();
        referral.SupportBegins(CaseId.New(), Now);

        Assert.Multiple(() =>
        {
            Refused(() => referral.PassOn("SPEC", "Passed on", Now), ReferralErrors.CloseTheCase);
            Refused(() => referral.DoNotProgress("EXCL", "Not covered", Now), ReferralErrors.CloseTheCase);
        });
        Assert.That((referral.Status, referral.Outcome), Is.EqualTo((ReferralStatus.InSupport, TriageOutcome.Accepted)));
    }

    [Test]
    public void What_goes_back_to_the_force_while_it_is_supported_is_still_ended_by_its_case()
    {
        var referral = InFirstContact();
        referral.SupportBegins(CaseId.New(), Now);
        referral.ReturnToForce("WRONGNO", "Send another number", Now);

        Refused(() => referral.Close("COMP", null, Now), ReferralErrors.CloseTheCase);
        referral.SupportEnds(Now);

        Assert.That(referral.Status, Is.EqualTo(ReferralStatus.Closed));
    }

    [Test]
    public void Who_rings_while_nobody_may_be_contacted_is_counted_and_moves_nothing()
    {
        var referral = InFirstContact();
        referral.ReturnToForce("WRONGNO", "Send another number", Now);

        referral.ContactHappened(reached: true, Now, Now);

        Assert.That((referral.Status, referral.Attempts, referral.ReachedUtc, referral.NextDueUtc), Is.EqualTo((ReferralStatus.NeedsCorrection, 2, (DateTime?)Now, (DateTime?)null)));
        Refused(() => referral.ContactAttempted(false, Now, null, Now), ReferralErrors.NotOpenForContact);
    }

    [Test]
    public void Who_rings_before_anybody_tried_is_in_first_contact()
    {
        var referral = A.Referral().Build().Referral;

        referral.ContactHappened(reached: true, Now, Now);

        Assert.That(referral.Status, Is.EqualTo(ReferralStatus.FirstContact));
    }

    private static Referral InFirstContact()
    {
        var referral = A.Referral().Build().Referral;
        referral.ContactAttempted(false, Now, null, Now);
        return referral;
    }

    private static void Refused(Action act, Refusal refusal) =>
        Assert.That(act, Throws.TypeOf<DomainRuleException>().With.Property("Refusal").EqualTo(refusal));
}
