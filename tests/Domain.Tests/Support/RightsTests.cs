using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.Security;
using CaseManagement.Domain.Support.Court;
using CaseManagement.Domain.Support.Rights;
using CaseManagement.Testing;

namespace CaseManagement.Domain.Tests.Support;

public sealed class RightsTests
{
    private static readonly DateTime Now = new(2026, 11, 20, 10, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Today = new(2026, 11, 20);
    private static readonly Case About = A.Case().LedBy(UserId.New()).Build(Now).Case;

    [Test]
    public void Who_has_the_enhanced_rights_has_them_by_a_category_and_decisions_are_kept()
    {
        var rights = VictimsRights.Begin(About);

        Refused(() => rights.Decide(true, [], "x", UserId.New(), Now), RightsErrors.NoCategory);
        Refused(() => rights.Decide(false, ["PT"], "x", UserId.New(), Now), RightsErrors.CategoryWithoutRights);
        rights.Decide(true, ["PT"], "Again and again", UserId.New(), Now);
        rights.Decide(false, [], "Mistaken", UserId.New(), Now);

        Assert.That(rights.Decisions.Select(d => (d.Number, d.Entitled)), Is.EqualTo(new[] { (1, true), (2, false) }));
    }

    [Test]
    public void How_far_a_right_is_holds_together()
    {
        var rights = VictimsRights.Begin(About);

        Refused(() => rights.Record("R1", new(null, null, null, null, null), Today), RightsErrors.NothingSaid);
        Refused(() => rights.Record("R1", new(null, null, true, null, null), Today), RightsErrors.DayMissing);
        Refused(() => rights.Record("R1", new(Today, null, null, Today, null), Today), RightsErrors.DayMissing);
        Refused(() => rights.Record("R1", new(Today.AddDays(1), null, null, null, null), Today), RightsErrors.InTheFuture);
        Refused(() => rights.Record("R1", new(null, null, false, Today, null), Today), RightsErrors.NotMetUnexplained);
        rights.Record("R1", new(Today, null, null, null, null), Today);
        rights.Record("R1", new(Today, Today, true, Today, null), Today);

        Assert.That(rights.Rights.Select(r => (r.Code, r.Met)), Is.EqualTo(new[] { ("R1", (bool?)true) }));
    }

    [Test]
    public void A_date_at_court_ends_once()
    {
        var date = CourtDate.List(About, "TRIAL", "Example Crown Court", Now.AddDays(3), null, Now);

        Refused(() => date.Hear("x", Now), CourtErrors.NotYet);
        Refused(() => date.Move(date.AtUtc, null, Now), CourtErrors.SameDate);
        date.Vacate("Guilty plea");

        foreach (var act in new Action[] { () => date.Move(Now, null, Now), () => date.Vacate("x"), () => date.Hear("x", Now.AddDays(4)) })
        {
            Refused(act, CourtErrors.CannotMove(CourtDateStatus.Vacated));
        }
    }

    [Test]
    public void A_reminder_takes_the_place_of_the_one_before()
    {
        var date = CourtDate.List(About, "TRIAL", "Example Crown Court", Now.AddDays(3), null, Now);
        var (first, second) = (FollowUpId.New(), FollowUpId.New());

        date.Remind(7, first);
        date.Remind(7, second);

        Assert.That((date.ReminderOf(7), date.ReminderOf(1), date.Reminders.Count), Is.EqualTo(((FollowUpId?)second, (FollowUpId?)null, 1)));
    }

    [Test]
    public void A_reminder_moves_while_it_waits_or_is_due_and_not_when_it_went_to_the_leader()
    {
        var followUp = FollowUp.Plan(About, "Court", Now.AddDays(1), UserId.New(), TimeSpan.FromHours(1), Now);

        followUp.Move(Now.AddDays(2), TimeSpan.FromHours(1), Now);
        followUp.FallDue(Now.AddDays(2));
        followUp.Move(Now.AddDays(4), TimeSpan.FromHours(1), Now.AddDays(2));
        var moved = (followUp.Status, followUp.DueUtc, followUp.EscalateUtc);
        followUp.FallDue(Now.AddDays(4));
        followUp.Escalate(Now.AddDays(5));

        Assert.That(moved, Is.EqualTo((FollowUpStatus.Planned, Now.AddDays(4), Now.AddDays(4).AddHours(1))));
        Assert.That(() => followUp.Move(Now.AddDays(9), TimeSpan.FromHours(1), Now.AddDays(5)), Throws.TypeOf<DomainRuleException>());
        Assert.That(() => followUp.Move(Now, TimeSpan.FromHours(1), Now), Throws.TypeOf<DomainRuleException>());
    }

    private static void Refused(Action act, Refusal refusal) =>
        Assert.That(act, Throws.TypeOf<DomainRuleException>().With.Property(nameof(DomainRuleException.Refusal)).EqualTo(refusal));
}
