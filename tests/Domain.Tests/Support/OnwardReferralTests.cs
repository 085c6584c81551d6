using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Consents;
using CaseManagement.Domain.Contacts;
using CaseManagement.Domain.Directory;
using CaseManagement.Domain.People;
using CaseManagement.Domain.Security;
using CaseManagement.Domain.Support;
using CaseManagement.Testing;

namespace CaseManagement.Domain.Tests.Support;

public sealed class OnwardReferralTests
{
    private static readonly DateTime Now = new(2026, 11, 20, 10, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Today = new(2026, 11, 20);
    private static readonly UserId Worker = UserId.New();
    private static readonly ConsentAnswer Consent = new(ConsentState.Holds);

    private static readonly SafeContactLeave Safe = SafeContactLeave.Of(Case(), SafeContactAnswer.Allowed, null, OnwardErrors.NotSafe(SafeContactAnswer.Allowed));

    private static readonly LifecycleTable<OnwardReferralStatus> Policy = new("""
        Prepared  -> Sent, Cancelled, Stopped
        Sent      -> Sent, Ended, Stopped
        Ended     ->
        Stopped   ->
        Cancelled ->
        """);

    [Test]
    public void Every_pair_of_states_is_decided([Values] OnwardReferralStatus from, [Values] OnwardReferralStatus to) =>
        Assert.That(OnwardReferralLifecycle.Allows(from, to), Is.EqualTo(Policy.Allows(from, to)));

    [Test]
    public void Nothing_is_sent_without_consent([Values] ConsentState state)
    {
        var referral = Prepared();
        if (state == ConsentState.Holds)
        {
            Assert.DoesNotThrow(() => referral.Send(OnwardWay.ByWorker, Service(), new ConsentAnswer(state), Safe, Now));
            return;
        }

        Refused(() => referral.Send(OnwardWay.ByWorker, Service(), new ConsentAnswer(state), Safe, Now), $"consent.{state.ToString().ToLowerInvariant()}");
        Assert.That(referral.Status, Is.EqualTo(OnwardReferralStatus.Prepared));
    }

    [TestCase(null, false)]
    [TestCase("help@shelter.example.org", false)]
    [TestCase("help@shelter.example.org", true)]
    public void A_mail_goes_only_to_a_mailbox_that_is_safe(string? email, bool secure)
    {
        var service = Service(email, secure);
        if (email is not null && secure)
        {
            Assert.DoesNotThrow(() => Prepared(service).Send(OnwardWay.Mail, service, Consent, Safe, Now));
        }
        else
        {
            Refused(() => Prepared(service).Send(OnwardWay.Mail, service, Consent, Safe, Now), "onward.not-by-mail");
        }
    }

    [TestCase(OnwardOutcome.Reached, OnwardReferralStatus.Sent)]
    [TestCase(OnwardOutcome.Waiting, OnwardReferralStatus.Sent)]
    [TestCase(OnwardOutcome.Accepted, OnwardReferralStatus.Ended)]
    [TestCase(OnwardOutcome.NoCapacity, OnwardReferralStatus.Ended)]
    [TestCase(OnwardOutcome.NotEligible, OnwardReferralStatus.Ended)]
    [TestCase(OnwardOutcome.ChangedMind, OnwardReferralStatus.Ended)]
    public void An_outcome_ends_it_or_is_asked_after_again(OnwardOutcome outcome, OnwardReferralStatus status)
    {
        var referral = Prepared();
        Refused(() => referral.Answer(outcome, null, "Shelter", Now), "onward.cannot-move");
        referral.Send(OnwardWay.ByWorker, Service(), Consent, Safe, Now);
        Refused(() => referral.Send(OnwardWay.ByWorker, Service(), Consent, Safe, Now), "onward.cannot-move");

        referral.Answer(outcome, null, "Shelter", Now);

        Assert.That((referral.Status, referral.Outcome), Is.EqualTo((status, outcome)));
    }

    [Test]
    public void Nobody_is_referred_to_what_has_ended_or_is_for_something_else()
    {
        var ended = Service(to: Today.AddDays(-1));
        Refused(() => Prepared(ended), "onward.service-ended");
        Refused(() => OnwardReferral.Prepare(Case(), Service(), "N6", "Needs a home", Worker, Now), "onward.not-for-this-need");
        Refused(() => Prepared().Send(OnwardWay.ByWorker, ended, Consent, Safe, Now), "onward.service-ended");
    }

    [Test]
    public void A_service_that_cannot_be_is_refused()
    {
        Refused(() => Service(to: Today.AddDays(-100)), "directory.ends-before-it-begins");
        Refused(() => Service("not an address"), "directory.email");
        Refused(() => Service(url: "javascript:alert(1)"), "directory.url");
        Refused(() => Service(needs: []), "directory.need-missing");
    }

    [Test]
    public void Who_is_referred_against_the_policy_is_told_of_as_such()
    {
        var (about, referral) = (Case(), Prepared());
        var leave = SafeContactLeave.Of(about, new SafeContactAnswer([new("suspended", "Contact is suspended")], []), "Life in danger", OnwardErrors.NotSafe(SafeContactAnswer.Allowed));

        referral.Send(OnwardWay.ByWorker, Service(), Consent, leave, Now);

        Assert.That(referral.Events.OfType<SafeContactOverridden>().Single().Reason, Is.EqualTo("Life in danger"));
    }

    private static OnwardReferral Prepared(DirectoryService? service = null) =>
        OnwardReferral.Prepare(Case(), service ?? Service(), "N2", "Needs a home", Worker, Now);

    private static Case Case() => A.Case().LedBy(Worker).Build(Now).Case;

    private static DirectoryService Service(string? email = null, bool secure = false, DateOnly? to = null, string? url = null, string[]? needs = null) =>
        DirectoryService.Add(Organisation.Add("Example Housing"), new ServiceDescription(
            "Shelter", "Finds homes", needs ?? ["N2"], [], url, email, secure, null, "HOUSING", Today.AddDays(-30), to));

    private static void Refused(Action act, string code) =>
        Assert.That(Assert.Throws<DomainRuleException>(() => act())!.Refusal.Code, Is.EqualTo(code));
}
