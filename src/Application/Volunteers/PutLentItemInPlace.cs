using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Support;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Support;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.Volunteers;

/// <summary>An item that was handed to the volunteer is delivered or fitted.</summary>
[Requires(Permission.CasesLent)]
public sealed record PutLentItemInPlaceCommand(CaseId CaseId, ItemRequestId ItemId, string? Note, long Version) : ICommand, IConcernsLentCase;

internal sealed class PutLentItemInPlaceValidator : AbstractValidator<PutLentItemInPlaceCommand>
{
    public PutLentItemInPlaceValidator() => RuleFor(c => c.Note).FreeText(ItemRequest.WhyMaxLength);
}

internal sealed class PutLentItemInPlaceHandler(ICaseDbContext db, LentCases lent, TimeProvider clock) : IRequestHandler<PutLentItemInPlaceCommand, Unit>
{
    public async Task<Unit> Handle(PutLentItemInPlaceCommand command, CancellationToken cancellationToken)
    {
        var loan = await lent.Require(command.CaseId, cancellationToken);
        if (!loan.HandedItems.Contains(command.ItemId.Value))
        {
            throw new NotFoundException();
        }

        var item = await db.RequireItem(command.CaseId, command.ItemId, command.Version, cancellationToken);
        item.PutInPlace(PlainText.CleanOrNull(command.Note), clock.GetUtcNow().UtcDateTime);
        return Unit.Value;
    }
}
