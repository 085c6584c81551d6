using System.Text;
using System.Text.Json.Nodes;
using CaseManagement.Infrastructure.Jobs;
using CaseManagement.Integration.Tests.Endpoints.Referrals;
using CaseManagement.Integration.Tests.Support;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Integration.Tests.Jobs;

/// <summary>Files that a force puts into its folder.</summary>
public sealed class WatchInboxTests : ManyMessagesFixture
{
    private string _folder = "";

    [SetUp]
    public void Tidy()
    {
        _folder = System.IO.Path.Combine(App.Inbox, "44");
        if (Directory.Exists(App.Inbox))
        {
            Directory.Delete(App.Inbox, recursive: true);
        }

        Directory.CreateDirectory(_folder);
    }

    [Test]
    public async Task A_file_is_taken_when_it_looks_as_it_did_the_last_time()
    {
        var message = Fresh(Assault);
        Put("night.ndjson", message.ToJsonString() + "\n");
        await Look();
        File.AppendAllText(In("night.ndjson"), "not json\n");
        await Look();
        Assert.That(await Held(message), Is.Zero);

        await Look();

        Assert.That(Told(ReceiptsOf("night.ndjson")), Is.EqualTo("1 ACCEPT; 2 INVALID : TYPE"));
        Assert.That(Names(), Is.EqualTo("done/night.ndjson done/night.ndjson.receipts.ndjson"));
        Assert.That(await Held(message), Is.EqualTo(1));
    }

    [Test]
    public async Task The_samples_are_answered_as_when_they_are_posted()
    {
        foreach (var name in new[] { "night.csv", "night.ndjson" })
        {
            var sample = File.ReadAllBytes(Repository.PathOf("docs", "contract", "samples", name));
            File.WriteAllBytes(In(name), sample);
            await Look(2);
            var posted = name.EndsWith("csv", StringComparison.Ordinal) ? await SendFile(sample) : await SendLines(sample);
            var inFolder = ReceiptsOf(name);
            foreach (var receipt in posted.Concat(inFolder))
            {
                receipt.Remove("replayed");
            }

            Assert.That(inFolder.Select(r => r.ToJsonString()), Is.EqualTo(posted.Select(r => r.ToJsonString())));
        }
    }

    [Test]
    public async Task A_folder_speaks_for_its_own_force_alone()
    {
        var own = Fresh(Assault);
        Put("night.ndjson", $"{own.ToJsonString()}\n{Fresh(Assault, m => m["force"] = "43").ToJsonString()}\n");
        await Look(2);

        Assert.That(Told(ReceiptsOf("night.ndjson")), Is.EqualTo("1 ACCEPT; 2 INVALID force: FORBIDDEN_FORCE"));
        await InDatabase(async db =>
        {
            var recordId = own["recordId"]!.ToString();
            Assert.That(await db.Referrals.Where(r => r.RecordId == recordId).Select(r => r.Source).SingleAsync(), Is.EqualTo("POL-AUTO"));
        });
    }

    [Test]
    public async Task What_is_no_file_of_referrals_fails_and_says_why()
    {
        Put("wrong.csv", "record_id,shoe_size\nA,7\n");
        Put("binary.csv", "PK\0\0");
        await Look(2);

        Assert.That(Names(), Is.EqualTo("failed/binary.csv failed/binary.csv.error.txt failed/wrong.csv failed/wrong.csv.error.txt"));
        Assert.That(File.ReadAllText(In("failed/wrong.csv.error.txt")), Does.Contain("shoe_size UNKNOWN_MEMBER Leave this column out"));
    }

    [Test]
    public async Task Files_on_their_way_and_links_stay_where_they_are()
    {
        var outside = System.IO.Path.Combine(App.Inbox, "outside.csv");
        File.WriteAllText(outside, "record_id\n");
        foreach (var name in new[] { "a.csv.part", "b.csv.tmp", ".c.csv", "d.txt" })
        {
            Put(name, "x");
        }

        File.CreateSymbolicLink(In("e.csv"), outside);
        Directory.CreateSymbolicLink(System.IO.Path.Combine(App.Inbox, "45"), _folder);
        Directory.CreateDirectory(System.IO.Path.Combine(App.Inbox, "other"));
        var before = Names();
        await Look(3);

        Assert.That((Names(), File.Exists(outside)), Is.EqualTo((before, true)));
    }

