using CaseManagement.Domain.Assessments;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Contacts;
using CaseManagement.Domain.People;
using CaseManagement.Domain.Security;
using CaseManagement.Domain.Support;
using CaseManagement.Testing;

namespace CaseManagement.Domain.Tests.Support;

public sealed class ItemRequestTests
{
    private static readonly DateTime Now = new(2026, 11, 20, 10, 0, 0, DateTimeKind.Utc);
    private static readonly UserId Worker = UserId.New();
    private static readonly ItemTerms Alarm = new("ALM-PERS", ItemHandling.Delivered, ItemEligibility.Anybody, 900);

    private static readonly LifecycleTable<ItemRequestStatus> Policy = new("""
        Requested -> Approved, Declined, Cancelled
        Approved  -> Issued, Cancelled
        Issued    -> Arranged, InPlace, Refused
        Arranged  -> Arranged, InPlace, Refused
        Declined  ->
        Cancelled ->
        InPlace   ->
        Refused   ->
        """);

    [Test]
    public void Every_pair_of_states_is_decided([Values] ItemRequestStatus from, [Values] ItemRequestStatus to) =>
        Assert.That(ItemRequestLifecycle.Allows(from, to), Is.EqualTo(Policy.Allows(from, to)));

    [TestCase(1, 900, ItemRequestStatus.Approved)]
    [TestCase(2, 900, ItemRequestStatus.Requested)]
    public void What_is_worth_more_than_the_limit_waits_for_somebody_else(int quantity, int limit, ItemRequestStatus status)
    {
        var request = ItemRequest.Ask(Case(), Alarm, quantity, null, limit, Worker, Now);

        Assert.That(request.Status, Is.EqualTo(status));
        Refused(() => request.Approve(Worker), "item.own-request");
    }

    [TestCase(ItemEligibility.Anybody, false, false, true)]
    [TestCase(ItemEligibility.Sensitive, false, false, false)]
    [TestCase(ItemEligibility.Sensitive, true, false, true)]
    [TestCase(ItemEligibility.Sensitive, false, true, true)]
    [TestCase(ItemEligibility.HighRisk, true, false, false)]
    [TestCase(ItemEligibility.HighRisk, false, true, true)]
    public void An_item_is_for_the_cases_that_the_catalogue_names(ItemEligibility eligibility, bool sensitive, bool highRisk, bool isFor)
    {
        var about = Case(c =>
        {
            _ = sensitive ? c.Sensitive() : c;
            _ = highRisk ? c.GradedByTheForce(RiskGrade.High) : c;
        });

        Assert.That((Alarm with { Eligibility = eligibility }).IsFor(about), Is.EqualTo(isFor));
    }

    [Test]
    public void Nobody_comes_to_the_door_at_a_time_that_was_not_checked()
    {
        var request = Issued();
        var soon = Now.AddHours(3);

        var leave = SafeContactLeave.Of(Case(), SafeContactAnswer.Allowed, null, ItemErrors.NotSafe);

        Refused(() => request.Arrange(soon, true, null, new VisitSafety(leave, true, false), Now), "item.not-checked-with-plan");
        Refused(() => request.Arrange(Now, true, null, new VisitSafety(leave, false, false), Now), "item.in-the-past");
        request.Arrange(soon, true, null, new VisitSafety(leave, true, true), Now);

        Assert.That((request.Status, request.ArrangedUtc, request.Discreet), Is.EqualTo((ItemRequestStatus.Arranged, soon, true)));
    }

    [Test]
    public void Who_comes_against_the_policy_is_told_of_as_such()
    {
        var (about, request) = (Case(), Issued());
        var unsafe_ = new SafeContactAnswer([new("stated-unsafe", "This was stated to be unsafe")], []);

        request.Arrange(Now.AddHours(3), true, null, new VisitSafety(SafeContactLeave.Of(about, unsafe_, "Life in danger", ItemErrors.NotSafe), false, false), Now);

        Assert.That(request.Events.OfType<SafeContactOverridden>().Single().Reason, Is.EqualTo("Life in danger"));
    }

    [TestCase("withdrawn,suspended,not-a-safe-time", "item.contact-suspended")]
    [TestCase("withdrawn,not-a-safe-time", "item.not-a-safe-time")]
    [TestCase("withdrawn", "item.not-safe")]
    public void What_is_worst_is_said_first(string codes, string refusal) => Assert.That(
        ItemErrors.Against(new SafeContactAnswer([.. codes.Split(',').Select(c => new SafeContactReason(c, c))], [])).Code, Is.EqualTo(refusal));

    [TestCase(true, 0)]
    [TestCase(false, 900)]
    public void What_came_back_unused_costs_nothing(bool returned, int cost)
    {
        var request = Issued();
        request.RefuseByPerson("Moved in with her sister", returned, Now);

        Assert.That(request.CostPence, Is.EqualTo(cost));
    }

    [Test]
    public void A_sensitive_case_is_served_discreetly_unless_somebody_says_otherwise() =>
        Assert.That(ItemRequest.Ask(Case(c => c.Sensitive()), Alarm, 1, null, 10_000, Worker, Now).Discreet, Is.True);

    private static ItemRequest Issued()
    {
        var request = ItemRequest.Ask(Case(), Alarm, 1, null, 10_000, Worker, Now);
        request.Issue("MAIN", "VICTIMS", null, int.MaxValue, Now);
        return request;
    }

    private static Case Case(Action<CaseBuilder>? shape = null)
    {
        var builder = A.Case().LedBy(Worker);
        shape?.Invoke(builder);
        return builder.Build(Now).Case;
    }

    private static void Refused(Action act, string code) =>
        Assert.That(Assert.Throws<DomainRuleException>(() => act())!.Refusal.Code, Is.EqualTo(code));
}
