using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.Security;
using CaseManagement.Domain.Support.Court;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.FollowUps;

/// <summary>
/// A worker's open follow-ups and the court dates of their cases, for the program that asks by their secret address. What a follow-up
/// says is free text and could name a person: it is left out. Null where nobody has this address.
/// </summary>
[OpenToAnybody("the address is the credential")]
[NotCaseData("References and kinds of things; nothing of a person")]
public sealed record GetCalendarQuery(string Token) : IQuery<string?>;

internal sealed class GetCalendarHandler(ICaseDbContext db, IUserAccounts accounts, ICalendarWriter writer, TimeProvider clock) : IRequestHandler<GetCalendarQuery, string?>
{
    private const int Most = 1000;

    private static readonly TimeSpan FollowUpTakes = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan CourtTakes = TimeSpan.FromHours(1);

    public async Task<string?> Handle(GetCalendarQuery query, CancellationToken cancellationToken)
    {
        var digest = CalendarFeed.Digest(query.Token);
        if (await db.CalendarFeeds.AsNoTracking().SingleOrDefaultAsync(f => f.TokenDigest == digest, cancellationToken) is not { } feed)
        {
            return null;
        }

        var owner = await accounts.Require(feed.UserId, null, cancellationToken);
        if (owner.DisabledUtc is not null || owner.LockedOutUntilUtc is not null || !Roles.PermissionsOf(owner.Access.Roles).Contains(Permission.CasesReadOwn))
        {
            return null;
        }

        return writer.Write([.. await FollowUps(owner.Id, cancellationToken), .. await CourtDates(owner.Id, cancellationToken)], clock.GetUtcNow().UtcDateTime);
    }

    private async Task<IReadOnlyList<CalendarEntry>> FollowUps(UserId me, CancellationToken ct)
    {
        var open = await (
            from f in db.FollowUps.AsNoTracking()
            where f.AssignedToId == me && (f.Status == FollowUpStatus.Planned || f.Status == FollowUpStatus.Due || f.Status == FollowUpStatus.Escalated)
            join c in db.Cases on f.CaseId equals c.Id
            where !c.Lockouts.Any(l => l.UserId == me)
            orderby f.DueUtc, f.Id
            select new { f.Id, f.DueUtc, c.Reference }).Take(Most).ToListAsync(ct);
        return [.. open.Select(f => new CalendarEntry($"follow-up-{f.Id.Value:N}", f.DueUtc, FollowUpTakes, $"{f.Reference}: follow-up"))];
    }

    /// <summary>From today on, of the cases on which they work.</summary>
    private async Task<IReadOnlyList<CalendarEntry>> CourtDates(UserId me, CancellationToken ct)
    {
        var today = LondonTime.ToUtc(LondonTime.LocalDate(clock.GetUtcNow().UtcDateTime), TimeOnly.MinValue);
        var listed = await (
            from d in db.CourtDates.AsNoTracking()
            where d.Status == CourtDateStatus.Listed && d.AtUtc >= today
            join c in db.Cases on d.CaseId equals c.Id
            where c.Workers.Any(w => w.WorkerId == me && w.UntilUtc == null) && !c.Lockouts.Any(l => l.UserId == me)
            orderby d.AtUtc, d.Id
            select new { d.Id, d.AtUtc, c.Reference }).Take(Most).ToListAsync(ct);
        return [.. listed.Select(d => new CalendarEntry($"court-date-{d.Id.Value:N}", d.AtUtc, CourtTakes, $"{d.Reference}: court"))];
    }
}
