using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Cases;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Cases.Worklists;

[Requires(Permission.CasesReadOwn, Permission.CasesReadTeam, Permission.CasesReadAll)]
[NotCaseData("A choice of the caller; no case is named")]
public sealed record DropFilterCommand(SavedFilterId FilterId) : ICommand;

internal sealed class DropFilterHandler(ICaseDbContext db, ICurrentUser user) : IRequestHandler<DropFilterCommand, Unit>
{
    public async Task<Unit> Handle(DropFilterCommand command, CancellationToken cancellationToken)
    {
        var me = user.Author();
        var mine = await db.SavedFilters.SingleOrDefaultAsync(f => f.Id == command.FilterId && f.UserId == me, cancellationToken);
        db.SavedFilters.Remove(mine ?? throw new NotFoundException());
        return Unit.Value;
    }
}
