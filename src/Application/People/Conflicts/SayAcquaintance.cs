using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Volunteers;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.People;
using CaseManagement.Domain.Referrals;
using CaseManagement.Domain.Security;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.People.Conflicts;

/// <summary>A worker knows the person of this referral, or somebody around it, outside of work. Saying it again changes nothing.</summary>
/// <param name="WorkerId">The caller where it is null; somebody else only where a manager says it for them.</param>
[Requires(Permission.ReferralsWork, Permission.CasesEdit)]
public sealed record SayAcquaintanceCommand(ReferralId ReferralId, UserId? WorkerId, long ExpectedVersion) : ICommand, IConcernsReferral;

internal sealed class SayAcquaintanceHandler(ICaseDbContext db, ICurrentUser user, IStaffDirectory staff, LoanConflicts loans, TimeProvider clock)
    : IRequestHandler<SayAcquaintanceCommand, Unit>
{
    public async Task<Unit> Handle(SayAcquaintanceCommand command, CancellationToken ct)
    {
        var worker = command.WorkerId ?? user.UserId ?? throw new ForbiddenException();
        if (worker != user.UserId && !user.Has(Permission.ConflictsReview))
        {
            throw new ForbiddenException();
        }

        var referral = await db.Referrals.RequireAsync(command.ReferralId, command.ExpectedVersion, ct);
        var person = referral.PersonId;
        if (!await db.Acquaintances.AnyAsync(a => a.WorkerId == worker && a.PersonId == person, ct))
        {
            var now = clock.GetUtcNow().UtcDateTime;
            var said = Acquaintance.Said(worker, person, now);
            db.Acquaintances.Add(said);
            await TellLeaders(referral, said, now, ct);
            await loans.EndOf(worker, person, ct);
        }

        return Unit.Value;
    }

    /// <summary>By reference alone: neither who knows whom, nor how.</summary>
    private async Task TellLeaders(Referral referral, Acquaintance said, DateTime now, CancellationToken ct)
    {
        var leaders = await staff.LeadersFor(db, referral.CaseId, ct, referral.TeamId);
        foreach (var leader in leaders.Where(leader => leader != user.UserId))
        {
            db.Notifications.Add(new Notification(
                leader, "conflict", $"{referral.Reference}: look at a conflict of interest", SiteLinks.CaseOrReferral(referral.CaseId, referral.Id),
                $"conflict:{said.Id.Value:N}:{leader.Value:N}", now));
        }
    }
}
