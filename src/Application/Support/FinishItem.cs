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

/// <summary>It is in the person's hands or on their door; or they do not want it after all.</summary>
/// <param name="Returned">What was refused went back to the base that it came from.</param>
[Requires(Permission.CasesEdit)]
public sealed record FinishItemCommand(CaseId CaseId, ItemRequestId ItemId, bool? InPlace, bool Returned, string? Note, long Version)
    : ICommand, IConcernsCase;

internal sealed class FinishItemValidator : AbstractValidator<FinishItemCommand>
{
    public FinishItemValidator()
    {
        RuleFor(c => c.InPlace).NotNull().WithMessage("Select what came of it");
        RuleFor(c => c.Note).FreeText(ItemRequest.WhyMaxLength);
    }
}

internal sealed class FinishItemHandler(ICaseDbContext db, Stock stock, TimeProvider clock) : IRequestHandler<FinishItemCommand, Unit>
{
    public async Task<Unit> Handle(FinishItemCommand command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var note = PlainText.CleanOrNull(command.Note);
        var request = await db.RequireItem(command.CaseId, command.ItemId, command.Version, cancellationToken);
        if (command.InPlace == true)
        {
            request.PutInPlace(note, now);
            return Unit.Value;
        }

        var returned = command.Returned && request.BaseCode is not null;
        request.RefuseByPerson(note ?? "", returned, now);
        if (returned)
        {
            var line = await stock.Line(request.ItemCode, request.BaseCode, cancellationToken);
            db.StockEntries.Add(line.Return(request.Quantity, stock.By(request.Id)));
        }

        return Unit.Value;
    }
}
