using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Security;

namespace CaseManagement.Domain.FollowUps;

/// <summary>
/// Something that a worker has promised to do by a moment. The row itself is the reminder: a job claims what is due,
/// acts and marks it in one transaction, so that nothing is lost or reminded twice (docs/adr/0010).
/// </summary>
public sealed class FollowUp : AggregateRoot
{
    public const int WhatMaxLength = 300;
    public const int OutcomeMaxLength = 2000;

    /// <summary>A year mistyped must not become a promise that nobody will see again.</summary>
    public const int MostYearsAhead = 10;

    private FollowUp()
    {
    } // EF Core

    public FollowUpId Id { get; private set; }

    public CaseId CaseId { get; private set; }

    public string What { get; private set; } = "";

    public DateTime DueUtc { get; private set; }

    /// <summary>From when on an undone follow-up goes to the team leader too.</summary>
    public DateTime EscalateUtc { get; private set; }

    public FollowUpStatus Status { get; private set; }

    /// <summary>Null while it waits for somebody of the case's team to take it.</summary>
    public UserId? AssignedToId { get; private set; }

    /// <summary>It is the team's: whoever takes it does it this once, and the next by its rule waits for the team again.</summary>
    public bool OfTeam { get; private set; }

    public DateTime CreatedUtc { get; private set; }

    public DateTime? FinishedUtc { get; private set; }

    public string? Outcome { get; private set; }

    /// <summary>It fell due, and the mail that tells its worker is still to be written: one for all that fell due with it.</summary>
    public bool MailWaits { get; private set; }

    /// <summary>What was chosen for the moment at which it falls due, and holds for those that follow it.</summary>
    public FollowUpFit Fit { get; private set; }

    /// <summary>Null where it is to be done once.</summary>
    public FollowUpRepeat? Repeat { get; private set; }

    /// <summary>The one after which it was planned by its rule. Unique: none is followed by two.</summary>
    public FollowUpId? PreviousId { get; private set; }

    public override Guid AggregateId => Id.Value;

    public override Guid? TimelineCaseId => CaseId.Value;

    /// <param name="about">Its case.</param>
    /// <param name="what">What is to be done.</param>
    /// <param name="dueUtc">When.</param>
    /// <param name="assignedTo">Null for the team of the case.</param>
    /// <param name="grace">How long after its due instant an undone follow-up is escalated.</param>
    /// <param name="now">When it is planned.</param>
    /// <param name="fit">How its moment was chosen.</param>
    /// <param name="repeat">Null where it is to be done once.</param>
    public static FollowUp Plan(
        Case about, string what, DateTime dueUtc, UserId? assignedTo, TimeSpan grace, DateTime now, FollowUpFit fit = FollowUpFit.AsGiven, FollowUpRepeat? repeat = null)
    {
        about.RefuseWhenFinished();
        RefuseUnlessAhead(dueUtc, now);
        var followUp = new FollowUp
        {
            Id = FollowUpId.New(),
            CaseId = about.Id,
            What = what,
            DueUtc = dueUtc,
            EscalateUtc = dueUtc + grace,
            Status = FollowUpStatus.Planned,
            AssignedToId = assignedTo,
            OfTeam = assignedTo is null,
            CreatedUtc = now,
            Fit = fit,
            Repeat = repeat,
        };
        followUp.Raise(new FollowUpPlanned(about.Id.Value, assignedTo?.Value, dueUtc, what, repeat?.InWords()));
        return followUp;
    }

    /// <summary>The one that its rule asks for after it.</summary>
    public FollowUp PlanNext(Case about, FollowUpRepeat repeat, DateTime dueUtc, TimeSpan grace, DateTime now)
    {
        Refuse.If(Status is not (FollowUpStatus.Done or FollowUpStatus.Missed), FollowUpErrors.NotOverYet);
        var next = Plan(about, What, dueUtc, OfTeam ? null : AssignedToId, grace, now, Fit, repeat);
        next.PreviousId = Id;
        return next;
    }

    /// <summary>Whether its reminder is still to be given: nobody was first, and it was not moved.</summary>
    public bool AwaitsReminder(DateTime now) => Status == FollowUpStatus.Planned && DueUtc <= now;

    public bool AwaitsEscalation(DateTime now) => Status == FollowUpStatus.Due && EscalateUtc <= now;

    public void FallDue(DateTime now)
    {
        Refuse.If(DueUtc > now, FollowUpErrors.NotDueYet);
        MoveTo(FollowUpStatus.Due);
        MailWaits = true;
        Raise(new FollowUpFellDue(CaseId.Value, AssignedToId?.Value));
    }

    public void Escalate(DateTime now)
    {
        Refuse.If(EscalateUtc > now, FollowUpErrors.NotDueYet);
        MoveTo(FollowUpStatus.Escalated);
        Raise(new FollowUpEscalated(CaseId.Value, AssignedToId?.Value));
    }

