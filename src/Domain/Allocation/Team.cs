using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Allocation;

/// <summary>People who share a queue and a leader. Shaped by an administrator.</summary>
public sealed class Team : AggregateRoot
{
    public const int NameMaxLength = 80;

    private Team()
    {
    } // EF Core

    public TeamId Id { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>Whether new referrals of its inbox are dealt to its contact officers in turn.</summary>
    public bool DealsReferrals { get; private set; }

    public DateTime? EndedUtc { get; private set; }

    public override Guid AggregateId => Id.Value;

    public static Team Create(TeamId id, string name)
    {
        var team = new Team { Id = id, Name = name };
        team.Raise(new TeamCreated(name));
        return team;
    }

    public void Rename(string name)
    {
        RefuseWhenEnded();
        Name = name;
        Raise(new TeamRenamed(name));
    }

    public void DealReferrals(bool inTurn)
    {
        RefuseWhenEnded();
        DealsReferrals = inTurn;
        Raise(new TeamDealingChanged(inTurn));
    }

    /// <summary>Nobody is put into it any more. Its name stays on what it did.</summary>
    public void End(TeamHoldings holds, DateTime now)
    {
        RefuseWhenEnded();
        Refuse.If(holds.IsIntake, TeamErrors.IsIntake);
        Refuse.If(holds.People > 0 || holds.Cases > 0 || holds.Referrals > 0, TeamErrors.Holds(holds));
        (EndedUtc, DealsReferrals) = (now, false);
        Raise(new TeamEnded());
    }

    private void RefuseWhenEnded() => Refuse.If(EndedUtc is not null, TeamErrors.Ended);
}

/// <param name="People">Who may sign in.</param>
/// <param name="Cases">That are open.</param>
/// <param name="Referrals">That somebody must work on still.</param>
/// <param name="IsIntake">Whether new referrals come to it.</param>
public sealed record TeamHoldings(int People, int Cases, int Referrals, bool IsIntake);

public static class TeamErrors
{
    public static readonly Refusal NameTaken = new("team.name-taken", "Another team has this name");

    public static readonly Refusal Ended = new("team.ended", "This team has ended");

    public static readonly Refusal IsIntake = new("team.is-intake", "New referrals come to this team, so it cannot be ended");

    public static Refusal Holds(TeamHoldings holds) => new(
        "team.not-empty", $"People who may sign in: {holds.People}, open cases: {holds.Cases}, open referrals: {holds.Referrals}. Move them to other teams first");
}

public sealed record TeamCreated(string Name) : DomainEvent;

public sealed record TeamRenamed(string Name) : DomainEvent;

public sealed record TeamDealingChanged(bool DealsReferrals) : DomainEvent;

public sealed record TeamEnded : DomainEvent;
