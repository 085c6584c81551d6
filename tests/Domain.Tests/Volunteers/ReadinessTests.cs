using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Security;
using CaseManagement.Domain.Volunteers;
using CaseManagement.Testing;

namespace CaseManagement.Domain.Tests.Volunteers;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ReadinessTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    private static readonly ReadinessRules Rules = new(
        DbsLevel.Enhanced,
        [
            new("CORE", "Core training", TrainingNeed.Required), new("SAFE", "Safeguarding training", TrainingNeed.Required),
            new("DATA", "Data protection training", TrainingNeed.Required), new("DA", "Domestic abuse module", TrainingNeed.Sensitive),
            new("VISIT", "Home visits", TrainingNeed.Optional),
        ],
        RecordWithinDays: 7, SoonDays: 60);

    private readonly Volunteer _volunteer = A.ReadyVolunteer(UserId.New(), "Vol Example", TeamId.New(), Today);

    [Test]
    public void Who_has_everything_is_ready_and_is_not_told_of_what_is_optional()
    {
        var readiness = Of(Today);

        Assert.That((readiness.IsReady, readiness.IsReadyForSensitive, readiness.Soon), Is.EqualTo((true, true, Array.Empty<RunsOut>())));
    }

    [Test]
    public void Who_has_nothing_is_told_each_thing_that_is_missing()
    {
        var readiness = Readiness.Of(Volunteer.Welcome(UserId.New(), "New Example", TeamId.New()), Rules, Today);

        Assert.That(readiness.Missing, Is.EqualTo(new[]
        {
            "the DBS check is not recorded", "the role agreement is not signed", "references are not checked", "no supervision is booked",
            "Core training is not done", "Safeguarding training is not done", "Data protection training is not done",
        }));
        Assert.That(readiness.MissingForSensitive, Is.EqualTo(new[] { "Domestic abuse module is not done" }));
    }

    [Test]
    public void A_check_that_did_not_look_far_enough_or_is_due_does_not_hold()
    {
        _volunteer.Vet(new Vetting(DbsLevel.Standard, Today, Guid.Empty, Today.AddYears(1)), Today);
        Assert.That(Of(Today).Missing, Is.EqualTo(new[] { "the DBS check did not look far enough" }));

        _volunteer.Vet(new Vetting(DbsLevel.EnhancedWithBarredLists, Today.AddYears(-3), Guid.Empty, Today), Today);
        Assert.That(Of(Today).IsReady, Is.True, "its last day counts");
        Assert.That(Of(Today.AddDays(1)).Missing, Is.EqualTo(new[] { "the DBS check is due for renewal" }));
    }

    [Test]
    public void A_training_runs_out_and_says_so_beforehand()
    {
        var last = Today.AddMonths(9);
        _volunteer.BookSupervision(last, Today);

        Assert.That(Of(last.AddDays(-61)).Soon, Is.Empty);
        Assert.That(Of(last.AddDays(-60)).Soon.Select(s => s.What), Is.EquivalentTo(new[] { "Core training", "Safeguarding training", "Data protection training", "Domestic abuse module" }));
        Assert.That(Of(last).IsReady, Is.True);
        Assert.That(Of(last.AddDays(1)).Missing, Does.Contain("Core training has run out"));
        _volunteer.Train(new Training("CORE", last, null), last);
        Assert.That(Of(last.AddDays(1)).Missing, Does.Not.Contain("Core training has run out"));
    }

    [Test]
    public void A_supervision_that_was_booked_must_be_held_and_the_next_one_booked()
    {
        var booked = Today.AddDays(14);
        Assert.That(Of(booked.AddDays(7)).IsReady, Is.True);
        Assert.That(Of(booked.AddDays(8)).Missing, Is.EqualTo(new[] { "the supervision that was booked was not held" }));

        _volunteer.HoldSupervision(booked, "Went well", booked);
        Assert.That(Of(booked).Missing, Is.EqualTo(new[] { "no supervision is booked" }));
        _volunteer.BookSupervision(booked.AddDays(28), booked);
        Assert.That(Of(booked).IsReady, Is.True);
        Assert.That(_volunteer.Supervisions.Select(s => s.Held), Is.EqualTo(new[] { false, true }));
    }

    [Test]
    public void Who_stopped_is_not_ready_and_days_make_sense()
    {
        _volunteer.SetActive(false);

        Assert.That(Of(Today).Missing, Is.EqualTo(new[] { "does not volunteer any more" }));
        Refused(() => _volunteer.Vet(new Vetting(DbsLevel.Enhanced, Today.AddDays(1), Guid.Empty, Today.AddYears(1)), Today), "volunteer.in-the-future");
        Refused(() => _volunteer.Train(new Training("CORE", Today, Today), Today), "volunteer.ends-before-it-begins");
        Refused(() => _volunteer.BookSupervision(Today.AddDays(-1), Today), "volunteer.booked-for");
        Refused(() => _volunteer.BookSupervision(Today.AddYears(1).AddDays(1), Today), "volunteer.booked-for");
        Refused(() => _volunteer.HoldSupervision(Today.AddDays(1), "x", Today), "volunteer.in-the-future");
        Refused(() => _volunteer.CheckPapers(Today.AddDays(1), null, Today), "volunteer.in-the-future");
    }

    private static void Refused(Action act, string code) =>
        Assert.That(Assert.Throws<DomainRuleException>(() => act())!.Refusal.Code, Is.EqualTo(code));

    private Readiness Of(DateOnly day) => Readiness.Of(_volunteer, Rules, day);
}
