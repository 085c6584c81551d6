using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Security;
using CaseManagement.Testing;

namespace CaseManagement.Domain.Tests.Cases;

public sealed class CaseWorkerTests
{
    private static readonly DateTime Now = new(2026, 11, 20, 10, 0, 0, DateTimeKind.Utc);
    private static readonly UserId Lead = UserId.New();
    private static readonly UserId Other = UserId.New();

    [Test]
    public void A_joint_worker_who_becomes_the_lead_works_the_case_once()
    {
        var about = Led();
        about.AddWorker(Other, CaseWorkerRole.Joint, "Two are needed", Now);

        about.AssignTo(Other, suggested: true, null, Now);

        Assert.That(about.Workers.Where(w => w.UntilUtc is null).Select(w => (w.WorkerId, w.Role)), Is.EqualTo(new[] { (Other, CaseWorkerRole.Lead) }));
    }

    [Test]
    public void A_worker_without_room_gets_a_case_only_with_a_reason()
    {
        var about = Led();

        Refused(() => about.AssignTo(Other, suggested: true, null, Now, overLimit: true), CaseErrors.ReasonMissing);
        about.AssignTo(Other, suggested: false, "Nobody else is there", Now, overLimit: true);

        Assert.That(about.Events.OfType<CaseAssigned>().Last().OverLimit, Is.True);
    }

    [Test]
    public void A_released_case_waits_and_may_be_asked_for()
    {
        var about = Led();
        Refused(() => about.AskFor(Other, "I know the area", Now), CaseErrors.HasLead);

        about.Release("Leaves", Now);
        about.AskFor(Other, "I know the area", Now);

        Assert.That(about.LeadWorkerId, Is.Null);
        Refused(() => about.Release("Again", Now), CaseErrors.NoLead);
    }

    [Test]
    public void Whoever_works_a_case_is_not_locked_out_of_it()
    {
        var about = Led();

        Refused(() => about.LockOut(Lead, "Is a neighbour", Now), CaseErrors.LocksWorkerOut);
        about.LockOut(Other, "Is a neighbour", Now);

        Assert.That(about.Events.OfType<CaseLockedOut>().Single().UserId, Is.EqualTo(Other.Value));
    }

    [Test]
    public void An_offer_is_answered_once()
    {
        var about = Led();
        var offer = CaseTransfer.Offer(about, Other, Lead, "Nearer", overLimit: false, Now);

        offer.Decline("Full");

        Refused(() => offer.Accept(about), AllocationErrors.OfferSettled);
        Refused(() => offer.Revoke("Late"), AllocationErrors.OfferSettled);
        Refused(offer.Lapse, AllocationErrors.OfferSettled);
        Refused(() => CaseTransfer.Offer(about, Lead, Lead, "To oneself", overLimit: false, Now), CaseErrors.AlreadyLead);
    }

    [Test]
    public void An_offer_of_a_case_that_has_another_worker_by_now_gives_nothing()
    {
        var about = Led();
        var offer = CaseTransfer.Offer(about, Other, Lead, "Nearer", overLimit: false, Now);

        about.AssignTo(UserId.New(), suggested: true, null, Now);

        Refused(() => offer.Accept(about), AllocationErrors.OfferOutdated);
    }

    private static Case Led() => A.Case().LedBy(Lead).Build(Now).Case;

    private static void Refused(Action act, Refusal refusal) =>
        Assert.That(Assert.Throws<DomainRuleException>(() => act())!.Refusal, Is.EqualTo(refusal));
}
