using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.Security;

namespace CaseManagement.Domain.Supervision;

/// <summary>A leader looked through the file of a case. What was found is done by its worker: each finding becomes a follow-up.</summary>
public sealed class FileReview : AggregateRoot
{
    public const int SummaryMaxLength = 4000;
    public const int MostFindings = 10;

    private readonly List<FileFinding> _findings = [];

    private FileReview()
    {
    } // EF Core

    public FileReviewId Id { get; private set; }

    public CaseId CaseId { get; private set; }

    public UserId ReviewedById { get; private set; }

    public DateTime ReviewedUtc { get; private set; }

    public string Summary { get; private set; } = "";

    public DateOnly NextDueOn { get; private set; }

    public IReadOnlyList<FileFinding> Findings => _findings;

    public override Guid AggregateId => Id.Value;

    public override Guid? TimelineCaseId => CaseId.Value;

    /// <param name="tasks">What was found, as it was planned for the worker.</param>
    public static FileReview Record(Case about, string summary, IReadOnlyList<FollowUp> tasks, DateOnly nextDueOn, UserId by, DateTime now)
    {
        Refuse.If(about.LeadWorkerId == by, FileReviewErrors.OwnCase);
        Refuse.If(tasks.Count > MostFindings, FileReviewErrors.TooMany);
        about.ReviewFile(nextDueOn, LondonTime.LocalDate(now));
        var review = new FileReview
        {
            Id = FileReviewId.New(),
            CaseId = about.Id,
            ReviewedById = by,
            ReviewedUtc = now,
            Summary = summary,
            NextDueOn = nextDueOn,
        };
        review._findings.AddRange(tasks.Select(task => new FileFinding(task.What, task.Id)));
        review.Raise(new FileReviewed(about.Id.Value, tasks.Count, nextDueOn, summary));
        return review;
    }
}

public sealed class FileFinding
{
    private FileFinding()
    {
    } // EF Core

    internal FileFinding(string what, FollowUpId followUpId)
    {
        What = what;
        FollowUpId = followUpId;
    }

    public string What { get; private set; } = "";

    /// <summary>What tells whether it was done.</summary>
    public FollowUpId FollowUpId { get; private set; }
}

public static class FileReviewErrors
{
    public static readonly Refusal OwnCase = new("file-review.own-case", "Somebody else must review the file of a case that you lead");

    public static readonly Refusal TooMany = new("file-review.too-many", $"Enter up to {FileReview.MostFindings} findings");

    public static readonly Refusal NextDue = new("file-review.next-due", "The next review is due on a day after today, within the next two years");

    public static readonly Refusal NobodyToDoIt = new("file-review.nobody-to-do-it", "Nobody leads this case who could do what you found. Give it to a worker first");
}

public sealed record FileReviewed(Guid CaseId, int Findings, DateOnly NextDueOn, [property: Personal] string Summary) : DomainEvent;
