using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.FollowUps;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.Supervision;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.Supervision;

/// <summary>A leader looked through the file. What was found becomes follow-ups of whoever leads the case, who is told.</summary>
/// <param name="NextDueOn">As configured where it is left out.</param>
[Requires(Permission.CaseFilesReview)]
public sealed record ReviewFileCommand(CaseId CaseId, string? Summary, IReadOnlyList<FindingGiven> Findings, DateOnly? NextDueOn)
    : ICommand<FileReviewId>, IConcernsCase, IIdempotent;

/// <param name="DoneBy">The day by whose end it is to be done.</param>
public sealed record FindingGiven(string? What, DateOnly? DoneBy);

internal sealed class ReviewFileValidator : AbstractValidator<ReviewFileCommand>
{
    public ReviewFileValidator()
    {
        RuleFor(c => c.Summary).Given("Enter what you saw").FreeText(FileReview.SummaryMaxLength);
        RuleForEach(c => c.Findings).NotNull().WithMessage("Give a finding");
        RuleForEach(c => c.Findings).ChildRules(finding =>
        {
            finding.RuleFor(f => f.What).Given("Enter what is to be done").FreeText(FollowUp.WhatMaxLength);
            finding.RuleFor(f => f.DoneBy).NotNull().WithMessage("Enter by when it is to be done");
        });
    }
}

internal sealed class ReviewFileHandler(ICaseDbContext db, IReferenceData reference, ICurrentUser user, TimeProvider clock)
    : IRequestHandler<ReviewFileCommand, FileReviewId>
{
    private static readonly TimeOnly EndOfDay = new(17, 0);

    public async Task<FileReviewId> Handle(ReviewFileCommand command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var codes = await reference.Current(cancellationToken);
        var about = await db.Cases.RequireAsync(command.CaseId, null, cancellationToken);
        Refuse.If(command.Findings.Count > 0 && about.LeadWorkerId is null, FileReviewErrors.NobodyToDoIt);
        var tasks = command.Findings
            .Select(f => FollowUp.Plan(about, PlainText.Clean(f.What!), LondonTime.ToUtc(f.DoneBy!.Value, EndOfDay), about.LeadWorkerId!.Value, codes.Grace(), now))
            .ToList();
        var next = command.NextDueOn ?? codes.Today.AddDays(codes.Number(SettingKeys.FileReviewNextDays));
        var review = FileReview.Record(about, PlainText.Clean(command.Summary!), tasks, next, user.Author(), now);
        db.FileReviews.Add(review);
        foreach (var task in tasks)
        {
            db.FollowUps.Add(task);
            await db.KeepNextDue(about, task, cancellationToken);
        }

        Tell(about, review, now);
        return review.Id;
    }

    private void Tell(Case about, FileReview review, DateTime now)
    {
        if (about.LeadWorkerId is { } worker)
        {
            db.Notifications.Add(new Notification(
                worker, "file-reviewed", $"The file of {about.Reference} was reviewed", SiteLinks.FileReviews(about.Id), $"file-review:{review.Id.Value:N}", now));
        }
    }
}
