using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Support;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.Support;

/// <summary>Somebody counted what lies at a base.</summary>
[Requires(Permission.StockManage)]
[NotCaseData("Things on a shelf")]
public sealed record CountStockCommand(string? ItemCode, string? BaseCode, int? Counted, string? Note) : ICommand<StockChange>, IIdempotent;

internal sealed class CountStockValidator : AbstractValidator<CountStockCommand>
{
    public CountStockValidator()
    {
        RuleFor(c => c.ItemCode).Given("Select the item");
        RuleFor(c => c.BaseCode).Given("Select the base");
        RuleFor(c => c.Counted).NotNull().WithMessage("Enter how many there are")
            .InclusiveBetween(0, StockLine.MostAtOnce).WithMessage($"Enter a number from 0 to {StockLine.MostAtOnce}");
        RuleFor(c => c.Note).FreeText(StockEntry.NoteMaxLength);
    }
}

internal sealed class CountStockHandler(ICaseDbContext db, Stock stock) : IRequestHandler<CountStockCommand, StockChange>
{
    public async Task<StockChange> Handle(CountStockCommand command, CancellationToken cancellationToken)
    {
        var line = await stock.Line(command.ItemCode, command.BaseCode, cancellationToken);
        var entry = line.Count(command.Counted!.Value, stock.By(note: command.Note));
        db.StockEntries.Add(entry);
        return new StockChange(entry.Id.Value, line.ItemCode, line.BaseCode, entry.Change, entry.OnHand);
    }
}
