using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.FollowUps;

/// <summary>Why an act on a follow-up is refused. Codes are API: they never change.</summary>
public static class FollowUpErrors
{
    public static readonly Refusal InThePast = new("follow-up.in-the-past", "The follow-up must lie in the future");

    public static readonly Refusal TooFarAhead = new(
        "follow-up.too-far-ahead", $"The follow-up must lie within the next {FollowUp.MostYearsAhead} years");

    public static readonly Refusal CannotSeeTheCase = new("follow-up.cannot-see-case", "Choose somebody who works this case, or a leader of its team");

    public static readonly Refusal NotDueYet = new("follow-up.not-due-yet", "This follow-up is not due yet");

    public static readonly Refusal Finished = new("follow-up.finished", "This follow-up is finished already");

    public static readonly Refusal HasItAlready = new("follow-up.has-it-already", "Choose somebody else: they do this follow-up already");

    public static readonly Refusal WaitsAlready = new("follow-up.waits-already", "This follow-up waits for somebody of the team already");

    public static readonly Refusal TakenAlready = new("follow-up.taken-already", "A colleague has taken this follow-up already");

    public static readonly Refusal NotOverYet = new("follow-up.not-over-yet", "The next one is planned when this one is over");

    public static readonly Refusal EndsBeforeItRepeats = new("follow-up.ends-before-it-repeats", "The last day must not lie before the second time");

    public static readonly Refusal NoSafeTime = new(
        "follow-up.no-safe-time", "No time is known to be safe for this person. Choose another way to set the time");

    public static readonly Refusal NoCalendarAddress = new("calendar.no-address", "Your calendar has no address that could be ended");

    public static Refusal CannotMove(FollowUpStatus from, FollowUpStatus to) => new(
        "follow-up.cannot-move", $"A follow-up that is {from.ToString().ToLowerInvariant()} cannot become {to.ToString().ToLowerInvariant()}");
}
