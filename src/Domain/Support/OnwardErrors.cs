using CaseManagement.Domain.Common;
using CaseManagement.Domain.People;

namespace CaseManagement.Domain.Support;

/// <summary>Why an act on an onward referral is refused. Codes are API: they never change.</summary>
public static class OnwardErrors
{
    public static readonly Refusal UnknownService = new("onward.unknown-service", "Select a service of the directory");

    public static readonly Refusal UnknownNeed = new("onward.unknown-need", "Select a need from the list");

    public static readonly Refusal ServiceEnded = new("onward.service-ended", "Nobody is referred to this service at present. Choose another");

    public static readonly Refusal NotForThisNeed = new("onward.not-for-this-need", "This service is not for that need");

    public static readonly Refusal NotByMail = new(
        "onward.not-by-mail", "The directory knows no email address of this service that is safe. Tell them yourself, and record that you did");

    public static readonly Refusal ReasonMissing = new("onward.reason-missing", "Say why, so that the next person understands");

    public static Refusal NotSafe(SafeContactAnswer answer) => new("onward.not-safe", $"Do not refer this person onward. {answer.First}");

    public static Refusal CannotMove(OnwardReferralStatus status) => new(
        "onward.cannot-move", $"The onward referral is {status.ToString().ToLowerInvariant()}, so this cannot be done any more");
}
