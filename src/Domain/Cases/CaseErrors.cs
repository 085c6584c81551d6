using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Cases;

public static class CaseErrors
{
    public static readonly Refusal Closed = new("case.closed", "This case is closed. Re-open it before you record anything new");

    public static readonly Refusal Restricted = new("case.restricted", "Processing of this case is restricted. Nothing may be recorded or changed");

    public static readonly Refusal ReasonMissing = new("case.reason-missing", "Say why, so that the next person understands");

    public static readonly Refusal AlreadyLead = new("case.already-lead", "This worker leads the case already");

    public static readonly Refusal HighRiskNeedsApproval = new(
        "case.high-risk-open", "This case is graded high risk. Record a new risk assessment, or a reason for closing it at high risk, before you close it");

    public static readonly Refusal OpenFollowUps = new(
        "case.open-follow-ups", "There are open follow-ups. Complete or cancel them before you close the case");

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
