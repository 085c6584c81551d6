using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CaseManagement.Api.Pages.Support;
using CaseManagement.Domain.Cases;
using CaseManagement.Integration.Tests.Cases;
using CaseManagement.Integration.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.Casework;

public sealed class SupportTests : WorkerFixture
{
    [Test]
    public async Task A_joint_visit_stands_in_each_timeline_and_its_time_is_counted_once()
    {
        var (first, second) = (await CaseOf(Worker), await CaseOf(Worker));

        var answer = await Record(first.Id, new { typeCode = "EMO", minutes = 50, otherCases = new[] { second.Case.Reference.ToLowerInvariant(), first.Case.Reference }, note = "Both at home" });

        var recorded = (await answer.Content.ReadFromJsonAsync<JsonObject>())!["id"]!.GetValue<Guid>();
        Assert.That((int)answer.StatusCode, Is.EqualTo(201));
        foreach (var about in new[] { first, second })
        {
            var list = (await Client.GetFromJsonAsync<JsonObject>($"/api/v1/cases/{about.Id}/support"))!;
            Assert.That((list["items"]![0]!["id"]!.GetValue<Guid>(), list["totals"]![0]!["minutes"]!.GetValue<int>()), Is.EqualTo((recorded, 50)));
            Assert.That(await Read(Client, $"/cases/{about.Id}/timeline"), Does.Contain("Support given").And.Contain("Both at home"));
        }

        await InDatabase(async db =>
        {
            Assert.That(await db.SupportSessions.Where(s => s.Cases.Any(c => c.CaseId == first.Case.Id || c.CaseId == second.Case.Id)).SumAsync(s => s.Minutes), Is.EqualTo(50));
            Assert.That(await db.Acts.CountAsync(a => a.Kind == "SupportSessionRecorded" && a.SubjectId == recorded), Is.EqualTo(1));
            Assert.That(await db.AccessRecords.AnyAsync(r => r.CaseId == second.Id && r.What == "RecordSupportCommand"), "the other case was touched too");
        });
    }

    [Test]
    public async Task Nothing_is_recorded_where_one_of_the_cases_is_not_theirs_to_change()
    {
        var mine = await CaseOf(Worker);
        var elsewhere = await CaseOf(await CaseWorker("support-elsewhere"));
        var closed = await CaseOf(Worker);
        await InUnitOfWork(async db => (await db.Cases.SingleAsync(c => c.Id == closed.Case.Id)).Close(new Closing("COMP", [], null), 0, Now));

        foreach (var reference in new[] { elsewhere.Case.Reference, closed.Case.Reference, "VCS-26-9999999" })
        {
            var refused = await Record(mine.Id, new { typeCode = "EMO", minutes = 10, otherCases = new[] { reference } });
            Assert.That(((int)refused.StatusCode, await CodeOf(refused)), Is.EqualTo((409, "support.not-your-case")), reference);
        }

        await InDatabase(async db => Assert.That(await db.SupportSessions.AnyAsync(s => s.Cases.Any(c => c.CaseId == mine.Case.Id)), Is.False));
    }

    [TestCase("""{"typeCode":"NOPE","minutes":10}""", 409)]
    [TestCase("""{"typeCode":"EMO","minutes":10,"givenOn":"2026-11-21"}""", 409)]
    [TestCase("""{"typeCode":"EMO","minutes":0}""", 422)]
    [TestCase("""{"typeCode":"EMO","minutes":1441}""", 422)]
    [TestCase("""{"minutes":10}""", 422)]
    public async Task What_cannot_be_is_refused(string body, int status)
    {
        var built = await CaseOf(Worker);

        Assert.That((int)(await Record(built.Id, JsonNode.Parse(body)!)).StatusCode, Is.EqualTo(status));
    }

    [Test]
    public async Task The_list_goes_on_by_cursor_the_latest_day_first()
    {
        var built = await CaseOf(Worker);
        foreach (var day in new[] { 10, 18, 14 })
        {
            await Record(built.Id, new { typeCode = "INFO", minutes = day, givenOn = $"2026-11-{day}" });
        }

        var address = $"/api/v1/cases/{built.Id}/support?limit=2&count=true";
        var first = (await Client.GetFromJsonAsync<JsonObject>(address))!;
        var second = (await Client.GetFromJsonAsync<JsonObject>($"{address}&after={first["next"]}"))!;

        Assert.That(
            first["items"]!.AsArray().Concat(second["items"]!.AsArray()).Select(i => i!["minutes"]!.GetValue<int>()), Is.EqualTo(new[] { 18, 14, 10 }));
        Assert.That((first["total"]!.GetValue<int>(), second["next"]), Is.EqualTo((3, (JsonNode?)null)));
    }

    [Test]
    public async Task The_page_takes_an_entry_and_sums_it_by_type()
    {
        var built = await CaseOf(Worker);
        Assert.That(await Read(Client, SupportLinks.Support(built.Id)), Does.Contain("No support recorded yet"));

        var wrong = await Submit(Client, SupportLinks.RecordSupport(built.Id), ("TypeCode", "EMO"), ("Minutes", "long"));
        await Submit(Client, SupportLinks.RecordSupport(built.Id), ("TypeCode", "EMO"), ("Minutes", "45"), ("Note", "Talked it through"));
        await Submit(Client, SupportLinks.RecordSupport(built.Id), ("TypeCode", "EMO"), ("Minutes", "40"));

        Assert.That((int)wrong.StatusCode, Is.EqualTo(400));
        Assert.That(await Text(wrong), Does.Contain("Enter how many minutes it took"));
        Assert.That(await Read(Client, SupportLinks.Support(built.Id)), Does.Contain("1 h 25 min").And.Contain("Talked it through"));
    }

    [TestCase("-5", "Enter between 1 minute and 24 hours")]
    [TestCase("ten", "Enter how many minutes it took")]
    public async Task The_form_says_of_minutes_what_is_wrong_with_them(string minutes, string sentence)
    {
        var built = await CaseOf(Worker);
        var browser = await Browser.SignedIn(App, Worker);

        var answer = await browser.Post(await browser.Get($"/cases/{built.Id}/support/record"), ("TypeCode", "EMO"), ("Minutes", minutes));

        Assert.That((answer.Status, answer.Text.Contains(sentence, StringComparison.Ordinal)), Is.EqualTo((400, true)), answer.Text);
        Assert.That(answer.Html, Does.Contain($"value=\"{minutes}\""));
    }

    private Task<HttpResponseMessage> Record(Guid about, object body) => Client.PostAsJsonAsync($"/api/v1/cases/{about}/support", body);

    private static async Task<string> CodeOf(HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<JsonObject>())!["code"]!.ToString();
}
