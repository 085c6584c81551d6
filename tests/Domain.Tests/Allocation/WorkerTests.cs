using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Security;

namespace CaseManagement.Domain.Tests.Allocation;

public sealed class WorkerTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    [Test]
    public void A_worker_is_away_from_the_first_to_the_last_day()
    {
        var worker = Robin();
        worker.PlanAbsence(Today, Today.AddDays(2));

        Assert.That(Enumerable.Range(-1, 5).Select(n => worker.IsThere(Today.AddDays(n))), Is.EqualTo(new[] { true, false, false, false, true }));
    }

    [Test]
    public void Absences_do_not_overlap_and_do_not_end_before_they_begin()
    {
        var worker = Robin();
        worker.PlanAbsence(Today.AddDays(5), null);

        Refused(() => worker.PlanAbsence(Today.AddDays(7), Today.AddDays(8)), AllocationErrors.AbsenceThere);
        Refused(() => worker.PlanAbsence(Today, Today.AddDays(-1)), AllocationErrors.AbsenceEndsFirst);
        worker.PlanAbsence(Today, Today.AddDays(4));
        Assert.That(worker.Absences.Select(a => a.From), Is.EqualTo(new[] { Today, Today.AddDays(5) }));
    }

    [Test]
    public void Somebody_who_is_back_sooner_is_there_and_a_cancelled_absence_is_gone()
    {
        var worker = Robin();
        worker.PlanAbsence(Today.AddDays(-3), null);
        worker.PlanAbsence(Today.AddDays(-10), Today.AddDays(-8));

        worker.EndAbsence(Today.AddDays(-3), Today);

        Assert.That((worker.IsThere(Today.AddDays(-1)), worker.IsThere(Today)), Is.EqualTo((false, true)));
        Refused(() => worker.EndAbsence(Today.AddDays(-10), Today), AllocationErrors.NoSuchAbsence);
        worker.EndAbsence(Today.AddDays(-3), Today.AddDays(-3));
        Assert.That(worker.Absences, Has.Count.EqualTo(1));
    }

    [TestCase(89, LoadLevel.Free)]
    [TestCase(90, LoadLevel.NearlyFull)]
    [TestCase(109, LoadLevel.NearlyFull)]
    [TestCase(110, LoadLevel.Full)]
    public void The_limits_themselves_belong_to_the_heavier_side(int points, LoadLevel level) =>
        Assert.That(LoadLimits.Default.Judge(points, 100), Is.EqualTo(level));

    [Test]
    public void What_is_special_about_a_case_adds_to_its_kind_and_danger_is_never_light()
    {
        var weights = AllocationWeights.Default;
        var special = new CaseBurden(InformationOnly: true, AtCourt: true, Interpreter: true);

        Assert.That(weights.Of(Specialism.Generic, SupportLevel.Standard, default, special), Is.EqualTo(1.75m));
        Assert.That(weights.Of(Specialism.DomesticAbuse, SupportLevel.HighRisk, default, special), Is.EqualTo(4.5m));
    }

    private static Worker Robin() => Worker.Create(UserId.New(), "Robin", TeamId.New(), [], [], 30);

    private static void Refused(Action act, Refusal refusal) =>
        Assert.That(Assert.Throws<DomainRuleException>(() => act())!.Refusal, Is.EqualTo(refusal));
}