    [Test]
    public async Task A_working_folder_that_is_a_link_is_not_used()
    {
        var outside = Directory.CreateDirectory(System.IO.Path.Combine(App.Inbox, "outside"));
        Directory.CreateSymbolicLink(In("working"), outside.FullName);
        Put("night.ndjson", "{}");
        await Look(2);

        Assert.That((outside.GetFileSystemInfos(), File.Exists(In("night.ndjson"))), Is.EqualTo((Array.Empty<FileSystemInfo>(), true)));
    }

    [Test]
    public async Task Names_are_made_harmless_and_last_nights_receipts_stay()
    {
        Put("-night of; rm *.ndjson", "x");
        await Look(2);
        Put("-night of; rm *.ndjson", "y");
        await Look(2);

        Assert.That(Names(), Is.EqualTo(
            "done/night_of__rm__-2.ndjson done/night_of__rm__-2.ndjson.receipts.ndjson done/night_of__rm__.ndjson done/night_of__rm__.ndjson.receipts.ndjson"));
    }

    [TestCase("night.csv")]
    [TestCase("night.ndjson")]
    public async Task Killed_in_the_middle_and_started_again_no_row_is_doubled_and_the_receipts_are_complete(string name)
    {
        const int Rows = 130;
        var records = Put(name, Rows);
        using var dying = DyingIntake.Of(App);
        await Look(dying);
        Assert.ThrowsAsync<OperationCanceledException>(() => Look(dying));
        var heldByTheFirst = await HeldOf(records);
        Assert.That((heldByTheFirst > 0 && heldByTheFirst < Rows, Names()), Is.EqualTo((true, $"working/{name} working/{name}.part")));

        await Look();

        var receipts = ReceiptsOf(name);
        Assert.That(receipts.Select(r => r["recordId"]!.ToString()), Is.EqualTo(records));
        Assert.That(receipts.Count(r => r["replayed"]!.GetValue<bool>()), Is.EqualTo(heldByTheFirst));
        Assert.That(await HeldOf(records), Is.EqualTo(Rows));
        Assert.That(Names(), Is.EqualTo($"done/{name} done/{name}.receipts.ndjson"));
    }

    [Test]
    public async Task While_another_process_is_at_a_forces_files_they_are_left_to_it()
    {
        Directory.CreateDirectory(In("working"));
        Put("night.ndjson", "x");
        using (new FileStream(In("working/.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None))
        {
            await Look(3);
            Assert.That(Names(), Is.EqualTo("night.ndjson"));
        }

        await Look();

        Assert.That(Names(), Does.StartWith("done/night.ndjson "));
    }

    private void Put(string name, string content) => File.WriteAllText(In(name), content);

    private List<string> Put(string name, int rows)
    {
        var messages = Enumerable.Range(0, rows).Select(_ => Fresh(Assault)).ToList();
        var isTable = name.EndsWith("csv", StringComparison.Ordinal);
        var lines = isTable
            ? messages.Select(m => $"{m["recordId"]},1,refer,20/11/2026 02:00,44,{m["incident"]!["crimeReference"]},28E,19/11/2026 22:10,Example,01632 960777")
                .Prepend("record_id,record_version,action,extracted_at,force,crime_reference,offence_code,reported_at,family_name,phone1")
            : messages.Select(m => m.ToJsonString());
        Put(name, string.Join('\n', lines));
        return [.. messages.Select(m => m["recordId"]!.ToString())];
    }

    private string In(string name) => System.IO.Path.Combine(_folder, name);

    private async Task Look(int times = 1)
    {
        for (var i = 0; i < times; i++)
        {
            await Look(App);
        }
    }

    private static Task Look(WebApplicationFactory<Program> app) =>
        app.Services.GetRequiredService<JobRunner>().Run(typeof(WatchInboxJob), CancellationToken.None);

    private List<JsonObject> ReceiptsOf(string name) =>
        [.. File.ReadAllLines(In($"done/{name}.receipts.ndjson"), Encoding.UTF8).Select(line => JsonNode.Parse(line)!.AsObject())];

    private string Names() => string.Join(' ', Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories)
        .Select(path => System.IO.Path.GetRelativePath(_folder, path)).Where(name => !name.EndsWith(".lock", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
}
