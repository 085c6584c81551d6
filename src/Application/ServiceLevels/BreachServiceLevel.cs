using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.Security;
using CaseManagement.Domain.ServiceLevels;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.ServiceLevels;

/// <summary>One promise is late. Who has it is told in the app; where nobody has it, the leaders. False where somebody was first.</summary>
[Requires(Permission.RunJobs)]
[NotCaseData("The service acts; nobody is shown anything")]
public sealed record BreachServiceLevelCommand(ServiceClockId ClockId) : ICommand<bool>;

internal sealed class BreachServiceLevelHandler(ICaseDbContext db, IStaffDirectory staff, TimeProvider clock) : IRequestHandler<BreachServiceLevelCommand, bool>
{
    public async Task<bool> Handle(BreachServiceLevelCommand command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var late = await db.ServiceClocks.SingleOrDefaultAsync(c => c.Id == command.ClockId, cancellationToken);
        if (late?.AwaitsBreach(now) != true)
        {
            return false;
        }

        late.Breach(now);
        var about = await AboutOf(late, cancellationToken);
        db.Notifications.AddRange((await WhoIsTold(about, cancellationToken)).Select(one => new Notification(
            one, "service-level", $"{about.Reference}: a service level was not kept", SiteLinks.ServiceLevels(late.ReferralId),
            $"service-level:{late.Id.Value:N}:{late.DueUtc.Ticks}:{one.Value:N}", now)));
        return true;
    }

    private async Task<About> AboutOf(ServiceClock late, CancellationToken ct) => late.CaseId is { } id
        ? await db.Cases.AsNoTracking().Where(c => c.Id == id).Select(c => new About(c.Reference, c.Id, c.TeamId, c.LeadWorkerId)).SingleAsync(ct)
        : await db.Referrals.AsNoTracking().Where(r => r.Id == late.ReferralId).Select(r => new About(r.Reference, null, r.TeamId, r.AssignedToId)).SingleAsync(ct);

    private async Task<IReadOnlyCollection<UserId>> WhoIsTold(About about, CancellationToken ct)
    {
        if (about.Worker is { } worker && await staff.EmailOf(worker, ct) is not null)
        {
            return [worker];
        }

        return await staff.LeadersFor(db, about.CaseId, ct, about.TeamId);
    }

    private sealed record About(string Reference, CaseId? CaseId, TeamId TeamId, UserId? Worker);
}
