using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.Security;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.FollowUps;

/// <summary>
/// Whom a follow-up concerns, told in the app and by mail within the unit of work that moved it. Both name the case's
/// reference and nothing else. The keys hold the due instant: the same promise, moved, may remind again.
/// </summary>
internal sealed class FollowUpMessages(ICaseDbContext db, IStaffDirectory staff, IServiceAddress address)
{
    /// <summary>The worker; and where they are away or gone, at once whoever leads them.</summary>
    public async Task TellOfDue(FollowUp followUp, DateTime now, CancellationToken ct)
    {
        var about = await AboutOf(followUp, ct);
        var toVolunteer = await db.CaseLoans.AnyAsync(l => l.CaseId == about.Id && l.VolunteerId == followUp.AssignedToId && l.EndedUtc == null, ct);
        var message = new Message("follow-up-due", "a follow-up is due", "follow-up due", $"A follow-up of {about.Reference} is due.");
        var email = await staff.EmailOf(followUp.AssignedToId, ct);
        if (email is not null)
        {
            Write(message, about with { IsLent = toVolunteer }, followUp.AssignedToId, email, $"{message.Kind}:{followUp.Id.Value:N}:{followUp.DueUtc.Ticks}", now);
        }

        if (email is null || await IsAway(followUp.AssignedToId, now, ct))
        {
            var instead = message with { Body = $"A follow-up of {about.Reference} is due, and its worker is away." };
            await TellLeaders(instead, followUp, about, except: followUp.AssignedToId, now, ct);
        }
    }

    public async Task TellOfEscalation(FollowUp followUp, DateTime now, CancellationToken ct)
    {
        var about = await AboutOf(followUp, ct);
        var message = new Message("follow-up-late", "a follow-up is overdue", "follow-up overdue", $"A follow-up of {about.Reference} is overdue.");
        await TellLeaders(message, followUp, about, except: null, now, ct);
    }

    private async Task TellLeaders(Message message, FollowUp followUp, About about, UserId? except, DateTime now, CancellationToken ct)
    {
        foreach (var leader in (await LeadersFor(followUp, about, ct)).Where(leader => leader != except))
        {
            var key = $"{message.Kind}:{followUp.Id.Value:N}:{followUp.DueUtc.Ticks}:{leader.Value:N}";
            Write(message, about, leader, await staff.EmailOf(leader, ct), key, now);
        }
    }

    /// <summary>Of the case's team and of the worker's own.</summary>
    private async Task<IReadOnlyCollection<UserId>> LeadersFor(FollowUp followUp, About about, CancellationToken ct)
    {
        var own = await db.Workers.Where(w => w.Id == followUp.AssignedToId).Select(w => (TeamId?)w.TeamId).SingleOrDefaultAsync(ct);
        return await staff.LeadersFor(db, about.Id, ct, about.TeamId, own ?? about.TeamId);
    }

    private async Task<bool> IsAway(UserId worker, DateTime now, CancellationToken ct) =>
        await db.Workers.AsNoTracking().SingleOrDefaultAsync(w => w.Id == worker, ct) is { } known && !known.IsThere(LondonTime.LocalDate(now));

    private async Task<About> AboutOf(FollowUp followUp, CancellationToken ct) =>
        await db.Cases.AsNoTracking().Where(c => c.Id == followUp.CaseId).Select(c => new About(c.Id, c.Reference, c.TeamId, false)).SingleAsync(ct);

    private void Write(Message message, About about, UserId to, string? email, string key, DateTime now)
    {
        var link = about.IsLent ? SiteLinks.Lent(about.Id) : SiteLinks.FollowUps(about.Id);
        db.Notifications.Add(new Notification(to, message.Kind, $"{about.Reference}: {message.InTheApp}", link, key, now));
        if (email is not null)
        {
            var body = $"{message.Body}\n\nOpen the case: {address.Of(link)}\n";
            db.Outbox.Add(OutboxMessage.To(email, $"{about.Reference}: {message.Subject}", body, key, now));
        }
    }

    private sealed record Message(string Kind, string InTheApp, string Subject, string Body);

    /// <param name="IsLent">Whoever is told sees of the case what is lent to them.</param>
    private sealed record About(CaseId Id, string Reference, TeamId TeamId, bool IsLent = false);
}

/// <summary>Where people reach the service, for links that leave it.</summary>
public interface IServiceAddress
{
    Uri Of(string path);
}
