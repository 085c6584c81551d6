using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.People;
using CaseManagement.Domain.Referrals;
using CaseManagement.Domain.Security;

namespace CaseManagement.Testing.FollowUps;

/// <summary>An invented person's case with a worker, made as the service makes one.</summary>
public sealed record OpenCase(Person Person, Referral Referral, Case Case)
{
    private static int _last = 9_000_000;

    public static OpenCase Of(UserId worker, TeamId team, DateTime now)
    {
        var reference = $"VCS-26-{Interlocked.Increment(ref _last)}";
        var id = ReferralId.New();
        var person = Person.Known(
            new PersonDetails("Alex", "Example", null, new DateOnly(1990, 1, 1), null, null, null, false, null, false, null, null), [], id);
        var decision = new TriageDecision
        {
            Outcome = TriageOutcome.Accepted,
            Lane = TriageLane.Triage,
            Reasons = [],
            Sensitive = false,
            SupportLevel = SupportLevel.Standard,
            IsChild = false,
            ChildProtection = false,
            ContactPoints = [],
        };
        var referral = Referral.Receive(
            new ReferralOrigin(id, reference, person.Id, "POL-AUTO", null, null, null, team, null), new ReferralFacts(new Statement(), "25-34", "{}"), decision, now);
        var opened = Case.Open(referral, team, now);
        opened.AssignTo(worker, suggested: true, null, now);
        return new OpenCase(person, referral, opened);
    }
}
