using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Support;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.Support;

/// <summary>From one base to another: an entry at each.</summary>
[Requires(Permission.StockManage)]
[NotCaseData("Things on a shelf")]
public sealed record MoveStockCommand(string? ItemCode, string? FromBase, string? ToBase, int? Quantity, string? Note) : ICommand<MovedStock>, IIdempotent;

public sealed record MovedStock(StockChange From, StockChange To);

internal sealed class MoveStockValidator : AbstractValidator<MoveStockCommand>
{
    public MoveStockValidator()
    {
        RuleFor(c => c.ItemCode).Given("Select the item");
        RuleFor(c => c.FromBase).Given("Select the base that it leaves");
        RuleFor(c => c.ToBase).Given("Select the base that it goes to");
        RuleFor(c => c.Quantity).NotNull().WithMessage("Enter how many").InclusiveBetween(1, StockLine.MostAtOnce).WithMessage(StockErrors.Quantity.Sentence);
        RuleFor(c => c.Note).FreeText(StockEntry.NoteMaxLength);
    }
}

internal sealed class MoveStockHandler(ICaseDbContext db, Stock stock) : IRequestHandler<MoveStockCommand, MovedStock>
{
    public async Task<MovedStock> Handle(MoveStockCommand command, CancellationToken cancellationToken)
    {
        var from = await stock.Line(command.ItemCode, command.FromBase, cancellationToken);
        var to = command.ToBase == command.FromBase ? from : await stock.Line(command.ItemCode, command.ToBase, cancellationToken);
        var entries = from.MoveTo(to, command.Quantity!.Value, stock.By(note: command.Note));
        db.StockEntries.AddRange(entries);
        return new MovedStock(Of(from, entries[0]), Of(to, entries[1]));
    }

    private static StockChange Of(StockLine line, StockEntry entry) => new(entry.Id.Value, line.ItemCode, line.BaseCode, entry.Change, entry.OnHand);
}
