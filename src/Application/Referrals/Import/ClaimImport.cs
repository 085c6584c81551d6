using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Referrals;
using CaseManagement.Domain.Security;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Referrals.Import;

/// <summary>
/// The file that is to be taken next: the oldest that is not over. One that is running was broken off, because whoever
/// asks has the turn. Null where none waits.
/// </summary>
[Requires(Permission.RunJobs)]
[NotCaseData("Names of files")]
public sealed record ClaimImportCommand : ICommand<ClaimedImport?>;

public sealed record ClaimedImport(ReferralImportId Id, string Force, bool IsTable, UserId ById);

internal sealed class ClaimImportHandler(ICaseDbContext db, IImportFiles files, TimeProvider clock) : IRequestHandler<ClaimImportCommand, ClaimedImport?>
{
    private const string BrokeOff = "The service broke off too often while it took this file. What was taken is kept. Send the file again";

    public async Task<ClaimedImport?> Handle(ClaimImportCommand command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var waiting = await db.ReferralImports
            .Where(i => i.State == ReferralImportState.Waiting || i.State == ReferralImportState.Running)
            .OrderBy(i => i.RequestedUtc).ThenBy(i => i.Id)
            .ToListAsync(cancellationToken);
        foreach (var import in waiting)
        {
            if (!import.IsExhausted)
            {
                import.Begin(now);
                return new ClaimedImport(import.Id, import.Force, import.IsTable, import.RequestedById);
            }

            import.Fail(BrokeOff, now);
            files.Forget(import.Id);
        }

        return null;
    }
}
