using CaseManagement.Domain.Assessments;
using CaseManagement.Domain.Assessments.Safety;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Security;
using CaseManagement.Testing;

namespace CaseManagement.Domain.Tests.Assessments;

public sealed class SafetyTests
{
    private static readonly DateTime Now = new(2026, 11, 20, 10, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Today = new(2026, 11, 20);
    private static readonly Case About = A.Case().Build(Now).Case;

    [Test]
    public void Versions_are_kept_and_a_review_is_of_the_newest()
    {
        var plan = SafetyPlan.Begin(About);
        plan.Agree(Words("Back door"), "Her", Today.AddDays(7), UserId.New(), Now);
        plan.Agree(Words("Front door"), "Her", Today.AddDays(14), UserId.New(), Now.AddDays(1));
        plan.Review("Her sister", Today.AddDays(30), Now.AddDays(2));

        Assert.That(plan.Versions.Select(v => (v.Number, v.InDanger, v.ReviewedWith)), Is.EqualTo(new[] { (1, "Back door", null), (2, "Front door", (string?)"Her sister") }));
        Assert.That(plan.ReviewOn, Is.EqualTo(Today.AddDays(30)));
    }

    [Test]
    public void A_plan_that_says_nothing_is_none() => Refused(
        () => SafetyPlan.Begin(About).Agree(new(null, null, null, null, null), "Her", Today.AddDays(7), UserId.New(), Now), SafetyErrors.PlanEmpty);

    [Test]
    public void The_next_look_lies_ahead() => Refused(
        () => SafetyPlan.Begin(About).Agree(Words("x"), "Her", Today, UserId.New(), Now), SafetyErrors.ReviewNotAhead);

    [TestCase(-1)]
    [TestCase(18)]
    public void A_child_is_under_eighteen(int age) => Refused(() => HouseholdChild.Record(About, "Example, Sky", age, Now), SafetyErrors.NotAChild);

    [Test]
    public void What_was_done_was_not_done_tomorrow() => Refused(
        () => HouseholdChild.Record(About, "Example, Sky", 0, Now).Note("SCHOOL", Today.AddDays(1), null, UserId.New(), Now), SafetyErrors.InTheFuture);

    [Test]
    public void Whoever_left_takes_no_entries()
    {
        var child = HouseholdChild.Record(About, "Example, Sky", 17, Now);
        child.End("Moved", Now);

        Refused(() => child.Note("SCHOOL", Today, null, UserId.New(), Now), SafetyErrors.Over);
        Refused(() => child.End("Again", Now), SafetyErrors.Over);
    }

    [Test]
    public void The_person_is_not_their_own_child()
    {
        var built = A.Case().Build(Now);

        Refused(() => HouseholdChild.RecordKnown(built.Case, built.Referral, Now), SafetyErrors.SamePerson);
    }

    [Test]
    public void A_draft_counts_its_saves()
    {
        var draft = new NeedsDraft(About.Id, UserId.New(), 2);
        draft.Save("{}", Now);
        draft.Save("{}", Now.AddMinutes(1));

        Assert.That((draft.BasedOn, draft.Revision, draft.SavedUtc), Is.EqualTo((2, 2L, Now.AddMinutes(1))));
    }

    private static SafetyPlanWords Words(string inDanger) => new(null, inDanger, null, null, null);

    private static void Refused(Action act, Refusal refusal) =>
        Assert.That(act, Throws.TypeOf<DomainRuleException>().With.Property(nameof(DomainRuleException.Refusal)).EqualTo(refusal));
}
