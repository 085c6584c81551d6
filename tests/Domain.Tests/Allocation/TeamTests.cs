using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Security;

namespace CaseManagement.Domain.Tests.Allocation;

public sealed class TeamTests
{
    private static readonly DateOnly Monday = new(2026, 11, 16);
    private static readonly DateTime Now = new(2026, 11, 20, 9, 0, 0, DateTimeKind.Utc);

    [TestCase(1, 0, 0)]
    [TestCase(0, 1, 0)]
    [TestCase(0, 0, 1)]
    public void A_team_that_holds_anything_does_not_end_and_says_what(int people, int cases, int referrals)
    {
        var refused = Refused(() => Some().End(new TeamHoldings(people, cases, referrals, IsIntake: false), Now));

        Assert.That(refused.Code, Is.EqualTo("team.not-empty"));
        Assert.That(refused.Sentence, Does.Contain($"sign in: {people}").And.Contain($"cases: {cases}").And.Contain($"referrals: {referrals}"));
    }

    [Test]
    public void A_team_that_has_ended_is_left_alone()
    {
        var team = Some();
        team.DealReferrals(true);
        team.End(new TeamHoldings(0, 0, 0, IsIntake: false), Now);

        Assert.That(team.DealsReferrals, Is.False);
        Assert.That(Refused(() => team.Rename("Other")), Is.EqualTo(TeamErrors.Ended));
        Assert.That(Refused(() => team.DealReferrals(true)), Is.EqualTo(TeamErrors.Ended));
        Assert.That(Refused(() => Some().End(new TeamHoldings(0, 0, 0, IsIntake: true), Now)), Is.EqualTo(TeamErrors.IsIntake));
    }

    [Test]
    public void Turns_differ_by_one_at_most_whoever_comes_back()
    {
        var turns = ReferralTurns.Begin(TeamId.New());
        var officers = Enumerable.Range(0, 4).Select(_ => UserId.New()).ToList();
        var random = new Random(4);
        for (var round = 0; round < 500; round++)
        {
            var there = officers.Where(_ => random.Next(3) > 0).ToList();
            if (there.Count == 0)
            {
                continue;
            }

            var next = turns.InOrder(there)[0];
            var placesBefore = turns.InOrder(officers).ToList();
            turns.Took(next);

            Assert.That(there.TrueForAll(o => placesBefore.IndexOf(next) <= placesBefore.IndexOf(o)), Is.True, "it was their turn");
            Assert.That(turns.InOrder(officers)[^1], Is.EqualTo(next), "now it is everybody else's first");
            Assert.That(turns.InOrder(officers.Where(o => o != next)), Is.EqualTo(placesBefore.Where(o => o != next)), "nobody else lost their place");
        }
    }

    [Test]
    public void A_rota_is_of_one_week_and_is_copied_to_the_same_days()
    {
        var (stays, left) = (Guid.NewGuid(), Guid.NewGuid());
        var rota = DutyRota.Begin(TeamId.New(), Monday);
        rota.Set([new(Monday.AddDays(6), HalfDay.Afternoon, stays), new(Monday, HalfDay.Morning, left), new(Monday.AddDays(6), HalfDay.Afternoon, stays)]);
        var next = DutyRota.Begin(rota.TeamId, Monday.AddDays(7));

        next.CopyFrom(rota, new HashSet<Guid> { stays });

        Assert.That(next.Duties, Is.EqualTo(new[] { new Duty(Monday.AddDays(13), HalfDay.Afternoon, stays) }));
        Assert.That(Refused(() => rota.Set([new(Monday.AddDays(7), HalfDay.Morning, stays)])), Is.EqualTo(DutyErrors.NotInTheWeek));
        Assert.That(Refused(() => _ = DutyRota.Begin(rota.TeamId, Monday.AddDays(1))), Is.EqualTo(DutyErrors.NotAMonday));
        Assert.That(Enumerable.Range(0, 7).Select(n => DutyRota.MondayOf(Monday.AddDays(n))), Is.All.EqualTo(Monday));
    }

    private static Team Some() => Team.Create(TeamId.New(), "Night team");

    private static Refusal Refused(Action act) => Assert.Throws<DomainRuleException>(() => act())!.Refusal;
}
