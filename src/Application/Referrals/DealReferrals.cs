using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Referrals;

/// <summary>Deals out what came in, for each team that wants it so; each batch in a transaction of its own (docs/adr/0010).</summary>
[Requires(Permission.RunJobs)]
[NotCaseData("The service acts; nobody is shown anything")]
public sealed record DealReferralsCommand : ICommand<int>, IRunsItsOwnUnitsOfWork;

internal sealed class DealReferralsHandler(ICaseDbContext db, IPieceSender sender) : IRequestHandler<DealReferralsCommand, int>
{
    public async Task<int> Handle(DealReferralsCommand command, CancellationToken ct)
    {
        var teams = await db.Teams.AsNoTracking().Where(t => t.DealsReferrals && t.EndedUtc == null).Select(t => t.Id).ToListAsync(ct);
        var pieces = new Pieces(sender);
        var dealt = 0;
        foreach (var team in teams)
        {
            int batch;
            do
            {
                batch = await pieces.Try(new DealTeamsReferralsCommand(team), ct);
                dealt += batch;
            }
            while (batch > 0);
        }

        pieces.ThrowFailures();
        return dealt;
    }
}
