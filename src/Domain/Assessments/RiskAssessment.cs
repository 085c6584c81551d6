using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Security;

namespace CaseManagement.Domain.Assessments;

/// <summary>
/// One use of a risk tool. The grade is computed from the score; a worker's judgement may raise it, never lower it, and
/// must be explained (SafeLives: professional judgement can raise, never lower an actuarial result).
/// </summary>
public sealed class RiskAssessment : AggregateRoot
{
    public const int ReasonMaxLength = 2000;

    private readonly List<RiskAnswer> _answers = [];

    private RiskAssessment()
    {
    } // EF Core

    public RiskAssessmentId Id { get; private set; }

    public CaseId CaseId { get; private set; }

    public int Number { get; private set; }

    public string Tool { get; private set; } = "";

    public string ToolVersion { get; private set; } = "";

    public int Score { get; private set; }

    public RiskGrade ComputedGrade { get; private set; }

    public RiskGrade Grade { get; private set; }

    public string? JudgementReason { get; private set; }

    public DateTime AssessedUtc { get; private set; }

    public UserId ByUserId { get; private set; }

    public IReadOnlyList<RiskAnswer> Answers => _answers;

    /// <summary>It was recorded on the wrong case or person. Nothing reads it any more, save the list that tells so.</summary>
    public DateTime? StruckUtc { get; private set; }

    public override Guid AggregateId => Id.Value;

    public override Guid? TimelineCaseId => CaseId.Value;

    /// <param name="tool">The tool with its topics; a topic may be answered once at most, and one must be answered.</param>
    /// <param name="judgement">The worker's, above what follows from the score; null where that stands.</param>
    public static RiskAssessment Record(
        Case assessed, int number, RiskTool tool, IReadOnlyList<RiskAnswer> answers, RiskJudgement? judgement, UserId by, DateTime now)
    {
        Refuse.If(!tool.HasQuestions, AssessmentErrors.QuestionsNotLoaded);
        Refuse.If(answers.All(a => a.Answer == RiskAnswerValue.NotAsked), AssessmentErrors.NothingAnswered);
        Refuse.If(answers.Any(a => !tool.Topics.Contains(a.TopicCode)), AssessmentErrors.UnknownTopic);
        Refuse.If(answers.DistinctBy(a => a.TopicCode).Count() != answers.Count, AssessmentErrors.AnsweredTwice);

        var assessment = Graded(assessed, number, tool, answers.Count(a => a.Answer == RiskAnswerValue.Yes), judgement, by, now);
        assessment._answers.AddRange(answers);
        return assessment;
    }

    /// <summary>Filled in on the tool's own form, whose wording is licensed and not loaded here: its total alone is kept.</summary>
    /// <param name="total">From 0 to the most that the tool counts.</param>
    public static RiskAssessment RecordTotal(Case assessed, int number, RiskTool tool, int total, RiskJudgement? judgement, UserId by, DateTime now)
    {
        Refuse.If(tool.HasQuestions, AssessmentErrors.QuestionsLoaded);
        Refuse.If(total < 0 || total > tool.Highest, AssessmentErrors.TotalOutside(tool.Highest));
        return Graded(assessed, number, tool, total, judgement, by, now);
    }

    public void StrikeOut(DateTime now) => StruckUtc = now;

    private static RiskAssessment Graded(Case assessed, int number, RiskTool tool, int score, RiskJudgement? judgement, UserId by, DateTime now)
    {
        var computed = tool.Bands.GradeOf(score);
        Refuse.If(judgement?.Grade < computed, AssessmentErrors.JudgementLowers);
        Refuse.If(judgement?.Grade > computed && string.IsNullOrWhiteSpace(judgement.Reason), AssessmentErrors.JudgementUnexplained);

        var assessment = new RiskAssessment
        {
            Id = RiskAssessmentId.New(),
            CaseId = assessed.Id,
            Number = number,
            Tool = tool.Code,
            ToolVersion = tool.Version,
            Score = score,
            ComputedGrade = computed,
            Grade = judgement?.Grade ?? computed,
            JudgementReason = judgement?.Reason,
            AssessedUtc = now,
            ByUserId = by,
        };
        assessment.Raise(new RiskAssessmentRecorded(
            assessed.Id.Value, number, tool.Code, tool.Version, score, computed, assessment.Grade, assessment.JudgementReason));
        return assessment;
    }
}

public enum RiskAnswerValue
{
    Yes,
    No,
    DoNotKnow,
    NotAsked,
}

public sealed class RiskAnswer
{
    private RiskAnswer()
    {
    } // EF Core

    public RiskAnswer(string topicCode, RiskAnswerValue answer)
    {
        TopicCode = topicCode;
        Answer = answer;
    }

    public string TopicCode { get; private set; } = "";

    public RiskAnswerValue Answer { get; private set; }
}

/// <summary>A risk tool as data: its version, its topics, and the bands of its score.</summary>
/// <param name="Topics">None where the licensed wording is not loaded.</param>
/// <param name="Highest">The most that it counts.</param>
public sealed record RiskTool(string Code, string Version, IReadOnlySet<string> Topics, RiskBands Bands, int Highest)
{
    public bool HasQuestions => Topics.Count > 0;
}

/// <param name="Reason">Needed where the grade is above what follows from the score.</param>
public sealed record RiskJudgement(RiskGrade Grade, string? Reason);

/// <summary>From which score on a grade is medium or high. Local and dated; SafeLives recommends 14 as high.</summary>
public sealed record RiskBands(int MediumFrom, int HighFrom)
{
    public RiskGrade GradeOf(int score) =>
        score >= HighFrom ? RiskGrade.High
        : score >= MediumFrom ? RiskGrade.Medium
        : RiskGrade.Standard;
}

public sealed record RiskAssessmentRecorded(
    Guid CaseId, int Number, string Tool, string ToolVersion, int Score, RiskGrade ComputedGrade, RiskGrade Grade,
    [property: Personal] string? JudgementReason) : DomainEvent;
