using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Assessments.Safety;

public static class SafetyErrors
{
    public static readonly Refusal PlanEmpty = new("safety-plan.empty", "Write down at least one part of what was agreed");

    public static readonly Refusal ReviewNotAhead = new("safety-plan.review-not-ahead", "Enter a day after today on which you look at it again");

    public static readonly Refusal NoPlan = new("safety-plan.none", "No safety plan is agreed yet");

    public static readonly Refusal NotAChild = new("household-child.not-a-child", "Enter an age from 0 to 17");

    public static readonly Refusal NotKnown = new("household-child.not-known", "There is nobody of this reference whom you may see");

    public static readonly Refusal SamePerson = new("household-child.same-person", "This reference is of the person whom the case is about");

    public static readonly Refusal ThereAlready = new("household-child.there-already", "This child is recorded here already");

    public static readonly Refusal UnknownMeasure = new("household-child.unknown-measure", "Select what was done from the list");

    public static readonly Refusal InTheFuture = new("household-child.in-the-future", "Enter a day that is not in the future");

    public static readonly Refusal Over = new("household-child.over", "This child is no longer recorded in the household");
}
