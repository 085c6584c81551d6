using CaseManagement.Application.Allocation;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.People.Conflicts;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Referrals;
using CaseManagement.Domain.Security;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Referrals;

/// <summary>New referrals of a team's inbox go to its contact officers on duty, to each in turn. Returns how many.</summary>
[Requires(Permission.RunJobs)]
[NotCaseData("The service acts; nobody is shown anything")]
public sealed record DealTeamsReferralsCommand(TeamId TeamId) : ICommand<int>;

internal sealed class DealTeamsReferralsHandler(ICaseDbContext db, DutyNow duty, Acquaintances acquaintances) : IRequestHandler<DealTeamsReferralsCommand, int>
{
    private const int BatchSize = 100;

    public async Task<int> Handle(DealTeamsReferralsCommand command, CancellationToken ct)
    {
        if (!await db.Teams.AnyAsync(t => t.Id == command.TeamId && t.DealsReferrals, ct))
        {
            return 0;
        }

        var officers = (await duty.Of(command.TeamId, ct)).Officers;
        if (officers.Count == 0)
        {
            return 0;
        }

        var turns = await db.ReferralTurns.SingleOrDefaultAsync(t => t.TeamId == command.TeamId, ct) ?? db.ReferralTurns.Add(ReferralTurns.Begin(command.TeamId)).Entity;
        var waiting = db.Referrals
            .Where(r => r.TeamId == command.TeamId && r.Queue == ReferralQueue.Inbox && r.AssignedToId == null && !r.WasAssigned && r.Attempts == 0)
            .OrderByDescending(r => r.SupportLevel).ThenBy(r => r.NextDueUtc).ThenBy(r => r.Id);
        var (dealt, seen) = (0, 0);
        List<Referral> batch;
        do
        {
            batch = await waiting.Skip(seen).Take(BatchSize).ToListAsync(ct);
            seen += batch.Count;
            dealt = await Deal(batch, officers, turns, ct);
        }
        while (dealt == 0 && batch.Count == BatchSize);

        return dealt;
    }

    /// <returns>How many of them; none where everybody knows somebody involved, and those behind are looked at.</returns>
    private async Task<int> Deal(List<Referral> waiting, IReadOnlyList<UserId> officers, ReferralTurns turns, CancellationToken ct)
    {
        var related = await acquaintances.OfEach([.. waiting.Select(r => (r.PersonId, r.Conflicts))], ct);
        var dealt = 0;
        foreach (var (referral, knows) in waiting.Zip(related))
        {
            // Who knows somebody involved is passed over this once, and has the next.
            if (turns.InOrder(officers).Where(o => !knows.Contains(o)).Take(1).ToList() is [var next])
            {
                referral.DealTo(next);
                turns.Took(next);
                dealt++;
            }
        }

        return dealt;
    }
}
