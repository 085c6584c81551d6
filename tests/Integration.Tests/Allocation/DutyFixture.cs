using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Allocation;
using CaseManagement.Integration.Tests.Support;

namespace CaseManagement.Integration.Tests.Allocation;

/// <summary>Teams of their own, with leaders and rotas.</summary>
public abstract class DutyFixture : AllocationFixture
{
    protected DateOnly Today => DateOnly.FromDateTime(Now);

    protected async Task<TeamId> NewTeam()
    {
        var id = TeamId.New();
        await InDatabase(db => db.Teams.Add(Team.Create(id, Name("Team"))));
        return id;
    }

    protected async Task<Browser> LeaderOf(TeamId team) => await As(await Person(Name("leader"), [Roles.TeamLeader], team));

    protected Task SetDuties(TeamId team, IReadOnlyList<Duty> duties) => InUnitOfWork(db =>
    {
        var rota = DutyRota.Begin(team, DutyRota.MondayOf(Today));
        rota.Set(duties);
        db.DutyRotas.Add(rota);
        return Task.CompletedTask;
    });
}
