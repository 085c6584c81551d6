using CaseManagement.Domain.Assessments;
using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Cases;

/// <summary>How support is held, how it ends, and how it goes on again.</summary>
public sealed partial class Case
{
    /// <summary>Somebody who is away for longer is better closed and opened again.</summary>
    public const int LongestHoldMonths = 12;

    /// <summary>The day on which a case that is held wakes by itself.</summary>
    public DateOnly? HeldUntil { get; private set; }

    public void Pause(string reason, DateOnly until, DateOnly today)
    {
        Refuse.If(string.IsNullOrWhiteSpace(reason), CaseErrors.ReasonMissing);
        Refuse.If(until <= today || until > today.AddMonths(LongestHoldMonths), CaseErrors.HoldUntil);
        var before = Status;
        MoveTo(CaseStatus.Paused);
        StatusBefore = before;
        HeldUntil = until;
        Raise(new CasePaused(reason, until));
    }

    public void Resume()
    {
        GoOn();
        Raise(new CaseResumed());
    }

    /// <summary>Whether its day has come: nobody was first, and it was not held anew.</summary>
    public bool AwaitsWaking(DateOnly today) => Status == CaseStatus.Paused && HeldUntil <= today;

    public void Wake(DateOnly today)
    {
        Refuse.If(!AwaitsWaking(today), CaseErrors.NotAwake);
        GoOn();
        Raise(new CaseWoken());
    }

    /// <summary>Closed at once, or with an approval.</summary>
    /// <param name="closing">Why, and what was reached; a note is required while the case is graded high risk: closing must then be explained.</param>
    /// <param name="openFollowUps">How many promises would be left behind.</param>
    /// <param name="now">When.</param>
    public void Close(Closing closing, int openFollowUps, DateTime now)
    {
        RefuseUnready(closing, openFollowUps);
        MoveTo(CaseStatus.Closed);
        ClosedUtc = now;
        ClosureReason = closing.ReasonCode;
        NextDueUtc = null;
        Raise(new CaseClosed(closing.ReasonCode, closing.Reached, closing.Scores, closing.Note));
    }

    /// <summary>It waits for the approval of somebody else.</summary>
    public void AskToClose(Closing closing, int openFollowUps)
    {
        RefuseUnready(closing, openFollowUps);
        MoveTo(CaseStatus.ClosurePending);
        Raise(new CaseClosureAsked(closing.ReasonCode, closing.Note));
    }

    public void RefuseClosure(string reason)
    {
        Refuse.If(string.IsNullOrWhiteSpace(reason), CaseErrors.ReasonMissing);
        Refuse.If(Status != CaseStatus.ClosurePending, CaseErrors.CannotMove(Status, CaseStatus.Active));
        MoveTo(CaseStatus.Active);
        Raise(new CaseClosureRefused(reason));
    }

    public void Reopen(string reason)
    {
        Refuse.If(string.IsNullOrWhiteSpace(reason), CaseErrors.ReasonMissing);
        Refuse.If(Status != CaseStatus.Closed, CaseErrors.CannotMove(Status, CaseStatus.Active));
        MoveTo(CaseStatus.Active);
        ClosedUtc = null;
        ClosureReason = null;
        Raise(new CaseReopened(reason));
    }

    private void RefuseUnready(Closing closing, int openFollowUps)
    {
        Refuse.If(openFollowUps > 0, CaseErrors.OpenFollowUps);
        Refuse.If(RiskGrade == RiskGrade.High && string.IsNullOrWhiteSpace(closing.Note), CaseErrors.HighRiskNeedsApproval);
    }

    private void GoOn()
    {
        Refuse.If(Status != CaseStatus.Paused, CaseErrors.CannotMove(Status, StatusBefore ?? CaseStatus.Active));
        MoveTo(StatusBefore ?? CaseStatus.Active);
        StatusBefore = null;
        HeldUntil = null;
    }
}
