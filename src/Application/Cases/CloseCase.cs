using CaseManagement.Application.Assessments;
using CaseManagement.Application.Cases.Ending;
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

namespace CaseManagement.Application.Cases;

/// <summary>Closes the case; where its kind needs an approval, it waits for a leader.</summary>
/// <param name="Outcomes">Codes of the outcomes that the person says were reached.</param>
/// <param name="OutcomeScores">How well they cope and recover, by outcome, on the configured scale.</param>
/// <param name="Scores">How the person manages at the end; none where they cannot be asked any more.</param>
/// <param name="Summary">What they say at the end, in their own words.</param>
/// <param name="Cancel">Ids of what is open and is to be cancelled with it.</param>
[Requires(Permission.CasesClose)]
public sealed record CloseCaseCommand(
    CaseId CaseId, string? ReasonCode, IReadOnlyList<string> Outcomes, IReadOnlyList<OutcomeScore> OutcomeScores, IReadOnlyList<ScoredNeed> Scores,
    string? Summary, string? Note, IReadOnlyList<Guid> Cancel, long ExpectedVersion) : ICommand, IConcernsCase;

internal sealed class CloseCaseValidator : AbstractValidator<CloseCaseCommand>
{
    public CloseCaseValidator()
    {
        RuleFor(c => c.ReasonCode).Given("Select why the case is closed");
        RuleForEach(c => c.Outcomes).NotNull().WithMessage("Give the code of an outcome");
        RuleForEach(c => c.OutcomeScores).NotNull().WithMessage("Give the score of an outcome").Must(s => s?.OutcomeCode is not null).WithMessage("Give the code of an outcome");
        RuleForEach(c => c.Scores).NotNull().WithMessage("Give the score of an area").SetValidator(new ScoredNeedValidator());
        RuleFor(c => c.Summary).FreeText(NeedsAssessment.SummaryMaxLength);
        RuleFor(c => c.Note).FreeText(Case.NoteMaxLength);
    }
}

internal sealed class CloseCaseHandler(
    ICaseDbContext db, ICurrentUser user, IReferenceData reference, CaseEnding ending, ClosureNotice notice, TimeProvider clock)
    : IRequestHandler<CloseCaseCommand, Unit>
{
    public async Task<Unit> Handle(CloseCaseCommand command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var codes = await reference.Current(cancellationToken);
        Refuse.If(!codes.IsInForce(CodeLists.ClosureReasons, command.ReasonCode), CaseErrors.UnknownReason);
        var known = codes.InForce(CodeLists.Outcomes).Select(o => o.Code).ToHashSet();
        var closing = Closing.Of(
            command.ReasonCode!, [.. command.Outcomes.Distinct()], command.OutcomeScores, known, codes.OutcomeScale(), PlainText.CleanOrNull(command.Note));

        var about = await db.Cases.RequireAsync(command.CaseId, command.ExpectedVersion, cancellationToken);
        Refuse.If(about.Status == CaseStatus.ClosurePending, CaseErrors.ClosureWaits);
        var closure = CaseClosure.Ask(about, closing, [.. command.Cancel.Distinct()], user.Author(), now);
        db.CaseClosures.Add(closure);
        if (codes.ClosureApproval().IsNeededFor(about))
        {
            about.AskToClose(closing, await ending.LeftOpen(about, closure, cancellationToken));
            await notice.Ask(about, closure, now, cancellationToken);
        }
        else
        {
            await ending.Finish(about, closure, now, cancellationToken);
        }

        await Assess(command, about, codes, now, cancellationToken);
        return Unit.Value;
    }

    private async Task Assess(CloseCaseCommand command, Case about, ReferenceSnapshot codes, DateTime now, CancellationToken ct)
    {
        if (command.Scores.Count > 0)
        {
            db.NeedsAssessments.Add(NeedsAssessment.Record(
                about, await db.NextNeedsNumber(about.Id, ct), AssessmentStage.Close, command.Scores.ToScores(), codes.NeedAreas(), codes.NeedScale(),
                PlainText.CleanOrNull(command.Summary), user.Author(), now));
        }
    }
}

internal static class ClosureSettings
{
    public static OutcomeScale OutcomeScale(this ReferenceSnapshot codes) =>
        new(codes.Number(SettingKeys.OutcomeScaleLowest), codes.Number(SettingKeys.OutcomeScaleHighest));

    public static ClosureApproval ClosureApproval(this ReferenceSnapshot codes) => new(codes.Several(SettingKeys.ClosureApproval));
}
