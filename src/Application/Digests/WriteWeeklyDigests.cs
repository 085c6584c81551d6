using System.Globalization;
using System.Text;
using CaseManagement.Application.Allocation;
using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.FollowUps;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Digests;
using CaseManagement.Domain.FollowUps;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Digests;

/// <summary>The week of one team, to each of its leaders who wants it and has none yet.</summary>
/// <returns>How many were written.</returns>
[Requires(Permission.RunJobs)]
[NotCaseData("References, kinds and times, and the names of colleagues, to who leads them")]
public sealed record WriteWeeklyDigestsCommand(DateOnly Day, TeamId TeamId) : ICommand<int>;

internal sealed class WriteWeeklyDigestsHandler(
    ICaseDbContext db, IStaffDirectory staff, IReferenceData reference, MailWishes wishes, TeamWeek week, IServiceAddress address, TimeProvider clock)
    : IRequestHandler<WriteWeeklyDigestsCommand, int>
{
    public async Task<int> Handle(WriteWeeklyDigestsCommand command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var leaders = await staff.WithRole(Roles.TeamLeader, command.TeamId, cancellationToken);
        var keys = leaders.ToDictionary(l => l, l => $"weekly-digest:{l.Value:N}:{command.Day:yyyyMMdd}");
        var written = await db.Outbox.Where(m => keys.Values.Contains(m.Key)).Select(m => m.Key).ToListAsync(cancellationToken);
        var emails = await staff.EmailsOf(leaders, cancellationToken);
        var wishOf = await wishes.Of(leaders, cancellationToken);
        var loads = await Loads(command.TeamId, cancellationToken);
        var count = 0;
        foreach (var leader in leaders.Where(l => emails.ContainsKey(l) && wishOf[l].Switches.WeeklyDigest && !written.Contains(keys[l])))
        {
            var sections = (await week.Of(command.TeamId, leader, now, cancellationToken)).Where(s => s.Count > 0).ToList();
            if (sections.Count + loads.Count > 0)
            {
                var useless = DigestTimes.UselessFrom(DigestKind.Weekly, command.Day, wishOf[leader].QuietUntil(now));
                db.Outbox.Add(Digest(sections, loads, command.Day, emails[leader], keys[leader], now).For(leader).NotAfter(useless));
                count++;
            }
        }

        return count;
    }

    private OutboxMessage Digest(IReadOnlyList<WeekSection> sections, IReadOnlyList<string> loads, DateOnly day, string email, string key, DateTime now)
    {
        var body = new StringBuilder($"Your team on {DigestWords.Day(day)}\n\n");
        foreach (var section in sections)
        {
            body.Section(section.Heading, section.Count, section.Lines.Select(line => $"{line.Text}, {address.Of(line.Link)}"));
        }

        body.Section("Workers and their load", loads.Count, loads);
        body.Foot(address, "Your team", SiteLinks.Team);
        return OutboxMessage.To(email, "The week of your team", body.ToString(), key, now);
    }

    /// <summary>"Robin Example: 18 of 30 points (60 per cent), 12 cases".</summary>
    private async Task<IReadOnlyList<string>> Loads(TeamId team, CancellationToken ct)
    {
        var codes = await reference.Current(ct);
        var carried = await db.CarriedByWorkers(codes.AllocationWeights(), ct);
        var workers = await db.Workers.AsNoTracking().Where(w => w.TeamId == team && w.Available).OrderBy(w => w.DisplayName).ThenBy(w => w.Id).ToListAsync(ct);
        return workers.ConvertAll(w =>
        {
            var has = carried.GetValueOrDefault(w.Id);
            var share = w.Capacity > 0 ? string.Create(CultureInfo.InvariantCulture, $" ({100 * has.Points / w.Capacity:0} per cent)") : "";
            var away = w.IsThere(codes.Today) ? "" : ", away";
            return string.Create(CultureInfo.InvariantCulture, $"{w.DisplayName}: {has.Points:0.#} of {w.Capacity:0.#} points{share}, {has.Cases} cases{away}");
        });
    }
}
