using System.Text.Json.Nodes;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Security;
using CaseManagement.Infrastructure.Security;
using CaseManagement.Integration.Tests.Support;
using CaseManagement.Testing;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.Allocation;

/// <summary>A team with somebody who hands over their cases, and those who could take them.</summary>
public abstract class RedistributionFixture : DutyFixture
{
    protected static object Give(JsonNode found, AppUser to) =>
        new { id = found["caseId"]!.GetValue<Guid>(), version = found["version"]!.GetValue<long>(), turn = "give", workerId = to.Id, reason = "Handed over" };

    protected static object Give(BuiltCase built, AppUser to, string reason = "Handed over") =>
        new { id = built.Id, version = built.Case.Version, turn = "give", workerId = to.Id, reason };

    protected static string Address(AppUser worker) => $"/team/workers/{worker.Id}/redistribute";

    protected static string Api(AppUser worker) => $"/api/v1/workers/{worker.Id}/redistribution";

    protected static Task<JsonNode> Found(Browser leader, AppUser worker) => Json(leader, Api(worker));

    protected static async Task<(int Status, string? Code)> Send(Browser leader, AppUser worker, IReadOnlyList<object> cases) =>
        await Told(await leader.Api(HttpMethod.Post, Api(worker), new { cases }, (await Found(leader, worker))["version"]!.GetValue<long>()));

    /// <summary>The form as it stands, with what is chosen for each case.</summary>
    protected static async Task<List<(string Name, string? Value)>> Fields(
        SeenPage page, AppUser worker, Browser leader, params (BuiltCase Case, string To, string Reason)[] chosen)
    {
        var rows = (await Found(leader, worker))["cases"]!.AsArray();
        return [.. rows.SelectMany((row, i) =>
        {
            var (_, to, reason) = chosen.Single(c => c.Case.Id == row!["caseId"]!.GetValue<Guid>());
            return new (string, string?)[]
            {
                ($"Rows[{i}].Id", page.Value($"Rows[{i}].Id")), ($"Rows[{i}].Version", page.Value($"Rows[{i}].Version")),
                ($"Rows[{i}].To", to), ($"Rows[{i}].Reason", reason),
            };
        })];
    }

    protected Task<AppUser> WorkerOf(TeamId team) => CaseWorker(Name("worker"), team, Specialism.SeriousCrime);

    protected async Task<List<BuiltCase>> Cases(AppUser worker, int count)
    {
        var built = new List<BuiltCase>();
        for (var i = 0; i < count; i++)
        {
            built.Add(await CaseOf(worker));
        }

        return built;
    }

    protected async Task<BuiltCase> Beside(AppUser lead, AppUser joint)
    {
        var built = await CaseOf(lead);
        await InUnitOfWork(async db => (await db.Cases.Include(c => c.Workers).SingleAsync(c => c.Id == built.Case.Id))
            .AddWorker(UserId.From(joint.Id), CaseWorkerRole.Joint, "Visits together", Now));
        return built;
    }

    protected async Task<Guid?> LeadOf(BuiltCase built)
    {
        Guid? lead = null;
        await InDatabase(async db => lead = (await db.Cases.AsNoTracking().SingleAsync(c => c.Id == built.Case.Id)).LeadWorkerId?.Value);
        return lead;
    }

    protected async Task<bool> WorksOn(BuiltCase built, AppUser worker)
    {
        var works = false;
        await InDatabase(async db => works = await db.Cases.AnyAsync(
            c => c.Id == built.Case.Id && c.Workers.Any(w => w.WorkerId == UserId.From(worker.Id) && w.UntilUtc == null)));
        return works;
    }
}
