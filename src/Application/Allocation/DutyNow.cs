using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Security;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Allocation;

/// <param name="HasRota">Whether the rota names anybody for today; where it does not, everybody who is there is on duty.</param>
/// <param name="Today">Whom it names for today, and who of them is not there.</param>
/// <param name="Members">Everybody of the team.</param>
/// <param name="OnDuty">Who is on duty at this moment, and there.</param>
internal sealed record TeamsDuty(bool HasRota, IReadOnlyList<DutyOfToday> Today, IReadOnlyList<TeamMember> Members, IReadOnlySet<UserId> OnDuty)
{
    public IReadOnlyList<TeamMember> AllOfficers => [.. Members.Where(m => m.Roles.Contains(Roles.ContactOfficer))];

    /// <summary>The contact officers who are on duty now.</summary>
    public IReadOnlyList<UserId> Officers => [.. AllOfficers.Select(m => m.Id).Where(OnDuty.Contains)];
}

/// <param name="Half">Null for the whole day.</param>
public sealed record DutyOfToday(string Name, HalfDay? Half, bool IsThere);

/// <summary>Who of a team is on duty: by the rota, absences and working days.</summary>
internal sealed class DutyNow(ICaseDbContext db, IStaffDirectory staff, TimeProvider clock)
{
    private static readonly TimeOnly Noon = new(12, 0);

    public async Task<TeamsDuty> Of(TeamId team, CancellationToken ct)
    {
        var now = LondonTime.ToLondon(clock.GetUtcNow().UtcDateTime);
        var (today, half) = (DateOnly.FromDateTime(now), TimeOnly.FromDateTime(now) < Noon ? HalfDay.Morning : HalfDay.Afternoon);
        var members = await staff.MembersOf(team, ct);
        var ids = members.Select(m => m.Id).ToList();
        var away = (await db.Workers.AsNoTracking().Where(w => ids.Contains(w.Id)).ToListAsync(ct)).Where(w => w.NotThereOn(today) is not null).Select(w => w.Id).ToHashSet();
        var monday = DutyRota.MondayOf(today);
        var rota = await db.DutyRotas.AsNoTracking().SingleOrDefaultAsync(r => r.TeamId == team && r.Monday == monday, ct);
        var duties = (rota?.Duties ?? []).Where(d => d.Day == today && ids.Contains(UserId.From(d.UserId))).ToList();
        var onDuty = duties.Count == 0 ? ids : [.. duties.Where(d => d.Half == half).Select(d => UserId.From(d.UserId))];
        return new TeamsDuty(
            duties.Count > 0,
            [
                .. members.Where(m => duties.Any(d => d.UserId == m.Id.Value)).Select(m => (Member: m, Halves: duties.Where(d => d.UserId == m.Id.Value).ToList()))
                    .Select(one => new DutyOfToday(one.Member.Name, one.Halves is [var only] ? only.Half : null, !away.Contains(one.Member.Id))),
            ],
            members,
            onDuty.Except(away).ToHashSet());
    }
}
