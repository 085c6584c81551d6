using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.People;
using CaseManagement.Domain.Referrals;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.People;

/// <summary>What was sent to a number or address does not arrive: from now on the policy refuses it. Whoever leads the case is told.</summary>
[Requires(Permission.SafeContactEdit)]
public sealed record MarkNotWorkingCommand(ReferralId ReferralId, Guid ContactPointId, long ExpectedVersion) : ICommand, IConcernsReferral;

/// <summary>It was put right, or works after all.</summary>
[Requires(Permission.SafeContactEdit)]
public sealed record MarkWorkingCommand(ReferralId ReferralId, Guid ContactPointId, long ExpectedVersion) : ICommand, IConcernsReferral;

internal sealed class MarkContactPointHandler(ICaseDbContext db, ICurrentUser user, TimeProvider clock)
    : IRequestHandler<MarkNotWorkingCommand, Unit>, IRequestHandler<MarkWorkingCommand, Unit>
{
    public async Task<Unit> Handle(MarkNotWorkingCommand command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var person = await db.RequirePersonOf(command.ReferralId, command.ExpectedVersion, cancellationToken);
        if (person.MarkNotWorking(ContactPointId.From(command.ContactPointId), user.Author(), now))
        {
            await TellLead(command, now, cancellationToken);
        }

        return Unit.Value;
    }

    public async Task<Unit> Handle(MarkWorkingCommand command, CancellationToken cancellationToken)
    {
        var person = await db.RequirePersonOf(command.ReferralId, command.ExpectedVersion, cancellationToken);
        person.MarkWorking(ContactPointId.From(command.ContactPointId));
        return Unit.Value;
    }

    private async Task TellLead(MarkNotWorkingCommand command, DateTime now, CancellationToken ct)
    {
        var about = await db.Cases.AsNoTracking().Where(c => c.ReferralId == command.ReferralId).Select(c => new { c.Id, c.Reference, c.LeadWorkerId }).SingleOrDefaultAsync(ct);
        if (about?.LeadWorkerId is { } lead && lead != user.Author())
        {
            db.Notifications.Add(new Notification(
                lead, "contact-point-not-working", $"{about.Reference}: a number or address does not work any more", SiteLinks.SafeContact(about.Id),
                $"contact-point-not-working:{command.ContactPointId:N}:{command.ExpectedVersion}", now));
        }
    }
}
