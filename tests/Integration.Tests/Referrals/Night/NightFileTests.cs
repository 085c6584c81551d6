using System.Text;
using System.Text.Json.Nodes;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Referrals;
using CaseManagement.Infrastructure.Jobs;
using CaseManagement.Integration.Tests.Endpoints.Referrals;
using CaseManagement.Integration.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Integration.Tests.Referrals.Night;

/// <summary>
/// A night file with every kind of fault is answered alike whichever way it comes, on an empty database each.
/// <c>--test-parameter rows=5000</c> makes it as long as a large force's.
/// </summary>
[TestFixture("one by one")]
[TestFixture("arrays")]
[TestFixture("lines")]
[TestFixture("table")]
[TestFixture("folder lines")]
[TestFixture("folder table")]
[TestFixture("page lines")]
[TestFixture("page table")]
public sealed class NightFileTests(string way) : ManyMessagesFixture
{
    private readonly NightFile _night = NightFile.Of(TestContext.Parameters.Get("rows", 100));

    [Test]
    public async Task Every_row_is_answered_as_it_must_be_and_sent_again_it_changes_nothing()
    {
        var receipts = await Give(_night);

        Assert.That(receipts.Select(NightReceipts.Told), Is.EqualTo(_night.Rows.Select(row => row.Told)));
        Assert.That(await Held(), Is.EqualTo(_night.Referrals));

        var again = await Give(_night);

        Assert.That(again.Select(receipt => NightReceipts.IsRepeated(receipt) ? "again" : NightReceipts.Told(receipt)), Is.EqualTo(_night.Rows.Select(row => row.Told.Split(' ')[0] is "INVALID" ? row.Told : "again")));
        Assert.That(await Held(), Is.EqualTo(_night.Referrals));
    }

    private async Task<List<JsonObject>> Give(NightFile night) => way switch
    {
        "one by one" => await OneByOne(night),
        "arrays" => await Arrays(night),
        "lines" => await SendLines(night.AsLines()),
        "table" => await SendFile(night.AsTable()),
        "folder lines" => await ByFolder("night.ndjson", night.AsLines()),
        "folder table" => await ByFolder("night.csv", night.AsTable()),
        "page lines" => await ByPage("night.ndjson", night.AsLines()),
        _ => await ByPage("night.csv", night.AsTable()),
    };

    private async Task<List<JsonObject>> OneByOne(NightFile night)
    {
        List<JsonObject> answers = [];
        foreach (var row in night.Rows)
        {
            answers.Add((await Post(row.AsMessage())).Json);
        }

        return answers;
    }

    private async Task<List<JsonObject>> Arrays(NightFile night)
    {
        List<JsonObject> receipts = [];
        foreach (var array in night.AsArrays(MessageArray.Most))
        {
            receipts.AddRange(await Receipts(await PostTo(Batch, array, "application/json")));
        }

        return receipts;
    }

    private async Task<List<JsonObject>> ByFolder(string name, string content)
    {
        var folder = System.IO.Path.Combine(App.Inbox, "44");
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(System.IO.Path.Combine(folder, name), content);
        await Run(typeof(WatchInboxJob));
        await Run(typeof(WatchInboxJob));
        return NightReceipts.Read(await File.ReadAllTextAsync(System.IO.Path.Combine(folder, "done", $"{name}.receipts.ndjson")));
    }

    private async Task<List<JsonObject>> ByPage(string name, string content)
    {
        var officer = await Browser.SignedIn(App, await Person($"night-{Guid.NewGuid():N}", [Roles.ContactOfficer]));
        var given = await officer.Upload(await officer.Get("/referrals/import"), name, Encoding.UTF8.GetBytes(content), ("Force", "44"));
        await Run(typeof(TakeImportsJob));
        return NightReceipts.Read((await officer.Get(given.Location + "/receipts?format=ndjson")).Html);
    }

    private Task Run(Type job) => App.Services.GetRequiredService<JobRunner>().Run(job, CancellationToken.None);

    private async Task<int> Held()
    {
        var held = 0;
        await InDatabase(async db => held = await db.Referrals.CountAsync());
        return held;
    }
}
