using System.Text;
using System.Text.Json.Nodes;
using CaseManagement.Application.Common.Security;
using CaseManagement.Infrastructure.Jobs;
using CaseManagement.Integration.Tests.Endpoints.Referrals;
using CaseManagement.Integration.Tests.Support;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Integration.Tests.Referrals;

/// <summary>A person of staff gives in a force's file, and sees what became of it.</summary>
public sealed class ImportPageTests : ManyMessagesFixture
{
    private static int s_people;

    [Test]
    public async Task A_file_is_taken_after_the_browser_has_left_and_told_row_by_row()
    {
        var good = Fresh(Assault);
        var officer = await Officer();

        var address = await Given(officer, "night of 20 November.ndjson", Lines(good, Fresh(Assault, m => m["recordVersion"] = 0), Fresh(Assault, m => m["force"] = "43")));
        Assert.That((await officer.Get(address)).Text, Does.Contain("Waiting").And.Contain("It waits for its turn"));
        Assert.That((await officer.Get(address + "/receipts?format=csv")).Status, Is.EqualTo(404));
        await Run(App);

        var page = await officer.Get(address);
        Assert.That(page.Text, Does.Contain("Finished").And.Contain("3 rows").And.Contain("Not taken: has faults 2"));
        var lines = (await officer.Get(address + "/receipts?format=ndjson")).Html.TrimEnd().Split('\n').Select(l => JsonNode.Parse(l)!).ToList();
        Assert.That(lines.Select(l => l["outcome"]!.ToString()), Is.EqualTo(new[] { "ACCEPT", "INVALID", "INVALID" }));
        Assert.That((await officer.Get(address + "/receipts?format=csv")).Html, Does.StartWith("line,record_id,outcome").And.Contain(good["recordId"]!.ToString()));
        Assert.That(Directory.GetFiles(Folder).Count(f => !f.Contains("receipts") && !f.EndsWith(".lock", StringComparison.Ordinal)), Is.Zero);
    }

    [Test]
    public async Task Its_rows_are_taken_for_the_chosen_force_by_the_person()
    {
        var (good, broken) = (Fresh(Assault), Fresh(Assault, m => m["recordVersion"] = 0));
        var user = await Person($"importer-{Interlocked.Increment(ref s_people)}", [Roles.TeamLeader]);
        await Given(await Browser.SignedIn(App, user), "night.ndjson", Lines(good, broken));
        await Run(App);

        var (recordId, text) = (good["recordId"]!.ToString(), broken.ToJsonString());
        await InDatabase(async db =>
        {
            var referral = await db.Referrals.SingleAsync(r => r.RecordId == recordId);
            Assert.That((referral.Force, referral.Source), Is.EqualTo(("44", "POL-AUTO")));
            Assert.That((await db.Acts.FirstAsync(a => a.AggregateId == referral.Id.Value)).Actor, Is.EqualTo($"user:{user.Id}"));
            Assert.That((await db.QuarantinedMessages.SingleAsync(m => m.Raw == text)).Force, Is.EqualTo("44"));
        });
    }

    [Test]
    public async Task A_wrong_header_fails_with_what_to_change()
    {
        var officer = await Officer();
        var address = await Given(officer, "night.csv", "record_id,shoe_size\nA,7\n");
        await Run(App);

        Assert.That((await officer.Get(address)).Text, Does.Contain("Failed").And.Contain("shoe_size: Leave this column out"));
    }

    [Test]
    public async Task Broken_off_it_is_begun_again_and_nothing_is_doubled()
    {
        var messages = Enumerable.Range(0, 120).Select(_ => Fresh(Assault)).ToArray();
        var officer = await Officer();
        var address = await Given(officer, "night.ndjson", Lines(messages));
        using var dying = DyingIntake.Of(App);
        Assert.ThrowsAsync<OperationCanceledException>(() => Run(dying));
        Assert.That((await officer.Get(address)).Text, Does.Contain("Running"));

        await Run(App);

        Assert.That((await officer.Get(address)).Text, Does.Contain("Finished").And.Contain("120 rows"));
        Assert.That(await HeldOf([.. messages.Select(m => m["recordId"]!.ToString())]), Is.EqualTo(120));
    }

