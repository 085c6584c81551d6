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

/// <summary>It is not needed any more, before it was issued.</summary>
[Requires(Permission.CasesEdit)]
public sealed record CancelItemCommand(CaseId CaseId, ItemRequestId ItemId, string? Reason, long Version) : ICommand, IConcernsCase;

internal sealed class CancelItemValidator : AbstractValidator<CancelItemCommand>
{
    public CancelItemValidator() => RuleFor(c => c.Reason).Given("Say why it is not needed any more").FreeText(ItemRequest.WhyMaxLength);
}

internal sealed class CancelItemHandler(ICaseDbContext db, TimeProvider clock) : IRequestHandler<CancelItemCommand, Unit>
{
    public async Task<Unit> Handle(CancelItemCommand command, CancellationToken cancellationToken)
    {
        var request = await db.RequireItem(command.CaseId, command.ItemId, command.Version, cancellationToken);
        request.Cancel(PlainText.Clean(command.Reason!), clock.GetUtcNow().UtcDateTime);
        return Unit.Value;
    }
}
