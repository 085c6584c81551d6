using System.Text.Json.Serialization;
using CaseManagement.Application.Assessments.Marac;
using CaseManagement.Application.Cases;
using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Assessments;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Referrals;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Assessments;

/// <param name="Total">Of a tool whose questions are not loaded; null where they are answered.</param>
/// <param name="Judgement">The worker's own grade; null where the one that follows from the score stands.</param>
/// <param name="ExpectedVersion">Of the case, where the caller asks that it be unchanged.</param>
[Requires(Permission.CasesEdit)]
public sealed record RecordRiskAssessmentCommand(
    CaseId CaseId, string? Tool, IReadOnlyList<AnsweredTopic> Answers, int? Total, RiskGrade? Judgement, string? JudgementReason,
    [property: JsonIgnore] long? ExpectedVersion)
    : ICommand<RecordedRisk>, IConcernsCase, IIdempotent;

public sealed record AnsweredTopic(string TopicCode, RiskAnswerValue Answer);

public sealed record RecordedRisk(Guid Id, int Number, int Score, RiskGrade ComputedGrade, RiskGrade Grade, DateTime AssessedUtc);

internal sealed class RecordRiskAssessmentValidator : AbstractValidator<RecordRiskAssessmentCommand>
{
    public RecordRiskAssessmentValidator()
    {
        RuleFor(c => c.Tool).Must(t => RiskTools.Codes.Contains(t)).WithErrorCode(ReasonCode.UnknownCode).WithMessage("Select the tool that you used");
        RuleForEach(c => c.Answers).NotNull().WithMessage("Give the answer to a topic").SetValidator(new AnsweredTopicValidator());
        RuleFor(c => c.Judgement).NotEqual(RiskGrade.NotAssessed).WithErrorCode(ReasonCode.UnknownCode).WithMessage("Select a grade");
        RuleFor(c => c.JudgementReason).FreeText(RiskAssessment.ReasonMaxLength);
    }
}

internal sealed class AnsweredTopicValidator : AbstractValidator<AnsweredTopic>
{
    public AnsweredTopicValidator() => RuleFor(a => a.TopicCode).Given("Say which topic it is");
}

internal sealed class RecordRiskAssessmentHandler(
    ICaseDbContext db, ICurrentUser user, IReferenceData reference, HighRiskNotice notice, RiskReviews reviews, MaracPreparation marac, TimeProvider clock)
    : IRequestHandler<RecordRiskAssessmentCommand, RecordedRisk>
{
    public async Task<RecordedRisk> Handle(RecordRiskAssessmentCommand command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var assessed = await db.Cases.RequireAsync(command.CaseId, command.ExpectedVersion, cancellationToken);
        var tool = (await reference.Current(cancellationToken)).RiskTool(command.Tool, assessed.LocalAuthority)!;
        var before = assessed.RiskGrade;

        var number = (await db.RiskAssessments.IgnoreQueryFilters().Where(a => a.CaseId == assessed.Id).MaxAsync(a => (int?)a.Number, cancellationToken) ?? 0) + 1;
        var judgement = command.Judgement is { } judged ? new RiskJudgement(judged, PlainText.CleanOrNull(command.JudgementReason)) : null;
        var assessment = command.Total is { } total
            ? RiskAssessment.RecordTotal(assessed, number, tool, total, judgement, user.Author(), now)
            : RiskAssessment.Record(assessed, number, tool, [.. command.Answers.Select(a => new RiskAnswer(a.TopicCode, a.Answer))], judgement, user.Author(), now);
        db.RiskAssessments.Add(assessment);
        assessed.RiskAssessed(assessment.Grade, now);

        await notice.TellWhenRaised(assessed, before, $"{assessment.Id.Value:N}", now, cancellationToken);
        await reviews.AfterRisk(assessed, assessment.Grade, now, cancellationToken);
        await marac.AfterRisk(assessed, assessment, cancellationToken);
        return new RecordedRisk(assessment.Id.Value, number, assessment.Score, assessment.ComputedGrade, assessment.Grade, assessment.AssessedUtc);
    }
}
