using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.History;
using CaseManagement.Domain.Support;
using CaseManagement.Domain.Volunteers;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Volunteers;

/// <summary>One note of the case may be read by the volunteer for as long as the case is lent to them.</summary>
[Requires(Permission.CasesEdit)]
public sealed record ShareNoteCommand(CaseId CaseId, CaseLoanId LoanId, ActId EntryId, long Version) : ICommand, IConcernsCase;

/// <summary>A security item that was issued is in the volunteer's hands, to be delivered or fitted.</summary>
[Requires(Permission.CasesEdit)]
public sealed record HandItemOverCommand(CaseId CaseId, CaseLoanId LoanId, ItemRequestId ItemId, long Version) : ICommand, IConcernsCase;

internal sealed class ShareNoteHandler(ICaseDbContext db)
    : IRequestHandler<ShareNoteCommand, Unit>, IRequestHandler<HandItemOverCommand, Unit>
{
    public async Task<Unit> Handle(ShareNoteCommand command, CancellationToken cancellationToken)
    {
        var loan = await db.RequireLoan(command.CaseId, command.LoanId, command.Version, cancellationToken);
        var stands = await db.Acts.AnyAsync(
            a => a.Id == command.EntryId && a.CaseId == command.CaseId.Value && SharedEntries.Notes.Contains(a.Kind) && a.Strike == null, cancellationToken);
        Refuse.If(!stands, LoanErrors.NotANote);
        (await db.Cases.SingleAsync(c => c.Id == command.CaseId, cancellationToken)).RefuseWhenFinished();
        loan.Share(command.EntryId);
        return Unit.Value;
    }

    public async Task<Unit> Handle(HandItemOverCommand command, CancellationToken cancellationToken)
    {
        var loan = await db.RequireLoan(command.CaseId, command.LoanId, command.Version, cancellationToken);
        var item = await db.ItemRequests.SingleOrDefaultAsync(i => i.Id == command.ItemId && i.CaseId == command.CaseId, cancellationToken)
            ?? throw new Common.NotFoundException();
        (await db.Cases.SingleAsync(c => c.Id == command.CaseId, cancellationToken)).RefuseWhenFinished();
        Refuse.If(await IsWithAnother(loan, item, cancellationToken), LoanErrors.WithAnother);
        loan.HandOver(item);
        return Unit.Value;
    }

    private async Task<bool> IsWithAnother(CaseLoan loan, ItemRequest item, CancellationToken ct)
    {
        var others = await db.CaseLoans.AsNoTracking().Where(l => l.CaseId == loan.CaseId && l.Id != loan.Id && l.EndedUtc == null).ToListAsync(ct);
        return others.Exists(other => other.HandedItems.Contains(item.Id.Value));
    }
}

internal static class SharedEntries
{
    public static readonly string[] Notes = [nameof(NoteAdded), nameof(NoteMovedHere)];
}
