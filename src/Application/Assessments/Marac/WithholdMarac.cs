using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Assessments.Marac;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.Assessments.Marac;

/// <summary>It is not sent: decided by who answers for safeguarding, never by the worker alone.</summary>
/// <param name="ExpectedVersion">Of the MARAC referral.</param>
[Requires(Permission.MaracDecide)]
public sealed record WithholdMaracCommand(CaseId CaseId, MaracReferralId MaracId, string? Reason, long ExpectedVersion) : ICommand, IConcernsCase;

internal sealed class WithholdMaracValidator : AbstractValidator<WithholdMaracCommand>
{
    public WithholdMaracValidator() => RuleFor(c => c.Reason).Given(MaracErrors.ReasonMissing.Sentence).FreeText(MaracReferral.DecisionMaxLength);
}

internal sealed class WithholdMaracHandler(ICaseDbContext db, TimeProvider clock) : IRequestHandler<WithholdMaracCommand, Unit>
{
    public async Task<Unit> Handle(WithholdMaracCommand command, CancellationToken cancellationToken)
    {
        var (marac, about) = await db.RequireMarac(command.CaseId, command.MaracId, command.ExpectedVersion, cancellationToken);
        marac.Withhold(PlainText.Clean(command.Reason!));
        await db.KeepPromise(about, clock.GetUtcNow().UtcDateTime, cancellationToken);
        return Unit.Value;
    }
}
