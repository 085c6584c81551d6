using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Support.Court;

public static class CourtErrors
{
    public static readonly Refusal UnknownHearing = new("court-date.unknown-hearing", "Select the kind of hearing from the list");

    public static readonly Refusal SameDate = new("court-date.same-date", "Enter the new date: this is the one it has already");

    public static readonly Refusal TooFarAhead = new(
        "court-date.too-far-ahead", $"The date at court must lie within the next {CourtDate.MostYearsAhead} years");

    public static readonly Refusal NotYet = new("court-date.not-yet", "This date is still ahead. Move or vacate it where it has changed");

    public static Refusal CannotMove(CourtDateStatus status) => new(
        "court-date.over", $"This date is {status.ToString().ToLowerInvariant()} already, so this cannot be done any more");
}
