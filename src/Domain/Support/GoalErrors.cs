using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Support;

/// <summary>Why an act on the plan is refused. Codes are API: they never change.</summary>
public static class GoalErrors
{
    public static readonly Refusal UnknownNeed = new("goal.unknown-need", "Select an area of need from the list");

    public static readonly Refusal InThePast = new("goal.in-the-past", "An action is planned for today or later");

    public static readonly Refusal TooFarAhead = new("goal.too-far-ahead", $"An action is planned for the next {Goal.MostYearsAhead} years at most");

    public static readonly Refusal Over = new("goal.over", "This goal is over already. Set a new one");

    public static readonly Refusal NoSuchAction = new("goal.no-such-action", "There is no such action of this goal");

    public static readonly Refusal SettledAlready = new("goal.settled-already", "It is recorded already whether this was done");

    public static readonly Refusal NoteMissing = new("goal.note-missing", "Say why not, so that the next person understands");
}
