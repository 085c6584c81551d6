using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.FollowUps;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.Security;
using CaseManagement.Domain.Volunteers;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Volunteers;

/// <summary>The one way in which a case stops being lent: nothing of it stays with the volunteer.</summary>
internal sealed class LoanEnding(ICaseDbContext db, IStaffDirectory staff)
{
    public async Task End(Case about, CaseLoan loan, LoanEnd because, string? note, DateTime now, CancellationToken ct)
    {
        loan.End(because, note, now);
        var link = SiteLinks.Lent(about.Id);
        db.Notifications.RemoveRange(await db.Notifications.Where(n => n.UserId == loan.VolunteerId && n.Link.StartsWith(link)).ToListAsync(ct));
        if (about.LeadWorkerId is { } lead)
        {
            var promised = await db.FollowUps
                .Where(f => f.CaseId == about.Id && f.AssignedToId == loan.VolunteerId && FollowUpLoading.Open.Contains(f.Status)).ToListAsync(ct);
            promised.Where(f => FollowUpLifecycle.IsOpen(f.Status)).ToList().ForEach(f => f.HandTo(lead));
        }
    }

    /// <summary>They left: whoever is answerable for each case that they had is told.</summary>
    public async Task EndAllOf(UserId volunteer, DateTime now, CancellationToken ct)
    {
        var loans = await db.CaseLoans.Where(l => l.VolunteerId == volunteer && l.EndedUtc == null).ToListAsync(ct);
        foreach (var loan in loans)
        {
            var about = await db.Cases.SingleAsync(c => c.Id == loan.CaseId, ct);
            await End(about, loan, LoanEnd.VolunteerLeft, null, now, ct);
            await Tell(about, loan, "the volunteer left, and the case came back", now, ct);
        }
    }

    /// <summary>Who leads the case; where nobody does, the leaders of its team.</summary>
    public async Task Tell(Case about, CaseLoan loan, string what, DateTime now, CancellationToken ct)
    {
        IReadOnlyCollection<UserId> told = about.LeadWorkerId is { } lead ? [lead] : await staff.LeadersFor(db, about.Id, ct, about.TeamId);
        db.Notifications.AddRange(told.Select(one => new Notification(
            one, "case-returned", $"{about.Reference}: {what}", SiteLinks.Case(about.Id), $"case-returned:{loan.Id.Value:N}:{one.Value:N}", now)));
    }

    /// <param name="of">One volunteer; null for all.</param>
    public async Task EndAll(Case about, UserId? of, LoanEnd because, DateTime now, CancellationToken ct)
    {
        foreach (var loan in await db.CaseLoans.Where(l => l.CaseId == about.Id && l.EndedUtc == null && (of == null || l.VolunteerId == of)).ToListAsync(ct))
        {
            await End(about, loan, because, null, now, ct);
        }
    }
}
