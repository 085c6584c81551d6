using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.Allocation;

/// <summary>Whoever made an offer takes it back before it is answered.</summary>
[Requires(Permission.CasesAssign, Permission.CasesEdit)]
[NotCaseData("Shows nothing of a case; the offer is the caller's own")]
public sealed record RevokeTransferCommand(CaseTransferId TransferId, string? Reason, long ExpectedVersion) : ICommand;

internal sealed class RevokeTransferValidator : AbstractValidator<RevokeTransferCommand>
{
    public RevokeTransferValidator() => RuleFor(c => c.Reason).Given("Say why").FreeText(Case.ReasonMaxLength);
}

internal sealed class RevokeTransferHandler(ICaseDbContext db, ICurrentUser user) : IRequestHandler<RevokeTransferCommand, Unit>
{
    public async Task<Unit> Handle(RevokeTransferCommand command, CancellationToken ct)
    {
        var offer = await db.RequireOfferBy(user.UserId, command.TransferId, command.ExpectedVersion, ct);
        offer.Revoke(PlainText.Clean(command.Reason!));
        return Unit.Value;
    }
}
