using CaseManagement.Application.Assessments;
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

namespace CaseManagement.Application.Cases;

/// <param name="Scores">How the person manages at the end; none where they cannot be asked any more.</param>
/// <param name="Summary">What they say at the end, in their own words.</param>
[Requires(Permission.CasesClose)]
public sealed record CloseCaseCommand(
    CaseId CaseId, string? ReasonCode, IReadOnlyList<string> Outcomes, IReadOnlyList<ScoredNeed> Scores, string? Summary, string? Note, long ExpectedVersion)
    : ICommand, IConcernsCase;

internal sealed class CloseCaseValidator : AbstractValidator<CloseCaseCommand>
{
    public CloseCaseValidator()
    {
        RuleFor(c => c.ReasonCode).Given("Select why the case is closed");
        RuleForEach(c => c.Outcomes).NotNull().WithMessage("Give the code of an outcome");
        RuleForEach(c => c.Scores).NotNull().WithMessage("Give the score of an area").SetValidator(new ScoredNeedValidator());
        RuleFor(c => c.Summary).FreeText(NeedsAssessment.SummaryMaxLength);
        RuleFor(c => c.Note).FreeText(Case.NoteMaxLength);
    }
}

internal sealed class CloseCaseHandler(ICaseDbContext db, ICurrentUser user, IReferenceData reference, TimeProvider clock)
    : IRequestHandler<CloseCaseCommand, Unit>
{
    public async Task<Unit> Handle(CloseCaseCommand command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var codes = await reference.Current(cancellationToken);
        Refuse.If(!codes.IsInForce(CodeLists.ClosureReasons, command.ReasonCode), CaseErrors.UnknownReason);
        Refuse.If(command.Outcomes.Any(o => !codes.IsInForce(CodeLists.Outcomes, o)), CaseErrors.UnknownOutcome);

        var closed = await db.Cases.RequireAsync(command.CaseId, command.ExpectedVersion, cancellationToken);
        var openFollowUps = (await db.OpenFollowUpsOf(closed.Id, cancellationToken)).Count;
        closed.Close(command.ReasonCode!, [.. command.Outcomes.Distinct()], PlainText.CleanOrNull(command.Note), openFollowUps, now);
        if (command.Scores.Count > 0)
        {
            db.NeedsAssessments.Add(NeedsAssessment.Record(
                closed, await db.NextNeedsNumber(closed.Id, cancellationToken), AssessmentStage.Close, command.Scores.ToScores(), codes.NeedAreas(),
                codes.NeedScale(), PlainText.CleanOrNull(command.Summary), user.Author(), now));
        }

        await db.NeedsDrafts.Where(d => d.CaseId == closed.Id).ExecuteDeleteAsync(cancellationToken);
        var referral = await db.Referrals.RequireAsync(closed.ReferralId, null, cancellationToken);
        referral.SupportEnds(now);
        return Unit.Value;
    }
}
