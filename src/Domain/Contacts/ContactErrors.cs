using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Contacts;

/// <summary>Why an act on a contact is refused. Codes are API: they never change.</summary>
public static class ContactErrors
{
    public static readonly Refusal InTheFuture = new("contact.in-the-future", "The contact must have happened already");

    public static readonly Refusal BeforeTheReferral = new(
        "contact.before-the-referral", "The contact must have happened after the referral was received");

    public static readonly Refusal NotSafe = new(
        "contact.not-safe", "This way of contact is not safe for this person. Choose another, or give a reason if you may override it");

    public static readonly Refusal OutcomeDoesNotFit = new("contact.outcome-does-not-fit", "Select an outcome that this way of contact can have");
}
