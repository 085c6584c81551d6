using System.Security.Cryptography;
using System.Text;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.People;
using CaseManagement.Domain.Security;

namespace CaseManagement.Domain.Feedback;

public enum FeedbackStatus
{
    /// <summary>To be mailed; whether it may is asked once more when it leaves.</summary>
    Waiting,

    Sent,

    /// <summary>When it was to leave it was not safe any more.</summary>
    Withheld,

    Answered,
}

/// <summary>
/// A person is asked how the support was: by a mailed link, or on the phone. What they answer is about the worker who led their
/// case, and stands here alone: no act and no timeline repeats it.
/// </summary>
public sealed class FeedbackRequest : AggregateRoot
{
    public const int CommentMaxLength = 2000;
    public const int LowestScore = 1;
    public const int HighestScore = 5;

    private readonly List<FeedbackScore> _scores = [];

    private FeedbackRequest()
    {
    } // EF Core

    public FeedbackRequestId Id { get; private set; }

    public CaseId CaseId { get; private set; }

    /// <summary>Who led the case when it was asked for.</summary>
    public UserId? RatedWorkerId { get; private set; }

    public UserId AskedById { get; private set; }

    public DateTime AskedUtc { get; private set; }

    public FeedbackStatus Status { get; private set; }

    /// <summary>Null where it was answered on the phone.</summary>
    public ContactPointId? ContactPointId { get; private set; }

    /// <summary>The link itself is known to whoever has it, and to nobody here.</summary>
    public string? TokenDigest { get; private set; }

    public DateTime? ExpiresUtc { get; private set; }

    public DateTime? AnsweredUtc { get; private set; }

    /// <summary>When the answers were found to be another person's; they rate nobody since.</summary>
    public DateTime? StruckUtc { get; private set; }

    public string? Comment { get; private set; }

    public IReadOnlyList<FeedbackScore> Scores => _scores;

    public override Guid AggregateId => Id.Value;

    public override Guid? TimelineCaseId => CaseId.Value;

    /// <param name="safety">What the safe-contact policy says of a mail to this address.</param>
    public static FeedbackRequest ByLink(
        Case about, ContactPointId to, SafeContactAnswer safety, string token, TimeSpan validFor, UserId by, DateTime now)
    {
        Refuse.If(safety.IsRefused, FeedbackErrors.NotSafe);
        var request = New(about, by, now);
        request.Status = FeedbackStatus.Waiting;
        request.ContactPointId = to;
        request.TokenDigest = Digest(token);
        request.ExpiresUtc = now + validFor;
        request.Raise(new FeedbackAsked(about.Id.Value, ByPhone: false));
        return request;
    }

    /// <summary>Asked and answered in one call.</summary>
    public static FeedbackRequest ByPhone(Case about, IReadOnlyList<FeedbackScore> scores, string? comment, IReadOnlySet<string> questions, UserId by, DateTime now)
    {
        var request = New(about, by, now);
        request.Raise(new FeedbackAsked(about.Id.Value, ByPhone: true));
        request.Take(scores, comment, questions, now);
        return request;
    }

    public static string Digest(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    public bool IsOpen(DateTime now) => Status is FeedbackStatus.Waiting or FeedbackStatus.Sent && ExpiresUtc > now;

    public void Left()
    {
        if (Status == FeedbackStatus.Waiting)
        {
            Status = FeedbackStatus.Sent;
        }
    }

    public void Withhold()
    {
        Refuse.If(Status != FeedbackStatus.Waiting, FeedbackErrors.Over);
        Status = FeedbackStatus.Withheld;
        Raise(new FeedbackWithheld(CaseId.Value));
    }

    public void Answer(IReadOnlyList<FeedbackScore> scores, string? comment, IReadOnlySet<string> questions, DateTime now)
    {
        Refuse.If(!IsOpen(now), FeedbackErrors.Over);
        Take(scores, comment, questions, now);
    }

    public void StrikeOut(DateTime now) => StruckUtc = now;

    private static FeedbackRequest New(Case about, UserId by, DateTime now) => new()
    {
        Id = FeedbackRequestId.New(),
        CaseId = about.Id,
        RatedWorkerId = about.LeadWorkerId,
        AskedById = by,
        AskedUtc = now,
    };

    private void Take(IReadOnlyList<FeedbackScore> scores, string? comment, IReadOnlySet<string> questions, DateTime now)
    {
        Refuse.If(scores.Count == 0 && comment is null, FeedbackErrors.NothingAnswered);
        Refuse.If(
            scores.Any(s => !questions.Contains(s.QuestionCode) || s.Score is < LowestScore or > HighestScore)
            || scores.DistinctBy(s => s.QuestionCode).Count() != scores.Count,
            FeedbackErrors.UnknownAnswer);
        _scores.AddRange(scores);
        (Status, Comment, AnsweredUtc) = (FeedbackStatus.Answered, comment, now);
        Raise(new FeedbackAnswered(CaseId.Value));
    }
}

/// <summary>One question of the survey, answered.</summary>
public sealed class FeedbackScore
{
    private FeedbackScore()
    {
    } // EF Core

    public FeedbackScore(string questionCode, int score)
    {
        QuestionCode = questionCode;
        Score = score;
    }

    public string QuestionCode { get; private set; } = "";

    public int Score { get; private set; }
}

public static class FeedbackErrors
{
    public static readonly Refusal NotSafe = new("feedback.not-safe", "It is not known to be safe to write to this address. Ask in a safe call instead, or not at all");

    public static readonly Refusal Over = new("feedback.over", "These questions were answered already, or the link is too old");

    public static readonly Refusal NothingAnswered = new("feedback.nothing-answered", "Answer at least one question");

    public static readonly Refusal UnknownAnswer = new("feedback.unknown-answer", "Choose one of the answers to each question");

    public static readonly Refusal AskedAlready = new("feedback.asked-already", "A link was sent already and can still be answered");
}

public sealed record FeedbackAsked(Guid CaseId, bool ByPhone) : DomainEvent;

/// <summary>It was not safe any more when the mail was to leave.</summary>
public sealed record FeedbackWithheld(Guid CaseId) : DomainEvent;

/// <summary>What was answered is not told: the timeline is read by the worker whom it is about.</summary>
public sealed record FeedbackAnswered(Guid CaseId) : DomainEvent;
