using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Allocation;

/// <summary>The duty rota of the caller's team for the week of a day; this week where none is named.</summary>
[Requires(Permission.DutyRotaManage)]
[NotCaseData("About colleagues")]
public sealed record GetDutyWeekQuery(DateOnly? Day) : IQuery<DutyWeek>;

/// <param name="HasWeekBefore">Whether there is a rota to copy.</param>
/// <param name="Version">0 where the week has no rota yet.</param>
public sealed record DutyWeek(DateOnly Monday, string Team, IReadOnlyList<DutyPerson> People, bool HasWeekBefore, long Version);

public sealed record DutyPerson(Guid UserId, string Name, IReadOnlyList<DutyDay> Days);

/// <param name="Collides">Why they are not there on this day; null where they are.</param>
public sealed record DutyDay(DateOnly Day, bool Morning, bool Afternoon, string? Collides);

internal sealed class GetDutyWeekHandler(ICaseDbContext db, IStaffDirectory staff, ICurrentUser user, IReferenceData referenceData) : IRequestHandler<GetDutyWeekQuery, DutyWeek>
{
    public async Task<DutyWeek> Handle(GetDutyWeekQuery query, CancellationToken ct)
    {
        var team = user.TeamId ?? throw new NotFoundException();
        var monday = DutyRota.MondayOf(query.Day is { } day && Century.Holds(day) ? day : (await referenceData.Current(ct)).Today);
        var before = monday.AddDays(-DutyRota.DaysOfWeek);
        var rotas = await db.DutyRotas.AsNoTracking().Where(r => r.TeamId == team && (r.Monday == monday || r.Monday == before)).ToListAsync(ct);
        var rota = rotas.Find(r => r.Monday == monday);
        var members = await staff.MembersOf(team, ct);
        var ids = members.Select(m => m.Id).ToList();
        var workers = await db.Workers.AsNoTracking().Where(w => ids.Contains(w.Id)).ToDictionaryAsync(w => w.Id, ct);
        var days = Enumerable.Range(0, DutyRota.DaysOfWeek).Select(monday.AddDays).ToList();
        return new DutyWeek(
            monday,
            await db.Teams.Where(t => t.Id == team).Select(t => t.Name).SingleAsync(ct),
            [.. members.Select(m => new DutyPerson(m.Id.Value, m.Name, days.ConvertAll(day => new DutyDay(
                day, Has(rota, m, day, HalfDay.Morning), Has(rota, m, day, HalfDay.Afternoon), workers.GetValueOrDefault(m.Id)?.NotThereOn(day)))))],
            rotas.Exists(r => r.Monday == before && r.Duties.Count > 0),
            rota?.Version ?? 0);
    }

    private static bool Has(DutyRota? rota, TeamMember member, DateOnly day, HalfDay half) => rota?.Duties.Contains(new Duty(day, half, member.Id.Value)) == true;
}
