using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CaseManagement.Infrastructure.Persistence;
using CaseManagement.Integration.Tests.Endpoints.Referrals;
using CaseManagement.Integration.Tests.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Integration.Tests.Referrals.Night;

/// <summary>The real process, killed while it takes a night file, and started again: a file in the folder, or a stream that the force sends once more.</summary>
[NonParallelizable]
[TestFixture("night.ndjson")]
[TestFixture("night.csv")]
[TestFixture(null)]
public sealed partial class NightKillTests(string? inFolder) : PoliceFixture
{
    private readonly NightFile _night = NightFile.Of(TestContext.Parameters.Get("rows", 500));

    [Test]
    public async Task Taken_up_again_no_row_is_lost_or_doubled()
    {
        PutIntoFolder();
        using (var first = Start())
        {
            var sending = inFolder is null ? Send(first) : null;
            await Until(async () => await Held() > 0, first);
            await first.Kill();
            if (sending is not null)
            {
                Assert.CatchAsync<Exception>(() => sending);
            }
        }

        Assert.That((IsTold, await Held() < _night.Referrals), Is.EqualTo((false, true)), "it was killed in the middle");
        using var second = Start();
        await AssertWhole(inFolder is null ? await Send(second) : await ToldInFolder(second));
    }

    private string Folder => System.IO.Path.Combine(App.Inbox, "44");

    private string Receipts => System.IO.Path.Combine(Folder, "done", $"{inFolder}.receipts.ndjson");

    private bool IsTold => File.Exists(Receipts);

    private void PutIntoFolder()
    {
        if (inFolder is not null)
        {
            Directory.CreateDirectory(Folder);
            File.WriteAllText(System.IO.Path.Combine(Folder, inFolder), inFolder.EndsWith("csv", StringComparison.Ordinal) ? _night.AsTable() : _night.AsLines());
        }
    }

    private async Task<List<JsonObject>> ToldInFolder(ServiceProcess service)
    {
        await Until(() => Task.FromResult(IsTold), service);
        Assert.That(await service.Stop(), Is.Zero, service.Log);
        return NightReceipts.Read(await File.ReadAllTextAsync(Receipts));
    }

    private async Task AssertWhole(List<JsonObject> receipts)
    {
        Assert.That(receipts.Select(Outcome), Is.EqualTo(_night.Rows.Select(row => Outcome(row.Told))));
        Assert.That(receipts.Count(NightReceipts.IsRepeated), Is.GreaterThan(_night.Rows.Count(row => row.Told.EndsWith(" again", StringComparison.Ordinal))));
        Assert.That(await Held(), Is.EqualTo(_night.Referrals));
    }

    private static string Outcome(JsonObject receipt) => Outcome(NightReceipts.Told(receipt));

    private static string Outcome(string told) => told.Replace(" again", "", StringComparison.Ordinal);

    private async Task<List<JsonObject>> Send(ServiceProcess service)
    {
        await Until(() => Task.FromResult(Address().IsMatch(service.Log)), service);
        using var client = new HttpClient { BaseAddress = new Uri(Address().Match(service.Log).Groups[1].Value) };
        client.DefaultRequestHeaders.Authorization = Force44.DefaultRequestHeaders.Authorization;
        using var lines = new ByteArrayContent(Encoding.UTF8.GetBytes(_night.AsLines()));
        lines.Headers.ContentType = MediaTypeHeaderValue.Parse("application/x-ndjson");
        var answer = await client.PostAsync(Path + "/batch", lines);
        return NightReceipts.Read(await answer.Content.ReadAsStringAsync());
    }

    private async Task<int> Held()
    {
        var held = 0;
        await InDatabase(async db => held = await db.Referrals.CountAsync());
        return held;
    }

    private ServiceProcess Start() => new(
    [
        new("ConnectionStrings:Default", App.Services.GetRequiredService<DatabaseSettings>().ConnectionString),
        new("Storage:Path", App.Services.GetRequiredService<Microsoft.Extensions.Configuration.IConfiguration>()["Storage:Path"]!),
        new("Intake:Folder", App.Inbox),
        new("Jobs:Enabled", "true"),
        new("Jobs:WatchInbox", "* * * * * ?"),
        new("RateLimits:Enabled", "false"),
    ]);

    private static async Task Until(Func<Task<bool>> holds, ServiceProcess service)
    {
        for (var end = DateTime.UtcNow.AddSeconds(300); !await holds(); await Task.Delay(20))
        {
            Assert.That(service.HasExited, Is.False, () => service.Log);
            Assert.That(DateTime.UtcNow, Is.LessThan(end), () => service.Log);
        }
    }

    [GeneratedRegex("Now listening on: (http://[0-9.:]+)")]
    private static partial Regex Address();
}
