using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Support;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.Support;

/// <summary>A delivery came to a base.</summary>
[Requires(Permission.StockManage)]
[NotCaseData("Things on a shelf")]
public sealed record ReceiveStockCommand(string? ItemCode, string? BaseCode, int? Quantity, string? Note) : ICommand<StockChange>, IIdempotent;

/// <param name="OnHand">How many there are now.</param>
public sealed record StockChange(Guid EntryId, string ItemCode, string BaseCode, int Change, int OnHand);

internal sealed class ReceiveStockValidator : AbstractValidator<ReceiveStockCommand>
{
    public ReceiveStockValidator()
    {
        RuleFor(c => c.ItemCode).Given("Select the item");
        RuleFor(c => c.BaseCode).Given("Select the base");
        RuleFor(c => c.Quantity).NotNull().WithMessage("Enter how many").InclusiveBetween(1, StockLine.MostAtOnce).WithMessage(StockErrors.Quantity.Sentence);
        RuleFor(c => c.Note).FreeText(StockEntry.NoteMaxLength);
    }
}

internal sealed class ReceiveStockHandler(ICaseDbContext db, Stock stock) : IRequestHandler<ReceiveStockCommand, StockChange>
{
    public async Task<StockChange> Handle(ReceiveStockCommand command, CancellationToken cancellationToken)
    {
        var line = await stock.Line(command.ItemCode, command.BaseCode, cancellationToken);
        var entry = line.Receive(command.Quantity!.Value, stock.By(note: command.Note));
        db.StockEntries.Add(entry);
        return new StockChange(entry.Id.Value, line.ItemCode, line.BaseCode, entry.Change, entry.OnHand);
    }
}
