using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Feedback;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Feedback;

/// <summary>The questions behind a mailed link; none where it is unknown, too old or answered, which all look the same.</summary>
[OpenToAnybody("the link is the credential")]
[NotCaseData("Shows the questions, which are the same for everybody")]
public sealed record GetFeedbackSurveyQuery(string? Token) : IQuery<IReadOnlyList<FeedbackQuestion>>;

[OpenToAnybody("the link is the credential")]
[NotCaseData("Takes answers and shows nothing")]
public sealed record AnswerFeedbackCommand(string? Token, IReadOnlyList<FeedbackAnswerGiven> Answers, string? Comment) : ICommand;

internal sealed class AnswerFeedbackValidator : AbstractValidator<AnswerFeedbackCommand>
{
    public AnswerFeedbackValidator()
    {
        this.Answers(c => c.Answers);
        RuleFor(c => c.Comment).FreeText(FeedbackRequest.CommentMaxLength);
    }
}

internal sealed class AnswerFeedbackHandler(ICaseDbContext db, IReferenceData reference, TimeProvider clock)
    : IRequestHandler<GetFeedbackSurveyQuery, IReadOnlyList<FeedbackQuestion>>, IRequestHandler<AnswerFeedbackCommand, Unit>
{
    public async Task<IReadOnlyList<FeedbackQuestion>> Handle(GetFeedbackSurveyQuery request, CancellationToken cancellationToken)
    {
        var found = await Find(request.Token, cancellationToken);
        return found?.IsOpen(clock.GetUtcNow().UtcDateTime) == true ? (await reference.Current(cancellationToken)).Questions() : [];
    }

    public async Task<Unit> Handle(AnswerFeedbackCommand request, CancellationToken cancellationToken)
    {
        var found = await Find(request.Token, cancellationToken);
        Refuse.If(found is null, FeedbackErrors.Over);
        var questions = (await reference.Current(cancellationToken)).QuestionCodes();
        found!.Answer(request.Answers.ToScores(), PlainText.CleanOrNull(request.Comment), questions, clock.GetUtcNow().UtcDateTime);
        return Unit.Value;
    }

    private async Task<FeedbackRequest?> Find(string? token, CancellationToken ct)
    {
        var digest = FeedbackRequest.Digest(token ?? "");
        return await db.FeedbackRequests.SingleOrDefaultAsync(r => r.TokenDigest == digest, ct);
    }
}
