using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Feedback;
using CaseManagement.Domain.People;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.Feedback;

/// <summary>A worker enters what the person answers in a call.</summary>
[Requires(Permission.FeedbackAsk)]
public sealed record RecordFeedbackCommand(CaseId CaseId, IReadOnlyList<FeedbackAnswerGiven> Answers, string? Comment)
    : ICommand<FeedbackRequestId>, IConcernsCase, IIdempotent;

internal sealed class RecordFeedbackValidator : AbstractValidator<RecordFeedbackCommand>
{
    public RecordFeedbackValidator()
    {
        this.Answers(c => c.Answers);
        RuleFor(c => c.Comment).FreeText(FeedbackRequest.CommentMaxLength);
    }
}

internal sealed class RecordFeedbackHandler(ICaseDbContext db, SafeSending safely, IReferenceData reference, ICurrentUser user, TimeProvider clock)
    : IRequestHandler<RecordFeedbackCommand, FeedbackRequestId>
{
    public async Task<FeedbackRequestId> Handle(RecordFeedbackCommand command, CancellationToken cancellationToken)
    {
        var about = await db.Cases.RequireAsync(command.CaseId, null, cancellationToken);
        var (_, facts) = await safely.FactsOf(about, cancellationToken);
        Refuse.If(SafeContactPolicy.AgainstThePerson(facts).Any(), FeedbackErrors.NotSafe);
        var questions = (await reference.Current(cancellationToken)).QuestionCodes();
        var request = FeedbackRequest.ByPhone(
            about, command.Answers.ToScores(), PlainText.CleanOrNull(command.Comment), questions, user.Author(), clock.GetUtcNow().UtcDateTime);
        db.FeedbackRequests.Add(request);
        return request.Id;
    }
}
