using CaseManagement.Domain.Common;
using CaseManagement.Domain.Security;

namespace CaseManagement.Domain.Cases;

/// <summary>Who works the case, who asks for it, who must not see it, and how heavy it is.</summary>
public sealed partial class Case
{
    private readonly List<CaseLockout> _lockouts = [];

    /// <summary>Somebody who wants to know something and no more.</summary>
    public bool InformationOnly { get; private set; }

    public bool AtCourt { get; private set; }

    /// <summary>Loaded only where it is asked for; the rule of access asks the database.</summary>
    public IReadOnlyList<CaseLockout> Lockouts => _lockouts;

    /// <param name="suggested">Whether the worker is one of those suggested.</param>
    /// <param name="reason">Required where they are not.</param>
    /// <param name="overLimit">Given although the worker has no room: somebody who may has decided so.</param>
    public void AssignTo(UserId workerId, bool suggested, string? reason, DateTime now, bool overLimit = false)
    {
        RefuseWhenFinished();
        Refuse.If(LeadWorkerId == workerId, CaseErrors.AlreadyLead);
        Refuse.If((!suggested || overLimit) && string.IsNullOrWhiteSpace(reason), CaseErrors.ReasonMissing);

        var before = LeadWorkerId;
        foreach (var current in _workers.Where(w => w.UntilUtc is null && (w.Role == CaseWorkerRole.Lead || w.WorkerId == workerId)))
        {
            current.End(now);
        }

        _workers.Add(new CaseWorker(workerId, CaseWorkerRole.Lead, now));
        LeadWorkerId = workerId;
        Raise(new CaseAssigned(workerId.Value, before?.Value, suggested, reason, overLimit));
    }

    /// <summary>Nobody leads it any more: it waits in its team for another.</summary>
    public void Release(string reason, DateTime now)
    {
        RefuseWhenFinished();
        Refuse.If(LeadWorkerId is null, CaseErrors.NoLead);
        var before = LeadWorkerId!.Value;
        _workers.Single(w => w.UntilUtc is null && w.Role == CaseWorkerRole.Lead).End(now);
        LeadWorkerId = null;
        Raise(new CaseReleased(before.Value, reason));
    }

    public void AddWorker(UserId workerId, CaseWorkerRole role, string reason, DateTime now)
    {
        RefuseWhenFinished();
        Refuse.If(role == CaseWorkerRole.Lead, CaseErrors.LeadIsAssigned);
        Refuse.If(_workers.Any(w => w.WorkerId == workerId && w.UntilUtc is null), CaseErrors.WorksAlready);
        _workers.Add(new CaseWorker(workerId, role, now));
        Raise(new CaseWorkerAdded(workerId.Value, role, reason));
    }

    public void EndWorker(UserId workerId, string reason, DateTime now)
    {
        RefuseWhenFinished();
        var stint = _workers.SingleOrDefault(w => w.WorkerId == workerId && w.UntilUtc is null);
        Refuse.If(stint is null, CaseErrors.DoesNotWork);
        Refuse.If(stint!.Role == CaseWorkerRole.Lead, CaseErrors.LeadIsAssigned);
        stint.End(now);
        Raise(new CaseWorkerEnded(workerId.Value, stint.Role, reason));
    }

    public CaseRequest AskFor(UserId workerId, string why, DateTime now)
    {
        RefuseWhenFinished();
        Refuse.If(LeadWorkerId is not null, CaseErrors.HasLead);
        Raise(new CaseAskedFor(workerId.Value, why));
        return new CaseRequest(Id, workerId, now);
    }

    public CaseLockout LockOut(UserId userId, string reason, DateTime now)
    {
        Refuse.If(_workers.Any(w => w.WorkerId == userId && w.UntilUtc is null), CaseErrors.LocksWorkerOut);
        Raise(new CaseLockedOut(userId.Value, reason));
        return new CaseLockout(Id, userId, now);
    }

    public void Admit(CaseLockout lockout, string reason) => Raise(new CaseLockoutLifted(lockout.UserId.Value, reason));

    /// <summary>An offer of it was made or settled. Of two at one moment the second is refused.</summary>
    public void TransfersChanged()
    {
        RefuseWhenFinished();
        Touch();
    }

    /// <summary>When a leader is to look through the file next. Null until the first time: then how long it has been open decides.</summary>
    public DateOnly? FileReviewDueOn { get; private set; }

    public void ReviewFile(DateOnly nextDueOn, DateOnly today)
    {
        RefuseWhenFinished();
        Refuse.If(nextDueOn <= today || nextDueOn > today.AddYears(2), Supervision.FileReviewErrors.NextDue);
        FileReviewDueOn = nextDueOn;
    }

    public void Weigh(bool informationOnly, bool atCourt)
    {
        RefuseWhenFinished();
        (InformationOnly, AtCourt) = (informationOnly, atCourt);
        Raise(new CaseWeighed(informationOnly, atCourt));
    }
}
