using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Consents;

/// <summary>Why an entry is refused, and why something may not be done without consent. Codes are API: they never change.</summary>
public static class ConsentErrors
{
    public static readonly Refusal UnknownCode = new("consent.unknown-code", "Select the purpose, the recipient and the way from the lists");

    public static readonly Refusal InTheFuture = new("consent.in-the-future", "Enter a day that is not in the future");

    public static readonly Refusal OlderThanTheLast = new(
        "consent.older-than-the-last", "Something later was said about this already. Record what holds now");

    public static readonly Refusal Expiry = new("consent.expiry", "Consent ends on a later day than it was given, and within three years");

    public static readonly Refusal NothingToWithdraw = new("consent.nothing-to-withdraw", "There is no consent of this person to withdraw. Record a refusal instead");

    public static readonly Refusal WhoMissing = new("consent.who-missing", "Enter the name of the parent or guardian who said so");

    public static readonly Refusal ParentMayBeSuspect = new(
        "consent.parent-may-be-suspect", "The parent may be the suspect. Do not ask them; speak to the safeguarding lead");

    public static readonly Refusal Missing = new("consent.missing", "There is no consent to this. Ask first, and record what was said");

    public static readonly Refusal Refused = new("consent.refused", "Consent to this was refused");

    public static readonly Refusal Withdrawn = new("consent.withdrawn", "Consent to this was withdrawn");

    public static readonly Refusal Expired = new("consent.expired", "The consent to this has run out. Ask again");
}
