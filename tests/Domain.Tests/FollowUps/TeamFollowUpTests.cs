using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.Security;
using CaseManagement.Testing;

namespace CaseManagement.Domain.Tests.FollowUps;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class TeamFollowUpTests
{
    private static readonly DateTime Now = new(2026, 11, 20, 10, 0, 0, DateTimeKind.Utc);
    private static readonly UserId Worker = UserId.New();
    private static readonly UserId Colleague = UserId.New();

    private readonly Case _case = A.Case().LedBy(Worker).Build(Now).Case;

    [Test]
    public void Planned_for_nobody_it_is_the_teams()
    {
        var followUp = Plan(null);

        Assert.That((followUp.OfTeam, followUp.AssignedToId), Is.EqualTo((true, (UserId?)null)));
        Assert.That(Plan(Worker).OfTeam, Is.False);
    }

    [Test]
    public void Taken_it_is_done_by_who_took_it_and_announces_it_once()
    {
        var followUp = Plan(null);
        followUp.TakeEvents();

        followUp.Take(Worker);
        followUp.Take(Worker);

        Assert.That(followUp.AssignedToId, Is.EqualTo((UserId?)Worker));
        Assert.That(followUp.Events, Is.EqualTo(new[] { new FollowUpTaken(_case.Id.Value, Worker.Value) }));
        Refused(() => followUp.Take(Colleague), "follow-up.taken-already");
    }

    [Test]
    public void Who_took_it_needs_no_mail_that_it_is_due()
    {
        var followUp = Plan(null);
        followUp.FallDue(followUp.DueUtc);
        Assert.That(followUp.MailWaits, Is.True);

        followUp.Take(Worker);

        Assert.That(followUp.MailWaits, Is.False);
    }

    [Test]
    public void What_is_somebodys_is_not_taken_and_what_is_over_is_nobodys()
    {
        var over = Plan(null);
        over.Cancel("Invented", Now);

        Refused(() => Plan(Colleague).Take(Worker), "follow-up.taken-already");
        Refused(() => over.Take(Worker), "follow-up.finished");
        Refused(over.HandToTeam, "follow-up.finished");
    }

    [Test]
    public void It_is_handed_to_the_team_and_back()
    {
        var followUp = Plan(Worker);

        followUp.HandToTeam();
        Assert.That((followUp.OfTeam, followUp.AssignedToId), Is.EqualTo((true, (UserId?)null)));
        Refused(followUp.HandToTeam, "follow-up.waits-already");

        followUp.HandTo(Colleague);
        Assert.That(followUp.AssignedToId, Is.EqualTo((UserId?)Colleague));
    }

    private FollowUp Plan(UserId? by) => FollowUp.Plan(_case, "Ring", Now.AddHours(1), by, TimeSpan.FromHours(1), Now);

    private static void Refused(Action act, string code) =>
        Assert.That(act, Throws.TypeOf<DomainRuleException>().With.Property(nameof(DomainRuleException.Refusal)).With.Property("Code").EqualTo(code));
}
