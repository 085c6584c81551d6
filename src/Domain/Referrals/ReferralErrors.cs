using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Referrals;

public static class ReferralErrors
{
    public static readonly Refusal TakenBefore = new("referral.taken-before", "This referral was somebody's already");

    public static readonly Refusal Finished = new("referral.finished", "This referral is finished. Take it up first");

    public static readonly Refusal ReasonMissing = new("referral.reason-missing", "Say why, so that the next person understands");

    public static readonly Refusal NotOpenForContact = new(
        "referral.not-open-for-contact", "No contact may be started on this referral as it stands");

    public static readonly Refusal NextAttemptInThePast = new(
        "referral.next-attempt-in-the-past", "The next attempt must lie in the future");

    public static readonly Refusal NextAttemptTooLate = new(
        "referral.next-attempt-too-late",
        $"The next attempt must lie within {Referral.LongestWaitDays} days. If nobody is to try before, close the referral");

    public static readonly Refusal UnknownOutcome = new("referral.unknown-outcome", "Select what becomes of the referral");

    public static readonly Refusal NoForce = new("referral.no-force", "No force sent this referral, so it cannot be returned to one");

    public static readonly Refusal HasCase = new("referral.has-case", "A case was opened from this referral already");

    public static readonly Refusal ContactFirst = new(
        "referral.contact-first", "Record the first contact attempt before you open a case");

    public static readonly Refusal SupportedByOthers = new(
        "referral.supported-by-others", "This referral is being supported. Whoever works its case decides whether it goes back to the force");

    public static readonly Refusal CloseTheCase = new("referral.close-the-case", "This referral is being supported. Close its case instead");

    public static readonly Refusal NothingToCorrect = new("referral.nothing-to-correct", "This referral does not wait for a correction");

    public static readonly Refusal ContactSuspended = new(
        "referral.contact-suspended", "Contact with this person is suspended because it was not safe. Lift that first, with its reason");

    public static readonly Refusal PoliceContactInTheFuture = new("police-contact.in-the-future", "The contact with the police must not lie in the future");

    public static Refusal StillLacking(string sentence) => new("referral.still-lacking", $"It still lacks something. {sentence}");

    public static Refusal CannotMove(ReferralStatus from, ReferralStatus to) => new(
        "referral.cannot-move", $"A referral that is {Words(from)} cannot become {Words(to)}");

    public static string Words(ReferralStatus status) => status switch
    {
        ReferralStatus.FirstContact => "in first contact",
        ReferralStatus.InSupport => "in support",
        ReferralStatus.NeedsCorrection => "waiting for correction",
        ReferralStatus.NotProgressed => "not progressed",
        ReferralStatus.PassedOn => "passed on",
        ReferralStatus.Triage => "in triage",
        _ => status.ToString().ToLowerInvariant(),
    };
}
