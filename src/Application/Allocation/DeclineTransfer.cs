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

[Requires(Permission.CasesTake)]
[NotCaseData("Whoever answers an offer does not see the case; the offer is theirs alone")]
public sealed record DeclineTransferCommand(CaseTransferId TransferId, string? Reason, long ExpectedVersion) : ICommand;

internal sealed class DeclineTransferValidator : AbstractValidator<DeclineTransferCommand>
{
    public DeclineTransferValidator() => RuleFor(c => c.Reason).Given("Say why you decline").FreeText(Case.ReasonMaxLength);
}

internal sealed class DeclineTransferHandler(ICaseDbContext db, ICurrentUser user, TransferNotice notice, TimeProvider clock) : IRequestHandler<DeclineTransferCommand, Unit>
{
    public async Task<Unit> Handle(DeclineTransferCommand command, CancellationToken ct)
    {
        var offer = await db.RequireOfferTo(user.UserId, command.TransferId, command.ExpectedVersion, ct);
        var about = await db.Cases.RequireAsync(offer.CaseId, null, ct);
        offer.Decline(PlainText.Clean(command.Reason!));
        await notice.Answered(offer, about.Reference, clock.GetUtcNow().UtcDateTime, ct);
        return Unit.Value;
    }
}