    public void Complete(string? outcome, DateTime now)
    {
        MoveTo(FollowUpStatus.Done);
        FinishedUtc = now;
        Outcome = outcome;
        Raise(new FollowUpDone(CaseId.Value, outcome));
    }

    public void Cancel(string? reason, DateTime now)
    {
        MoveTo(FollowUpStatus.Cancelled);
        FinishedUtc = now;
        Outcome = reason;
        Raise(new FollowUpCancelled(CaseId.Value, reason));
    }

    /// <summary>Its moment has passed and it can no longer be done.</summary>
    public void Miss(string? reason, DateTime now)
    {
        MoveTo(FollowUpStatus.Missed);
        FinishedUtc = now;
        Outcome = reason;
        Raise(new FollowUpMissed(CaseId.Value, reason));
    }

    public void Snooze(DateTime dueUtc, TimeSpan grace, DateTime now)
    {
        RefuseUnlessAhead(dueUtc, now);
        MoveTo(FollowUpStatus.Planned);
        DueUtc = dueUtc;
        EscalateUtc = dueUtc + grace;
        Raise(new FollowUpSnoozed(CaseId.Value, dueUtc));
    }

    /// <summary>What it reminds of has another date. One that went to the leader is over with the old date.</summary>
    public void Move(DateTime dueUtc, TimeSpan grace, DateTime now)
    {
        RefuseUnlessAhead(dueUtc, now);
        if (Status != FollowUpStatus.Planned)
        {
            MoveTo(FollowUpStatus.Planned);
        }

        DueUtc = dueUtc;
        EscalateUtc = dueUtc + grace;
        Raise(new FollowUpSnoozed(CaseId.Value, dueUtc));
    }

    /// <summary>The case went to another worker, and with it what was promised.</summary>
    public void HandTo(UserId worker)
    {
        Refuse.If(!FollowUpLifecycle.IsOpen(Status), FollowUpErrors.Finished);
        if (AssignedToId != worker)
        {
            AssignedToId = worker;
            Raise(new FollowUpHandedOver(CaseId.Value, worker.Value));
        }
    }

    /// <summary>Somebody of the team does it. Taking it twice is taking it once.</summary>
    public void Take(UserId worker)
    {
        Refuse.If(!FollowUpLifecycle.IsOpen(Status), FollowUpErrors.Finished);
        if (AssignedToId == worker)
        {
            return;
        }

        Refuse.If(AssignedToId is not null, FollowUpErrors.TakenAlready);

        // They have just seen it: a mail that was still to tell of it would tell them nothing.
        (AssignedToId, MailWaits) = (worker, false);
        Raise(new FollowUpTaken(CaseId.Value, worker.Value));
    }

    /// <summary>It is the team's from now on, and waits for whoever takes it.</summary>
    public void HandToTeam()
    {
        Refuse.If(!FollowUpLifecycle.IsOpen(Status), FollowUpErrors.Finished);
        Refuse.If(AssignedToId is null, FollowUpErrors.WaitsAlready);
        (AssignedToId, OfTeam) = (null, true);
        Raise(new FollowUpHandedToTeam(CaseId.Value));
    }

    private static void RefuseUnlessAhead(DateTime dueUtc, DateTime now)
    {
        Refuse.If(dueUtc <= now, FollowUpErrors.InThePast);
        Refuse.If(dueUtc > now.AddYears(MostYearsAhead), FollowUpErrors.TooFarAhead);
    }

    private void MoveTo(FollowUpStatus next)
    {
        Refuse.If(!FollowUpLifecycle.Allows(Status, next), FollowUpErrors.CannotMove(Status, next));
        Status = next;
    }
}

public sealed record FollowUpPlanned(Guid CaseId, Guid? AssignedToId, DateTime DueUtc, [property: Personal] string What, string? Repeats = null) : DomainEvent;

public sealed record FollowUpFellDue(Guid CaseId, Guid? AssignedToId) : DomainEvent;

public sealed record FollowUpEscalated(Guid CaseId, Guid? AssignedToId) : DomainEvent;

public sealed record FollowUpDone(Guid CaseId, [property: Personal] string? Outcome) : DomainEvent;

public sealed record FollowUpCancelled(Guid CaseId, [property: Personal] string? Reason) : DomainEvent;

public sealed record FollowUpMissed(Guid CaseId, [property: Personal] string? Reason) : DomainEvent;

public sealed record FollowUpSnoozed(Guid CaseId, DateTime DueUtc) : DomainEvent;

public sealed record FollowUpHandedOver(Guid CaseId, Guid AssignedToId) : DomainEvent;

public sealed record FollowUpTaken(Guid CaseId, Guid AssignedToId) : DomainEvent;

public sealed record FollowUpHandedToTeam(Guid CaseId) : DomainEvent;
