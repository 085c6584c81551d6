using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Referrals;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Contacts;

/// <summary>Looks at everybody on a first contact whose time to answer may be over, each in a transaction of its own (docs/adr/0010).</summary>
[Requires(Permission.RunJobs)]
[NotCaseData("The service acts; nobody is shown anything")]
public sealed record EndUnreachedReferralsCommand : ICommand<int>, IRunsItsOwnUnitsOfWork;

internal sealed class EndUnreachedReferralsHandler(ICaseDbContext db, IPieceSender sender, TimeProvider clock) : IRequestHandler<EndUnreachedReferralsCommand, int>
{
    private const int BatchSize = 100;

    public async Task<int> Handle(EndUnreachedReferralsCommand command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var due = db.Referrals.AsNoTracking()
            .Where(r => r.Queue == ReferralQueue.Inbox && r.Status == ReferralStatus.FirstContact && r.ReachedUtc == null && r.NextDueUtc <= now)
            .OrderBy(r => r.Id);
        var pieces = new Pieces(sender);
        var (ended, last) = (0, ReferralId.From(Guid.Empty));
        List<ReferralId> batch;
        do
        {
            batch = await due.Where(r => r.Id > last).Take(BatchSize).Select(r => r.Id).ToListAsync(cancellationToken);
            foreach (var id in batch)
            {
                ended += await pieces.Try(new EndUnreachedReferralCommand(id), cancellationToken) ? 1 : 0;
                last = id;
            }
        }
        while (batch.Count == BatchSize);

        pieces.ThrowFailures();
        return ended;
    }
}
