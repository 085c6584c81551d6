using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Assessments.Marac;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Assessments.Marac;

/// <summary>Says why a person is put before the conference: of the referral that is prepared already, or of a new one.</summary>
/// <param name="ExpectedVersion">Of the case.</param>
[Requires(Permission.CasesEdit)]
public sealed record PrepareMaracCommand(
    CaseId CaseId, IReadOnlyList<string> Reasons, IReadOnlyList<string> Incidents, string? Explanation, long ExpectedVersion)
    : ICommand, IConcernsCase;

internal sealed class PrepareMaracValidator : AbstractValidator<PrepareMaracCommand>
{
    public PrepareMaracValidator() => RuleFor(c => c.Explanation).FreeText(MaracReferral.ExplanationMaxLength);
}

internal sealed class PrepareMaracHandler(ICaseDbContext db, IReferenceData reference, TimeProvider clock) : IRequestHandler<PrepareMaracCommand, Unit>
{
    public async Task<Unit> Handle(PrepareMaracCommand command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var about = await db.Cases.RequireAsync(command.CaseId, command.ExpectedVersion, cancellationToken);
        about.Assessed(now);
        var reasons = new MaracReasons([.. command.Reasons.Distinct()], [.. command.Incidents.Distinct()], PlainText.CleanOrNull(command.Explanation))
            .Checked(await reference.Current(cancellationToken));

        var marac = await db.MaracReferrals.SingleOrDefaultAsync(m => m.CaseId == about.Id && m.Status == MaracStatus.Prepared, cancellationToken);
        if (marac is null)
        {
            db.MaracReferrals.Add(MaracReferral.Prepare(about, reasons, now));
        }
        else
        {
            marac.Reconsider(reasons);
        }

        return Unit.Value;
    }
}
