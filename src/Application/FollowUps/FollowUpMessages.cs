using System.Security.Cryptography;
using System.Text;
using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Digests;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Assessments;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.Security;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.FollowUps;

/// <summary>
/// Whom follow-ups concern, told in the app and by mail within the unit of work that moved them: in the app one by one, so that each can be
/// opened; by mail together, as they chose. Both name the cases' references and nothing else. The keys hold the due instant: the same promise, moved, may remind again.
/// </summary>
internal sealed class FollowUpMessages(ICaseDbContext db, IStaffDirectory staff, MailWishes wishes, IServiceAddress address)
{
    private static readonly Message Due = new("follow-up-due", "a follow-up is due", "due", "is due.", "are due:");
    private static readonly Message DueToSomebodyAway = Due with { OfOne = "is due, and its worker is away.", OfMany = "are due, and their worker is away:" };
    private static readonly Message DueToTeam = new(
        "follow-up-due", "a follow-up is due, and nobody of the team has taken it", "due to the team", "is due, and nobody of the team has taken it.", "are due, and nobody of the team has taken them:");

    private static readonly Message Given = new("follow-up-given", "a follow-up is yours now", "is yours now", "is yours now.", "are yours now:");
    private static readonly Message Late = new("follow-up-late", "a follow-up is overdue", "overdue", "is overdue.", "are overdue:");

    /// <summary>
    /// The worker in the app, and by mail when all is told that fell due with it; where they are away or gone, at once whoever leads them. Where the
    /// team has it and nobody took it, its leaders.
    /// </summary>
    public async Task TellOfDue(IReadOnlyList<FollowUp> followUps, DateTime now, CancellationToken ct)
    {
        foreach (var ofOne in followUps.GroupBy(f => f.AssignedToId))
        {
            var items = await ItemsOf([.. ofOne], ct);
            if (ofOne.Key is not { } worker)
            {
                foreach (var (leader, theirs) in await ByLeader(items, null, null, ct))
                {
                    Notify(DueToTeam, theirs, leader, ForWhom(leader), now);
                }

                continue;
            }

            var isGone = await staff.EmailOf(worker, ct) is null;
            if (!isGone)
            {
                Notify(Due, await Lent(items, worker, ct), worker, "", now);
            }

            if (isGone || await IsAway(worker, now, ct))
            {
                await TellLeaders(DueToSomebodyAway, items, worker, except: worker, now, ct);
            }
        }
    }

    public async Task MailOfDue(IReadOnlyList<FollowUp> followUps, DateTime now, CancellationToken ct)
    {
        foreach (var ofOne in followUps.GroupBy(f => f.AssignedToId))
        {
            var items = await ItemsOf([.. ofOne], ct);
            if (ofOne.Key is { } worker)
            {
                await Mail(Due, await Lent(items, worker, ct), worker, "", now, ct);
                continue;
            }

            foreach (var (leader, theirs) in await ByLeader(items, null, null, ct))
            {
                await Mail(DueToTeam, theirs, leader, ForWhom(leader), now, ct, IsUrgent(theirs));
            }
        }
    }

    public async Task TellOfEscalation(IReadOnlyList<FollowUp> followUps, DateTime now, CancellationToken ct)
    {
        foreach (var ofOne in followUps.GroupBy(f => f.AssignedToId))
        {
            await TellLeaders(Late, await ItemsOf([.. ofOne], ct), ofOne.Key, except: null, now, ct);
        }
    }

    /// <summary>The worker who has it now. The version makes it another message each time.</summary>
    public async Task TellOfHandingOver(FollowUp followUp, UserId worker, DateTime now, CancellationToken ct)
    {
        var items = await Lent(await ItemsOf([followUp], ct), worker, ct);
        Notify(Given, items, worker, $":{followUp.Version}", now);
        await Mail(Given, items, worker, $":{followUp.Version}", now, ct);
    }

    private async Task TellLeaders(Message message, IReadOnlyList<Item> items, UserId? worker, UserId? except, DateTime now, CancellationToken ct)
    {
        foreach (var (leader, theirs) in await ByLeader(items, worker, except, ct))
        {
            Notify(message, theirs, leader, ForWhom(leader), now);
            await Mail(message, theirs, leader, ForWhom(leader), now, ct, IsUrgent(theirs));
        }
    }

    /// <summary>What each leader is told of: those of each case's team and of the worker's own.</summary>
    private async Task<IReadOnlyDictionary<UserId, IReadOnlyList<Item>>> ByLeader(IReadOnlyList<Item> items, UserId? worker, UserId? except, CancellationToken ct)
    {
        var own = await db.Workers.Where(w => w.Id == worker).Select(w => (TeamId?)w.TeamId).SingleOrDefaultAsync(ct);
        var teams = items.Select(i => i.Case).Distinct().ToDictionary(c => c.Id, c => new[] { c.TeamId, own ?? c.TeamId });
        var leaders = await staff.LeadersFor(db, teams, ct);
        return items.SelectMany(item => leaders[item.Case.Id].Where(leader => leader != except), (item, leader) => (leader, item))
            .GroupBy(t => t.leader, t => t.item).ToDictionary(t => t.Key, t => (IReadOnlyList<Item>)[.. t]);
    }

