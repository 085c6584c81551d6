using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Cases;

public static class CaseErrors
{
    public static readonly Refusal Closed = new("case.closed", "This case is closed. Re-open it before you record anything new");

    public static readonly Refusal Restricted = new("case.restricted", "Processing of this case is restricted. Nothing may be recorded or changed");

    public static readonly Refusal ReasonMissing = new("case.reason-missing", "Say why, so that the next person understands");

    public static readonly Refusal NotCorrectable = new("case.entry-not-correctable", "An entry of this kind can be neither struck out nor moved");

    public static readonly Refusal StruckOutAlready = new("case.entry-struck-out", "This entry has been struck out already");

    public static readonly Refusal NotMovable = new(
        "case.entry-not-movable", "An assessment cannot be moved. Strike it out, and assess the right person on their own case");

    public static readonly Refusal MovedNowhere = new("case.entry-moved-nowhere", "The entry stands on this case already. Give the reference of another one");

    public static readonly Refusal MovedToUnknown = new("case.entry-moved-to-unknown", "You work with no open case of this reference");

    public static readonly Refusal TooManyFilters = new("case.too-many-filters", "You keep as many filters as there is room for. Remove one first");

    public static readonly Refusal AlreadyLead = new("case.already-lead", "This worker leads the case already");

    public static readonly Refusal NoLead = new("case.no-lead", "Nobody leads this case: it waits for a worker already");

    public static readonly Refusal HasLead = new("case.has-lead", "Somebody leads this case by now");

    public static readonly Refusal LeadIsAssigned = new("case.lead-is-assigned", "Give the case to another worker to change who leads it");

    public static readonly Refusal WorksAlready = new("case.works-already", "This worker works on the case already");

    public static readonly Refusal DoesNotWork = new("case.does-not-work", "This worker does not work on the case");

    public static readonly Refusal AskedAlready = new("case.asked-already", "You have asked for this case already");

    public static readonly Refusal LocksWorkerOut = new(
        "case.locks-worker-out", "This person works on the case. Give it to somebody else, or end their work on it, before you lock them out");

    public static readonly Refusal LocksSelfOut = new("case.locks-self-out", "You cannot lock yourself out. Ask another team leader");

    public static readonly Refusal LockedOutAlready = new("case.locked-out-already", "This person is locked out already");

    public static readonly Refusal NotLockedOut = new("case.not-locked-out", "This person is not locked out");

    public static readonly Refusal HighRiskNeedsApproval = new(
        "case.high-risk-open", "This case is graded high risk. Record a new risk assessment, or a reason for closing it at high risk, before you close it");

    public static readonly Refusal OpenFollowUps = new(
        "case.open-follow-ups", "There are open follow-ups. Complete or cancel them before you close the case");

    public static readonly Refusal StillOpen = new(
        "case.still-open", "Something is still open on this case. Settle it, or tick what is to be cancelled, before you close the case");

    public static readonly Refusal CannotBeCancelled = new("case.cannot-be-cancelled", "One of the things to cancel is not open any more, or has to be settled first");

    public static readonly Refusal OutcomeScore = new("case.outcome-score", "Give each outcome one score that is on the scale");

    public static readonly Refusal OwnClosure = new("case.own-closure", "Somebody else must approve the closure that you asked for");

    public static readonly Refusal ClosureWaits = new("case.closure-waits", "The closure of this case waits for approval already");

    public static readonly Refusal NoClosurePending = new("case.no-closure-pending", "There is no closure to decide on any more");

    public static readonly Refusal HoldUntil = new(
        "case.hold-until", $"Hold the case until a day after today, within the next {Case.LongestHoldMonths} months");

    public static readonly Refusal NotAwake = new("case.not-awake", "The day until which this case is held has not come");

    public static readonly Refusal UnknownReason = new("case.unknown-closure-reason", "Select a reason for closing from the list");

    public static readonly Refusal UnknownOutcome = new("case.unknown-outcome", "One of the outcomes is not in the list");

    public static Refusal CannotMove(CaseStatus from, CaseStatus to) => new(
        "case.cannot-move", $"A case that is {Words(from)} cannot become {Words(to)}");

    private static string Words(CaseStatus status) => status switch
    {
        CaseStatus.ClosurePending => "waiting for closure",
        _ => status.ToString().ToLowerInvariant(),
    };
}
