using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Digests;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Digests;

/// <summary>What the caller wants to be mailed, and when not.</summary>
[Requires(Permission.NotificationsRead)]
[NotCaseData("About the caller's own account")]
public sealed record GetOwnMailChoicesQuery : IQuery<OwnMailChoices>;

/// <param name="WeeklyDigest">Null for who leads no team, and is never mailed one.</param>
/// <param name="Version">0 while they never chose.</param>
public sealed record OwnMailChoices(bool DailyDigest, bool? WeeklyDigest, bool Reminders, TimeOnly? QuietFrom, TimeOnly? QuietUntil, bool QuietOnDaysOff, long Version);

internal sealed class GetOwnMailChoicesHandler(ICaseDbContext db, ICurrentUser user) : IRequestHandler<GetOwnMailChoicesQuery, OwnMailChoices>
{
    public async Task<OwnMailChoices> Handle(GetOwnMailChoicesQuery query, CancellationToken cancellationToken)
    {
        var me = user.UserId ?? throw new Common.ForbiddenException();
        var chosen = await db.MailChoices.AsNoTracking().SingleOrDefaultAsync(c => c.UserId == me, cancellationToken);
        var switches = chosen?.Switches ?? MailSwitches.AllOn;
        return new OwnMailChoices(
            switches.DailyDigest, user.LeadsATeam() ? switches.WeeklyDigest : null, switches.Reminders, chosen?.Quiet?.From, chosen?.Quiet?.Until,
            chosen?.QuietOnDaysOff ?? false, chosen?.Version ?? 0);
    }
}

internal static class WhoLeads
{
    /// <summary>What only those who lead hold, and the weekly digest is of.</summary>
    public static bool LeadsATeam(this ICurrentUser user) => user.Has(Permission.CaseFilesReview) && user.TeamId is not null;
}
