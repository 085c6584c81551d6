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

    public static readonly Refusal NoCalendarAddress = new("calendar.no-address", "Your calendar has no address that could be ended");

    public static Refusal CannotMove(FollowUpStatus from, FollowUpStatus to) => new(
        "follow-up.cannot-move", $"A follow-up that is {from.ToString().ToLowerInvariant()} cannot become {to.ToString().ToLowerInvariant()}");
}
