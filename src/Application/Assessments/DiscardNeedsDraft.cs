using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Cases;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Assessments;

/// <summary>The caller throws their own draft away.</summary>
[Requires(Permission.CasesEdit)]
public sealed record DiscardNeedsDraftCommand(CaseId CaseId) : ICommand, IConcernsCase;

internal sealed class DiscardNeedsDraftHandler(ICaseDbContext db, ICurrentUser user) : IRequestHandler<DiscardNeedsDraftCommand, Unit>
{
    public async Task<Unit> Handle(DiscardNeedsDraftCommand command, CancellationToken cancellationToken)
    {
        await db.ForgetNeedsDraft(command.CaseId, user, cancellationToken);
        return Unit.Value;
    }
}

internal static class NeedsDrafts
{
    public static Task<int> ForgetNeedsDraft(this ICaseDbContext db, CaseId id, ICurrentUser user, CancellationToken ct)
    {
        var author = user.Author();
        return db.NeedsDrafts.Where(d => d.CaseId == id && d.UserId == author).ExecuteDeleteAsync(ct);
    }
}