    /// <summary>What is late for somebody at high risk keeps nobody's quiet hours, and is mailed whatever a leader chose.</summary>
    private static bool IsUrgent(IReadOnlyList<Item> items) => items.Any(i => i.Case.RiskGrade == RiskGrade.High);

    private async Task<bool> IsAway(UserId worker, DateTime now, CancellationToken ct) =>
        await db.Workers.AsNoTracking().SingleOrDefaultAsync(w => w.Id == worker, ct) is { } known && !known.IsThere(LondonTime.LocalDate(now));

    private async Task<IReadOnlyList<Item>> ItemsOf(IReadOnlyList<FollowUp> followUps, CancellationToken ct)
    {
        var ids = followUps.Select(f => f.CaseId).Distinct().ToList();
        var cases = await db.Cases.AsNoTracking().Where(c => ids.Contains(c.Id)).Select(c => new About(c.Id, c.Reference, c.TeamId, c.RiskGrade)).ToDictionaryAsync(c => c.Id, ct);
        return [.. followUps.Select(f => new Item(f, cases[f.CaseId], SiteLinks.FollowUps(f.CaseId)))];
    }

    /// <summary>Whoever is lent a case sees of it what is lent to them.</summary>
    private async Task<IReadOnlyList<Item>> Lent(IReadOnlyList<Item> items, UserId worker, CancellationToken ct)
    {
        var lent = await db.CaseLoans.Where(l => l.VolunteerId == worker && l.EndedUtc == null).Select(l => l.CaseId).ToListAsync(ct);
        return [.. items.Select(item => lent.Contains(item.Case.Id) ? item with { Link = SiteLinks.Lent(item.Case.Id) } : item)];
    }

    private void Notify(Message message, IReadOnlyList<Item> items, UserId to, string forWhom, DateTime now) => db.Notifications.AddRange(items.Select(i =>
        new Notification(to, message.Kind, $"{i.Case.Reference}: {message.InTheApp}", i.Link, i.KeyOf(message) + forWhom, now)));

    private async Task Mail(Message message, IReadOnlyList<Item> items, UserId to, string forWhom, DateTime now, CancellationToken ct, bool isUrgent = false)
    {
        if (await staff.EmailOf(to, ct) is { } email && (isUrgent || await wishes.WantReminders(to, ct)))
        {
            var mail = items.Count == 1 ? One(message, items[0], email, forWhom, now) : Many(message, items, email, forWhom, now);
            db.Outbox.Add(isUrgent ? mail : mail.For(to));
        }
    }

    private OutboxMessage One(Message message, Item item, string email, string forWhom, DateTime now) => OutboxMessage.To(
        email,
        $"{item.Case.Reference}: follow-up {message.Subject}",
        $"A follow-up of {item.Case.Reference} {message.OfOne}\n\nOpen the case: {address.Of(item.Link)}\n",
        item.KeyOf(message) + forWhom,
        now);

    private OutboxMessage Many(Message message, IReadOnlyList<Item> items, string email, string forWhom, DateTime now)
    {
        var lines = items.GroupBy(i => (i.Case.Reference, i.Link)).OrderBy(c => c.Key.Reference, StringComparer.Ordinal)
            .Select(c => $"{c.Key.Reference}{(c.Count() > 1 ? $" ({c.Count()})" : "")}: {address.Of(c.Key.Link)}\n");
        var batch = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', items.Select(i => i.KeyOf(message))))))[..40];
        return OutboxMessage.To(
            email, $"{items.Count} follow-ups {message.Subject}", $"{items.Count} follow-ups {message.OfMany}\n\n{string.Concat(lines)}", $"{message.Kind}:{batch}{forWhom}", now);
    }

    private static string ForWhom(UserId leader) => $":{leader.Value:N}";

    private sealed record Message(string Kind, string InTheApp, string Subject, string OfOne, string OfMany);

    private sealed record About(CaseId Id, string Reference, TeamId TeamId, RiskGrade RiskGrade);

    private sealed record Item(FollowUp FollowUp, About Case, string Link)
    {
        public string KeyOf(Message message) => $"{message.Kind}:{FollowUp.Id.Value:N}:{FollowUp.DueUtc.Ticks}";
    }
}

/// <summary>Where people reach the service, for links that leave it.</summary>
public interface IServiceAddress
{
    Uri Of(string path);
}
