using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.FollowUps;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.Security;
using MediatR;

namespace CaseManagement.Application.Cases.Ending;

/// <summary>One case wakes, and its worker is told; where there is none who may sign in, the leaders. False where somebody was first.</summary>
[Requires(Permission.RunJobs)]
[NotCaseData("The service acts; nobody is shown anything")]
public sealed record WakeHeldCaseCommand(CaseId CaseId) : ICommand<bool>;

internal sealed class WakeHeldCaseHandler(ICaseDbContext db, IStaffDirectory staff, IServiceAddress address, TimeProvider clock)
    : IRequestHandler<WakeHeldCaseCommand, bool>
{
    public async Task<bool> Handle(WakeHeldCaseCommand command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var today = LondonTime.LocalDate(now);
        var held = await db.Cases.RequireAsync(command.CaseId, null, cancellationToken);
        if (!held.AwaitsWaking(today))
        {
            return false;
        }

        var until = held.HeldUntil;
        held.Wake(today);
        foreach (var one in await WhoIsTold(held, cancellationToken))
        {
            Tell(held, one, await staff.EmailOf(one, cancellationToken), $"case-woken:{held.Id.Value:N}:{until:yyyyMMdd}:{one.Value:N}", now);
        }

        return true;
    }

    private async Task<IReadOnlyCollection<UserId>> WhoIsTold(Case held, CancellationToken ct) =>
        held.LeadWorkerId is { } worker && await staff.EmailOf(worker, ct) is not null ? [worker] : await staff.LeadersFor(db, held.Id, ct, held.TeamId);

    private void Tell(Case held, UserId to, string? email, string key, DateTime now)
    {
        var link = SiteLinks.Case(held.Id);
        db.Notifications.Add(new Notification(to, "case-woken", $"{held.Reference} was held until today. Take it up again", link, key, now));
        if (email is not null)
        {
            db.Outbox.Add(OutboxMessage.To(
                email, $"{held.Reference}: held until today", $"{held.Reference} was held until today.\n\nOpen the case: {address.Of(link)}\n", key, now).For(to));
        }
    }
}
