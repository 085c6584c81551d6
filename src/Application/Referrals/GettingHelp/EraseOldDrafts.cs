using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Assessments;
using CaseManagement.Domain.Drafts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Referrals.GettingHelp;

/// <summary>What nobody may read any more is not kept either.</summary>
[Requires(Permission.RunJobs)]
[NotCaseData("Erases; shows nothing")]
public sealed record EraseOldDraftsCommand : ICommand<int>;

internal sealed class EraseOldDraftsHandler(ICaseDbContext db, TimeProvider clock) : IRequestHandler<EraseOldDraftsCommand, int>
{
    public async Task<int> Handle(EraseOldDraftsCommand command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var forgotten = now - NeedsDraft.KeptFor;
        var ofStaff = await db.NeedsDrafts.Where(d => d.SavedUtc <= forgotten).ExecuteDeleteAsync(cancellationToken);
        var left = now - FormDraft.KeptFor;
        ofStaff += await db.FormDrafts.Where(d => d.SavedUtc <= left).ExecuteDeleteAsync(cancellationToken);
        return ofStaff + await db.ReferralDrafts
            .Where(d => d.ExpiresUtc <= now || (d.BrowserDigest == null && d.LinkDigest == null))
            .ExecuteDeleteAsync(cancellationToken);
    }
}
