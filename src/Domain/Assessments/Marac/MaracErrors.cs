using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Assessments.Marac;

public static class MaracErrors
{
    public static readonly Refusal NoReason = new("marac.no-reason", "Select at least one reason for the MARAC referral");

    public static readonly Refusal UnknownReason = new("marac.unknown-reason", "One of the reasons or incidents is not in the list");

    public static readonly Refusal IncidentWithoutRepeat = new("marac.incident-without-repeat", "Select the reason Repeat, or leave out what happened since");

    public static readonly Refusal Unexplained = new("marac.unexplained", "Say in your own words why they need the conference before you send it");

    public static readonly Refusal InTheFuture = new("marac.in-the-future", "Enter a day that is not in the future");

    public static readonly Refusal HeardBeforeSent = new("marac.heard-before-sent", "The conference cannot have been before the referral was sent");

    public static readonly Refusal ReasonMissing = new("marac.reason-missing", "Say why it is not sent");

    public static Refusal CannotMove(MaracStatus status) => new(
        "marac.cannot-move", $"The MARAC referral is {status.ToString().ToLowerInvariant()}, so this cannot be done any more");
}