    [TestCase("night.txt", "44", "x", "Select a file whose name ends in .csv or .ndjson")]
    [TestCase("night.csv", "", "x", "Select the force whose file it is")]
    [TestCase("night.csv", "99", "x", "Select the force whose file it is")]
    [TestCase("night.csv", "44", "", "Select a file that is not empty")]
    [TestCase(null, "44", "", "Select a file")]
    public async Task What_is_missing_or_wrong_is_asked_for(string? name, string force, string content, string sentence)
    {
        var officer = await Officer();
        var answer = await officer.Upload(await officer.Get("/referrals/import"), name, Encoding.UTF8.GetBytes(content), ("Force", force));

        Assert.That((answer.Status, answer.Text.Contains(sentence, StringComparison.Ordinal)), Is.EqualTo((400, true)), answer.Text);
    }

    [TestCase(1, 1, 400, "Select a file of at most 1 MB")]
    [TestCase(1, 1024 * 1024, 413, "Select a file of at most 1 MB")]
    public async Task A_file_that_is_too_large_is_refused_and_nothing_of_it_is_kept(int megabytes, int more, int status, string sentence)
    {
        using var app = App.WithWebHostBuilder(host => host.UseSetting("Intake:LargestFileMegabytes", $"{megabytes}"));
        var officer = await Browser.SignedIn(app, await Person($"importer-{Interlocked.Increment(ref s_people)}", [Roles.ContactOfficer]));
        var (form, name) = (await officer.Get("/referrals/import"), $"large-{more}.csv");
        var answer = await officer.Upload(form, name, new byte[(megabytes * 1024 * 1024) + more], ("Force", "44"));

        Assert.That(form.Text, Does.Contain("at most 1 MB"));
        Assert.That((answer.Status, answer.Text.Contains(sentence, StringComparison.Ordinal)), Is.EqualTo((status, true)), answer.Text);
        await InDatabase(async db => Assert.That(await db.ReferralImports.AnyAsync(i => i.FileName == name), Is.False));
        Assert.That(Directory.Exists(Folder) ? Directory.GetFiles(Folder).Sum(f => new FileInfo(f).Length) : 0, Is.LessThan(megabytes * 1024 * 1024));
    }

    [Test]
    public async Task Two_processes_never_take_at_once()
    {
        var officer = await Officer();
        var address = await Given(officer, "night.ndjson", Lines(Fresh(Assault)));
        Directory.CreateDirectory(Folder);
        await using (new FileStream(System.IO.Path.Combine(Folder, ".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None))
        {
            await Run(App);
            Assert.That((await officer.Get(address)).Text, Does.Contain("Waiting"));
        }

        await Run(App);
        Assert.That((await officer.Get(address)).Text, Does.Contain("Finished"));
    }

    private string Folder => System.IO.Path.Combine(System.IO.Path.GetDirectoryName(App.Inbox)!, "imports");

    private static string Lines(params JsonObject[] messages) => string.Join('\n', messages.Select(m => m.ToJsonString()));

    private static Task Run(WebApplicationFactory<Program> app) =>
        app.Services.GetRequiredService<JobRunner>().Run(typeof(TakeImportsJob), CancellationToken.None);

    private static async Task<string> Given(Browser browser, string name, string content)
    {
        var answer = await browser.Upload(await browser.Get("/referrals/import"), name, Encoding.UTF8.GetBytes(content), ("Force", "44"));
        Assert.That(answer.Status, Is.EqualTo(302), answer.Text);
        return answer.Location!;
    }

    private async Task<Browser> Officer() =>
        await Browser.SignedIn(App, await Person($"importer-{Interlocked.Increment(ref s_people)}", [Roles.ContactOfficer]));
}
