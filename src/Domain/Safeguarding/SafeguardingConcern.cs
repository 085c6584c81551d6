using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Security;

namespace CaseManagement.Domain.Safeguarding;

public enum ConcernAbout
{
    Child,
    Adult,
}

public enum ConcernDecision
{
    /// <summary>To the council's safeguarding service, the police or another who must act.</summary>
    ReferredOn,

    AdviceGiven,

    NoFurtherAction,
}

/// <summary>Somebody on a case fears that a child or an adult at risk is harmed. The safeguarding lead decides what follows.</summary>
public sealed class SafeguardingConcern : AggregateRoot
{
    public const int TextMaxLength = 4000;

    private SafeguardingConcern()
    {
    } // EF Core

    public SafeguardingConcernId Id { get; private set; }

    public CaseId CaseId { get; private set; }

    public ConcernAbout About { get; private set; }

    public string What { get; private set; } = "";

    public UserId RaisedById { get; private set; }

    public DateTime RaisedUtc { get; private set; }

    public ConcernDecision? Decision { get; private set; }

    public string? DecisionReason { get; private set; }

    public UserId? DecidedById { get; private set; }

    public DateTime? DecidedUtc { get; private set; }

    public override Guid AggregateId => Id.Value;

    public override Guid? TimelineCaseId => CaseId.Value;

    /// <summary>A concern is taken whatever the state of the case: it may come up when support is over.</summary>
    public static SafeguardingConcern Raise(Case on, ConcernAbout about, string what, UserId by, DateTime now)
    {
        var concern = new SafeguardingConcern
        {
            Id = SafeguardingConcernId.New(),
            CaseId = on.Id,
            About = about,
            What = what,
            RaisedById = by,
            RaisedUtc = now,
        };
        concern.Raise(new SafeguardingConcernRaised(on.Id.Value, about, what));
        return concern;
    }

    public void Decide(ConcernDecision decision, string? reason, UserId by, DateTime now)
    {
        Refuse.If(Decision is not null, SafeguardingErrors.DecidedAlready);
        Refuse.If(string.IsNullOrWhiteSpace(reason), SafeguardingErrors.ReasonMissing);
        (Decision, DecisionReason, DecidedById, DecidedUtc) = (decision, reason, by, now);
        Raise(new SafeguardingConcernDecided(CaseId.Value, decision, reason!));
    }
}

public static class SafeguardingErrors
{
    public static readonly Refusal DecidedAlready = new("concern.decided-already", "This concern is decided already. Raise a new one if something has changed");

    public static readonly Refusal ReasonMissing = new("concern.reason-missing", "Say why you decide so");
}

public sealed record SafeguardingConcernRaised(Guid CaseId, ConcernAbout About, [property: Personal] string What) : DomainEvent;

public sealed record SafeguardingConcernDecided(Guid CaseId, ConcernDecision Decision, [property: Personal] string Reason) : DomainEvent;
