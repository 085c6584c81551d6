using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Support;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.Support;

/// <summary>It leaves the stock of a base, or is ordered where there is no stock of it.</summary>
/// <param name="BaseCode">Needed for what is kept in stock.</param>
/// <param name="CostPence">Its value where it is left out.</param>
[Requires(Permission.CasesEdit)]
public sealed record IssueItemCommand(CaseId CaseId, ItemRequestId ItemId, string? BaseCode, string? FundCode, int? CostPence, long Version)
    : ICommand, IConcernsCase;

internal sealed class IssueItemValidator : AbstractValidator<IssueItemCommand>
{
    private const int MostPence = 10_000_000;

    public IssueItemValidator()
    {
        RuleFor(c => c.FundCode).Given("Select which fund pays");
        RuleFor(c => c.CostPence).InclusiveBetween(0, MostPence).WithMessage("Enter a cost that can be");
    }
}

internal sealed class IssueItemHandler(ICaseDbContext db, ICurrentUser user, Stock stock, IReferenceData reference, TimeProvider clock) : IRequestHandler<IssueItemCommand, Unit>
{
    public async Task<Unit> Handle(IssueItemCommand command, CancellationToken cancellationToken)
    {
        var codes = await reference.Current(cancellationToken);
        Refuse.If(!codes.IsInForce(CodeLists.Funds, command.FundCode), ItemErrors.UnknownFund);
        var request = await db.RequireItem(command.CaseId, command.ItemId, command.Version, cancellationToken);

        // An item that was taken out of the catalogue after it was asked for is no longer handed out.
        var item = codes.Item(request.ItemCode);
        Refuse.If(item is null, ItemErrors.Unknown);
        Refuse.If(item!.IsStocked && string.IsNullOrEmpty(command.BaseCode), ItemErrors.BaseMissing);
        request.Issue(item.IsStocked ? command.BaseCode : null, command.FundCode!, command.CostPence, await MostFor(request, codes, cancellationToken), clock.GetUtcNow().UtcDateTime);
        if (item.IsStocked)
        {
            var line = await stock.Line(request.ItemCode, command.BaseCode, cancellationToken);
            db.StockEntries.Add(line.Issue(request.Quantity, stock.By(request.Id)));
        }

        return Unit.Value;
    }

    /// <summary>Whoever approves may issue at any cost, save what they asked for themselves.</summary>
    private async Task<int> MostFor(ItemRequest request, ReferenceSnapshot codes, CancellationToken ct) =>
        user.Has(Permission.ItemsApprove) && request.RequestedById != user.Author()
            ? int.MaxValue
            : await db.StillWithoutApproval(request.CaseId, request.Id, codes, ct);
}
