using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Support;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.Support;

/// <summary>A prepared onward referral is not sent.</summary>
[Requires(Permission.CasesEdit)]
public sealed record CancelOnwardReferralCommand(CaseId CaseId, OnwardReferralId OnwardId, string? Reason, long Version) : ICommand, IConcernsCase;

internal sealed class CancelOnwardReferralValidator : AbstractValidator<CancelOnwardReferralCommand>
{
    public CancelOnwardReferralValidator() => RuleFor(c => c.Reason).Given(OnwardErrors.ReasonMissing.Sentence).FreeText(OnwardReferral.NoteMaxLength);
}

internal sealed class CancelOnwardReferralHandler(ICaseDbContext db) : IRequestHandler<CancelOnwardReferralCommand, Unit>
{
    public async Task<Unit> Handle(CancelOnwardReferralCommand command, CancellationToken cancellationToken)
    {
        var (referral, _, service) = await db.RequireOnward(command.CaseId, command.OnwardId, command.Version, cancellationToken);
        referral.Cancel(PlainText.Clean(command.Reason!), service.Name);
        return Unit.Value;
    }
}
