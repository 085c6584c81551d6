using CaseManagement.Domain.Common;
using CaseManagement.Domain.Security;

namespace CaseManagement.Domain.Cases;

public enum ClosureStatus
{
    /// <summary>Waits for somebody who approves it.</summary>
    Pending,

    Closed,

    Refused,
}

/// <summary>One time that a case was closed, or that it was asked for. A case that is opened again has another one in the end.</summary>
public sealed class CaseClosure : AggregateRoot
{
    public const int CodeMaxLength = 20;

    private readonly List<ClosureOutcome> _outcomes = [];

    private CaseClosure()
    {
    } // EF Core

    public CaseClosureId Id { get; private set; }

    public CaseId CaseId { get; private set; }

    public ClosureStatus Status { get; private set; }

    public string ReasonCode { get; private set; } = "";

    public string? Note { get; private set; }

    public IReadOnlyList<ClosureOutcome> Outcomes => _outcomes;

    /// <summary>Ids of what is open and is cancelled with the closure, as whoever closes said.</summary>
    public IReadOnlyList<Guid> Cancels { get; private set; } = [];

    public UserId RequestedById { get; private set; }

    public DateTime RequestedUtc { get; private set; }

    public UserId? DecidedById { get; private set; }

    public DateTime? DecidedUtc { get; private set; }

    public string? RefusalReason { get; private set; }

    public override Guid AggregateId => Id.Value;

    public override Guid? TimelineCaseId => CaseId.Value;

    public static CaseClosure Ask(Case about, Closing closing, IReadOnlyList<Guid> cancels, UserId by, DateTime now)
    {
        var closure = new CaseClosure
        {
            Id = CaseClosureId.New(),
            CaseId = about.Id,
            Status = ClosureStatus.Pending,
            ReasonCode = closing.ReasonCode,
            Note = closing.Note,
            Cancels = cancels,
            RequestedById = by,
            RequestedUtc = now,
        };
        closure._outcomes.AddRange(closing.Outcomes);
        return closure;
    }

    public Closing Closing => new(ReasonCode, Outcomes, Note);

    /// <summary>The case is closed by it; by whoever asked where nobody has to approve.</summary>
    public void Finish()
    {
        RefuseUnlessPending();
        Status = ClosureStatus.Closed;
    }

    /// <summary>Never by whoever asked: four eyes see what two overlook.</summary>
    public void DecideBy(UserId by, DateTime now)
    {
        RefuseUnlessPending();
        Refuse.If(by == RequestedById, CaseErrors.OwnClosure);
        (DecidedById, DecidedUtc) = (by, now);
    }

    public void RefuseBecause(string reason)
    {
        RefuseUnlessPending();
        (Status, RefusalReason) = (ClosureStatus.Refused, reason);
    }

    private void RefuseUnlessPending() => Refuse.If(Status != ClosureStatus.Pending, CaseErrors.NoClosurePending);
}
