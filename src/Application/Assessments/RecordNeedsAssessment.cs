using System.Text.Json.Serialization;
using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Assessments;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Assessments;

/// <param name="ExpectedVersion">Of the case, where the caller asks that it be unchanged.</param>
[Requires(Permission.CasesEdit)]
public sealed record RecordNeedsAssessmentCommand(
    CaseId CaseId, IReadOnlyList<ScoredNeed> Scores, string? Summary, [property: JsonIgnore] long? ExpectedVersion)
    : ICommand<RecordedNeeds>, IConcernsCase, IIdempotent;

public sealed record RecordedNeeds(Guid Id, int Number, AssessmentStage Stage, DateTime AssessedUtc);

internal sealed class RecordNeedsAssessmentValidator : AbstractValidator<RecordNeedsAssessmentCommand>
{
    public RecordNeedsAssessmentValidator()
    {
        RuleForEach(c => c.Scores).NotNull().WithMessage("Give the score of an area").SetValidator(new ScoredNeedValidator());
        RuleFor(c => c.Summary).FreeText(NeedsAssessment.SummaryMaxLength);
    }
}

internal sealed class RecordNeedsAssessmentHandler(ICaseDbContext db, ICurrentUser user, IReferenceData reference, TimeProvider clock)
    : IRequestHandler<RecordNeedsAssessmentCommand, RecordedNeeds>
{
    public async Task<RecordedNeeds> Handle(RecordNeedsAssessmentCommand command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var codes = await reference.Current(cancellationToken);
        var assessed = await db.Cases.RequireAsync(command.CaseId, command.ExpectedVersion, cancellationToken);
        assessed.Assessed(now);

        var isFirst = !await db.NeedsAssessments.AnyAsync(a => a.CaseId == assessed.Id, cancellationToken);
        var number = await db.NextNeedsNumber(assessed.Id, cancellationToken);
        var assessment = NeedsAssessment.Record(
            assessed, number, isFirst ? AssessmentStage.Start : AssessmentStage.Review, command.Scores.ToScores(), codes.NeedAreas(),
            codes.NeedScale(), PlainText.CleanOrNull(command.Summary), user.Author(), now);
        db.NeedsAssessments.Add(assessment);
        await db.ForgetNeedsDraft(assessed.Id, user, cancellationToken);
        return new RecordedNeeds(assessment.Id.Value, number, assessment.Stage, assessment.AssessedUtc);
    }
}
