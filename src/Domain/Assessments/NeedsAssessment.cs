using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Security;

namespace CaseManagement.Domain.Assessments;

public enum AssessmentStage
{
    Start,
    Review,
    Close,
}

/// <summary>How a person manages in each area of life at one point of time. A later view is a new assessment; none is rewritten.</summary>
public sealed class NeedsAssessment : AggregateRoot
{
    public const int NoteMaxLength = 2000;
    public const int WantsMaxLength = 1000;
    public const int SummaryMaxLength = 4000;

    private readonly List<NeedScore> _scores = [];

    private NeedsAssessment()
    {
    } // EF Core

    public NeedsAssessmentId Id { get; private set; }

    public CaseId CaseId { get; private set; }

    /// <summary>1 for the first of a case, then counting up.</summary>
    public int Number { get; private set; }

    public AssessmentStage Stage { get; private set; }

    public DateTime AssessedUtc { get; private set; }

    public UserId ByUserId { get; private set; }

    /// <summary>What the person says, in their own words.</summary>
    public string? Summary { get; private set; }

    public IReadOnlyList<NeedScore> Scores => _scores;

    /// <summary>It was recorded on the wrong case or person. Nothing reads it any more, save the list that tells so.</summary>
    public DateTime? StruckUtc { get; private set; }

    public override Guid AggregateId => Id.Value;

    public override Guid? TimelineCaseId => CaseId.Value;

    /// <param name="areas">Codes of the areas of need in force; every one may be scored, none twice, and at least one must be.</param>
    public static NeedsAssessment Record(
        Case assessed, int number, AssessmentStage stage, IReadOnlyList<NeedScore> scores, IReadOnlySet<string> areas, NeedScale scale, string? summary,
        UserId by, DateTime now)
    {
        Refuse.If(scores.Count == 0, AssessmentErrors.NothingScored);
        Refuse.If(scores.Any(s => !areas.Contains(s.NeedCode)), AssessmentErrors.UnknownNeed);
        Refuse.If(scores.DistinctBy(s => s.NeedCode).Count() != scores.Count, AssessmentErrors.ScoredTwice);
        Refuse.If(scores.Any(s => !scale.Includes(s.Score)), AssessmentErrors.OutsideScale);

        var assessment = new NeedsAssessment
        {
            Id = NeedsAssessmentId.New(),
            CaseId = assessed.Id,
            Number = number,
            Stage = stage,
            AssessedUtc = now,
            ByUserId = by,
            Summary = summary,
        };
        assessment._scores.AddRange(scores);
        assessment.Raise(new NeedsAssessmentRecorded(assessed.Id.Value, number, stage, scores.ToDictionary(s => s.NeedCode, s => s.Score), summary));
        return assessment;
    }

    public void StrikeOut(DateTime now) => StruckUtc = now;
}

/// <summary>One area's score, with what was said of it and what the person wants there.</summary>
public sealed class NeedScore
{
    private NeedScore()
    {
    } // EF Core

    public NeedScore(string needCode, int score, string? note, string? wants = null)
    {
        NeedCode = needCode;
        Score = score;
        Note = note;
        Wants = wants;
    }

    public string NeedCode { get; private set; } = "";

    public int Score { get; private set; }

    public string? Note { get; private set; }

    public string? Wants { get; private set; }
}

/// <summary>Lowest and highest score of an area; the highest means managing well. Configuration; 1 to 5 by default.</summary>
public sealed record NeedScale(int Lowest, int Highest)
{
    public static readonly NeedScale Default = new(1, 5);

    public bool Includes(int score) => score >= Lowest && score <= Highest;
}

public sealed record NeedsAssessmentRecorded(
    Guid CaseId, int Number, AssessmentStage Stage, IReadOnlyDictionary<string, int> Scores, [property: Personal] string? Summary) : DomainEvent;
