using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Assessments;

public static class AssessmentErrors
{
    public static readonly Refusal NothingScored = new("needs-assessment.nothing-scored", "Score at least one area of need");

    public static readonly Refusal UnknownNeed = new("needs-assessment.unknown-need", "One of the areas of need is not in the list");

    public static readonly Refusal ScoredTwice = new("needs-assessment.scored-twice", "Score each area of need once");

    public static readonly Refusal OutsideScale = new("needs-assessment.outside-scale", "A score lies outside the scale");

    public static readonly Refusal NothingAnswered = new("risk-assessment.nothing-answered", "Answer at least one of the tool's questions");

    public static readonly Refusal UnknownTopic = new("risk-assessment.unknown-topic", "One of the answers is to a question that this tool does not have");

    public static readonly Refusal AnsweredTwice = new("risk-assessment.answered-twice", "Answer each question once");

    public static readonly Refusal QuestionsNotLoaded = new(
        "risk-assessment.questions-not-loaded", "The questions of this tool are licensed and not loaded here. Fill in its own form and enter the total");

    public static readonly Refusal QuestionsLoaded = new("risk-assessment.questions-loaded", "Answer the questions of this tool instead of entering its total");

    public static readonly Refusal JudgementLowers = new(
        "risk-assessment.judgement-lowers", "Your judgement may raise the grade that follows from the score, not lower it");

    public static readonly Refusal JudgementUnexplained = new("risk-assessment.judgement-unexplained", "Say why you grade the risk higher than the score does");

    public static Refusal TotalOutside(int highest) => new("risk-assessment.total-outside", $"The total lies between 0 and {highest}");
}
