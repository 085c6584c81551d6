using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Allocation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Security;

/// <param name="WithEnded">Those that have ended as well.</param>
[Requires(Permission.UsersManage)]
[NotCaseData("Names of teams, and how many people and cases belong to each")]
public sealed record ListTeamsQuery(bool WithEnded = false) : IQuery<IReadOnlyList<TeamRow>>;

/// <param name="People">Who may sign in.</param>
/// <param name="Cases">That are open.</param>
public sealed record TeamRow(TeamId Id, string Name, int People, int Cases, bool DealsReferrals, DateTime? EndedUtc, long Version);

[Requires(Permission.UsersManage)]
[NotCaseData("A name of a team, and how many people and cases belong to it")]
public sealed record GetTeamQuery(TeamId TeamId) : IQuery<TeamRow>;

internal sealed class ListTeamsHandler(ICaseDbContext db, IStaffDirectory staff)
    : IRequestHandler<ListTeamsQuery, IReadOnlyList<TeamRow>>, IRequestHandler<GetTeamQuery, TeamRow>
{
    public Task<IReadOnlyList<TeamRow>> Handle(ListTeamsQuery query, CancellationToken cancellationToken) =>
        Read(db.Teams.Where(t => query.WithEnded || t.EndedUtc == null), cancellationToken);

    public async Task<TeamRow> Handle(GetTeamQuery query, CancellationToken cancellationToken) =>
        (await Read(db.Teams.Where(t => t.Id == query.TeamId), cancellationToken)) is [var one] ? one : throw new Common.NotFoundException();

    private async Task<IReadOnlyList<TeamRow>> Read(IQueryable<Team> teams, CancellationToken ct)
    {
        var people = await staff.CountByTeam(ct);
        var rows = await teams.AsNoTracking().OrderBy(t => t.EndedUtc != null).ThenBy(t => t.Name)
            .Select(t => new TeamRow(t.Id, t.Name, 0, db.Cases.Count(c => c.TeamId == t.Id && c.ClosedUtc == null), t.DealsReferrals, t.EndedUtc, t.Version))
            .ToListAsync(ct);
        return rows.ConvertAll(row => row with { People = people.GetValueOrDefault(row.Id) });
    }
}
