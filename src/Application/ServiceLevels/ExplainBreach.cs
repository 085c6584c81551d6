using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Referrals;
using CaseManagement.Domain.ServiceLevels;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.ServiceLevels;

/// <summary>Why a promise was not kept in time. It may be said again, better.</summary>
/// <param name="ReasonCode">Code of the list of reasons for breaches.</param>
[Requires(Permission.ReferralsWork, Permission.CasesEdit, Permission.CaseFilesReview)]
public sealed record ExplainBreachCommand(ReferralId ReferralId, ServiceClockId ClockId, string? ReasonCode, string? Note, long ExpectedVersion)
    : ICommand, IConcernsReferral;

internal sealed class ExplainBreachValidator : AbstractValidator<ExplainBreachCommand>
{
    public ExplainBreachValidator()
    {
        RuleFor(c => c.ReasonCode).Given("Choose why it was not done in time");
        RuleFor(c => c.Note).FreeText(ServiceClock.NoteMaxLength);
    }
}

internal sealed class ExplainBreachHandler(ICaseDbContext db, IReferenceData reference, TimeProvider clock) : IRequestHandler<ExplainBreachCommand, Unit>
{
    public async Task<Unit> Handle(ExplainBreachCommand command, CancellationToken cancellationToken)
    {
        var codes = await reference.Current(cancellationToken);
        Refuse.If(!codes.IsInForce(CodeLists.BreachReasons, command.ReasonCode), ServiceLevelErrors.UnknownReason);
        if (!await db.ServiceClocks.AnyAsync(c => c.Id == command.ClockId && c.ReferralId == command.ReferralId, cancellationToken))
        {
            throw new NotFoundException();
        }

        var late = await db.ServiceClocks.RequireAsync(command.ClockId, command.ExpectedVersion, cancellationToken);
        late.Explain(command.ReasonCode!, command.Note is null ? null : PlainText.Clean(command.Note), clock.GetUtcNow().UtcDateTime);
        return Unit.Value;
    }
}
