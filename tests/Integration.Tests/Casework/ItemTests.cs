using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CaseManagement.Api.Pages.Stock;
using CaseManagement.Api.Pages.Support;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.People;
using CaseManagement.Domain.Support;
using CaseManagement.Integration.Tests.Cases;
using CaseManagement.Testing;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.Casework;

public sealed class ItemTests : WorkerFixture
{
    private HttpClient _leader = null!;

    [OneTimeSetUp]
    public async Task Lead() => _leader = await SignedIn(await Person("item-leader", [Roles.TeamLeader]));

    [OneTimeTearDown]
    public void LeaderLeaves() => _leader.Dispose();

    [Test]
    public async Task An_item_goes_from_the_wish_to_the_door_and_a_fund_pays()
    {
        var built = await CaseOf(Worker, c => c.Sensitive("Only on Tuesdays"));
        await Counted("ALM-DOOR", "MAIN", 5);
        var before = await OnHand("ALM-DOOR", "MAIN");

        var asked = await Ask(built.Id, "ALM-DOOR", 2);
        var issued = await Act(asked, "issue", new { baseCode = "MAIN", fundCode = "DA" });
        var unchecked_ = await Act(asked, "arrange", new { whenUtc = "2026-11-24T10:00:00Z", fitsSafeContact = false });
        var arranged = await Act(asked, "arrange", new { whenUtc = "2026-11-24T10:00:00Z", fitsSafeContact = true });
        var done = await Act(asked, "finish", new { inPlace = true, returned = false });

        Assert.That(new[] { issued, arranged, done }.Select(a => (int)a.StatusCode), Has.All.EqualTo(204));
        Assert.That(await CodeOf(unchecked_), Is.EqualTo("item.not-checked-with-plan"));
        var item = (await Client.GetFromJsonAsync<JsonObject>(asked))!;
        Assert.That(
            (item["status"]!.ToString(), item["costPence"]!.GetValue<int>(), item["fundCode"]!.ToString(), item["discreet"]!.GetValue<bool>()),
            Is.EqualTo(("in_place", 3000, "DA", true)));
        Assert.That(await OnHand("ALM-DOOR", "MAIN"), Is.EqualTo(before - 2));
        Assert.That(await Read(Client, $"/cases/{built.Id}/timeline"), Does.Contain("Security item issued").And.Contain("Door alarm"));
    }

    [Test]
    public async Task What_costs_more_than_may_be_spent_is_issued_by_whoever_approves()
    {
        var built = await CaseOf(Worker);
        await Counted("ALM-DOOR", "MAIN", 5);
        var asked = await Ask(built.Id, "ALM-DOOR", 1);

        var tooDear = await Act(asked, "issue", new { baseCode = "MAIN", fundCode = "DA", costPence = 10_001 });

        Assert.That(await CodeOf(tooDear), Is.EqualTo("item.costs-more"));
        Assert.That((int)(await Act(asked, "issue", new { baseCode = "MAIN", fundCode = "DA", costPence = 10_001 }, _leader)).StatusCode, Is.EqualTo(204));
    }

    [Test]
    public async Task Nobody_comes_to_the_door_at_a_time_that_is_not_safe()
    {
        var built = await CaseOf(Worker);
        await Plan(built, new SafeContactPlan { Times = [new SafeTime([DayOfWeek.Tuesday], new(10, 0), new(12, 0))] });
        await Counted("ALM-DOOR", "MAIN", 5);
        var asked = await Ask(built.Id, "ALM-DOOR", 1);
        await Act(asked, "issue", new { baseCode = "MAIN", fundCode = "DA" });

        var noon = await Act(asked, "arrange", new { whenUtc = "2026-11-24T12:00:00Z", fitsSafeContact = true });
        await Plan(built, new SafeContactPlan { PersonWillContact = true });
        var uncalled = await Act(asked, "arrange", new { whenUtc = "2026-11-24T10:00:00Z", fitsSafeContact = true });
        await Plan(built, new SafeContactPlan { Times = [new SafeTime([DayOfWeek.Tuesday], new(10, 0), new(12, 0))] });
        var morning = await Act(asked, "arrange", new { whenUtc = "2026-11-24T10:00:00Z", fitsSafeContact = true });

        Assert.That((await CodeOf(noon), await CodeOf(uncalled), (int)morning.StatusCode), Is.EqualTo(("item.not-a-safe-time", "item.not-safe", 204)));
    }

    [Test]
    public async Task What_is_worth_more_than_the_limit_waits_for_a_leader()
    {
        var built = await CaseOf(Worker);
        var asked = await Ask(built.Id, "LOCK", 1);

        var early = await Act(asked, "issue", new { fundCode = "VICTIMS" });
        var byWorker = await Act(asked, "decide", new { approve = true });
        var byLeader = await Act(asked, "decide", new { approve = true }, _leader);
        var ordered = await Act(asked, "issue", new { fundCode = "VICTIMS", costPence = 11000 });

        Assert.That(await CodeOf(early), Is.EqualTo("item.cannot-move"));
        Assert.That(((int)byWorker.StatusCode, (int)byLeader.StatusCode, (int)ordered.StatusCode), Is.EqualTo((403, 204, 204)));
        Assert.That(await _leader.GetStringAsync("/notifications"), Does.Contain(built.Case.Reference));
        Assert.That(await Client.GetStringAsync("/notifications"), Does.Contain("was approved"));
    }

    [Test]
    public async Task What_a_case_has_and_asks_for_is_reckoned_together_and_what_it_does_not_get_is_not()
    {
        var built = await CaseOf(Worker);
        await Counted("ALM-DOOR", "MAIN", 9);
        var kept = await Ask(built.Id, "ALM-DOOR", 3);
        await Act(kept, "issue", new { baseCode = "MAIN", fundCode = "DA" });
        var dropped = await Ask(built.Id, "ALM-DOOR", 3);

        var over = await Ask(built.Id, "ALM-DOOR", 1);
        Assert.That((await StatusOf(kept), await StatusOf(dropped), await StatusOf(over)), Is.EqualTo(("issued", "approved", "requested")), "£45, £45 and £15 are more than £100");
        await Act(over, "decide", new { approve = false, reason = "Enough for now" }, _leader);
        await Act(dropped, "cancel", new { reason = "Not wanted" });
        Assert.That(await StatusOf(await Ask(built.Id, "ALM-DOOR", 3)), Is.EqualTo("approved"), "£90");
        Assert.That(await StatusOf(await Ask((await CaseOf(Worker)).Id, "ALM-DOOR", 6)), Is.EqualTo("approved"), "another case");
    }

    [Test]
    public async Task What_it_really_costs_counts_with_what_else_the_case_has()
    {
        var built = await CaseOf(Worker);
        await Counted("ALM-DOOR", "MAIN", 5);
        await Act(await Ask(built.Id, "ALM-DOOR", 1), "issue", new { baseCode = "MAIN", fundCode = "DA", costPence = 6_000 });
        var asked = await Ask(built.Id, "ALM-DOOR", 1);

        var tooDear = await Act(asked, "issue", new { baseCode = "MAIN", fundCode = "DA", costPence = 4_001 });

        Assert.That(await CodeOf(tooDear), Is.EqualTo("item.costs-more"));
        Assert.That((int)(await Act(asked, "issue", new { baseCode = "MAIN", fundCode = "DA", costPence = 4_000 })).StatusCode, Is.EqualTo(204));
        Assert.That(await StatusOf(await Ask(built.Id, "PURSE", 1)), Is.EqualTo("requested"));
        Assert.That(await StatusOf(await Ask(built.Id, "FIRE", 1)), Is.EqualTo("approved"), "it costs nothing");
    }

    [Test]
    public async Task Of_many_who_ask_at_once_only_as_many_get_one_as_there_are()
    {
        var built = await CaseOf(Worker);
        await Counted("PURSE", "MAIN", 3);
        var asked = new List<string>();
        for (var i = 0; i < 9; i++)
        {
            asked.Add(await Ask(built.Id, "PURSE", 1));
        }

        using var other = App.WithWebHostBuilder(_ => { });
        using var key = await WithKey(null, "cases:read", "cases:write");
        using var elsewhere = other.CreateClient();
        elsewhere.DefaultRequestHeaders.Authorization = key.DefaultRequestHeaders.Authorization;
        elsewhere.BaseAddress = key.BaseAddress;
        var answers = await Task.WhenAll(asked.Select((path, i) => Act(path, "issue", new { baseCode = "MAIN", fundCode = "VICTIMS" }, i % 2 == 0 ? Client : elsewhere, 1)));

        Assert.That(answers.Count(a => (int)a.StatusCode == 204), Is.EqualTo(3));
        Assert.That(answers.Where(a => (int)a.StatusCode != 204).Select(a => (int)a.StatusCode), Has.All.EqualTo(409).Or.EqualTo(412));
        Assert.That(await OnHand("PURSE", "MAIN"), Is.Zero);
        await InDatabase(async db =>
        {
            var line = await db.StockLines.SingleAsync(l => l.ItemCode == "PURSE" && l.BaseCode == "MAIN");
            Assert.That(await db.StockEntries.Where(e => e.StockLineId == line.Id).SumAsync(e => e.Change), Is.Zero);
            Assert.That(await db.ItemRequests.CountAsync(r => r.ItemCode == "PURSE" && r.Status == ItemRequestStatus.Issued), Is.EqualTo(3));
        });
    }

    [Test]
    public async Task What_the_person_does_not_want_goes_back_into_stock()
    {
        var built = await CaseOf(Worker);
        await Counted("UVPEN", "SECOND", 4);
        var asked = await Ask(built.Id, "UVPEN", 1);
        await Act(asked, "issue", new { baseCode = "SECOND", fundCode = "VICTIMS" });

        var unexplained = await Act(asked, "finish", new { inPlace = false, returned = true });
        var refused = await Act(asked, "finish", new { inPlace = false, returned = true, note = "Has one already" });

        Assert.That((await CodeOf(unexplained), (int)refused.StatusCode, await OnHand("UVPEN", "SECOND")), Is.EqualTo(("item.reason-missing", 204, 4)));
    }

    [TestCase("TECSOS", "item.not-eligible")]
    [TestCase("PHONE", "item.not-eligible")]
    [TestCase("NOPE", "item.unknown")]
    public async Task What_is_not_for_this_case_is_refused(string code, string refusal)
    {
        var built = await CaseOf(Worker);

        var answer = await Client.PostAsJsonAsync($"/api/v1/cases/{built.Id}/items", new { itemCode = code, quantity = 1 });

        Assert.That(await CodeOf(answer), Is.EqualTo(refusal));
    }

    [Test]
    public async Task The_pages_take_an_item_through_and_show_it()
    {
        var built = await CaseOf(Worker);
        await Counted("RFID", "MAIN", 7);
        await Submit(Client, SupportLinks.AskForItem(built.Id), ("ItemCode", "RFID"), ("Quantity", "1"), ("Why", "Purse was stolen"));
        var item = (await Client.GetFromJsonAsync<JsonObject>($"/api/v1/cases/{built.Id}/items"))!["items"]![0]!["id"]!.GetValue<Guid>();

        Assert.That(await Read(Client, SupportLinks.IssueItem(built.Id, item)), Does.Contain("7 there"));
        var nobodyPays = await Submit(Client, SupportLinks.IssueItem(built.Id, item), ("BaseCode", "MAIN"));
        await Submit(Client, SupportLinks.IssueItem(built.Id, item), ("BaseCode", "MAIN"), ("FundCode", "VICTIMS"), ("Cost", "2.75"));
        await Submit(
            Client, SupportLinks.ArrangeItem(built.Id, item), ("When.Day", "24"), ("When.Month", "11"), ("When.Year", "2026"), ("When.Time", "10:30"), ("Discreet", "true"));
        Assert.That(await Read(Client, SupportLinks.Support(built.Id)), Does.Contain("RFID card wallet").And.Contain("£2.75").And.Contain("discreetly").And.Contain("Arranged"));
        await Submit(Client, SupportLinks.FinishItem(built.Id, item), ("InPlace", "true"), ("Note", "Handed over"));

        Assert.That(await Text(nobodyPays), Does.Contain("Select which fund pays"));
        Assert.That(await Read(Client, SupportLinks.Support(built.Id)), Does.Contain("In place").And.Contain("Handed over"));
    }

    [Test]
    public async Task A_leader_declines_on_the_page_and_a_worker_takes_a_request_back()
    {
        var built = await CaseOf(Worker);
        var (dear, small) = (await Ask(built.Id, "LOCK", 1), await Ask(built.Id, "BIKE", 1));

        await Submit(_leader, SupportLinks.DecideItem(built.Id, IdOf(dear)), ("Approve", "false"), ("Reason", "The landlord must"));
        await Submit(Client, SupportLinks.CancelItem(built.Id, IdOf(small)), ("Reason", "Bought one"));

        Assert.That(await Read(Client, SupportLinks.Support(built.Id)), Does.Contain("The landlord must").And.Contain("Bought one"));
    }

    [Test]
    public async Task Leaders_receive_count_and_move_stock_and_each_movement_is_told()
    {
        await Submit(_leader, StockLinks.Receive, ("ItemCode", "CAMD"), ("BaseCode", "MAIN"), ("Quantity", "10"), ("Note", "Order of November"));
        await Submit(_leader, StockLinks.Move, ("ItemCode", "CAMD"), ("FromBase", "MAIN"), ("ToBase", "SECOND"), ("Quantity", "4"));
        await Submit(_leader, StockLinks.Count, ("ItemCode", "CAMD"), ("BaseCode", "SECOND"), ("Counted", "3"));
        var tooMany = await Submit(_leader, StockLinks.Move, ("ItemCode", "CAMD"), ("FromBase", "MAIN"), ("ToBase", "SECOND"), ("Quantity", "7"));
        var nothing = await Submit(_leader, StockLinks.Receive, ("Quantity", ""));

        Assert.That((await OnHand("CAMD", "MAIN"), await OnHand("CAMD", "SECOND")), Is.EqualTo((6, 3)));
        Assert.That(await Text(tooMany), Does.Contain("There are not so many of this item at this base"));
        Assert.That(await Text(nothing), Does.Contain("Select the item").And.Contain("Enter how many"));
        Assert.That(await Read(_leader, StockLinks.Stock), Does.Contain("Order of November").And.Contain("Moved out").And.Contain("Counted"));
        Assert.That(await StatusOf(Client, StockLinks.Stock), Is.EqualTo(403));
        var entries = (await _leader.GetFromJsonAsync<JsonObject>("/api/v1/stock/entries?limit=4"))!["items"]!.AsArray();
        Assert.That(entries.Select(e => e!["change"]!.GetValue<int>()), Is.EquivalentTo(new[] { -1, 4, -4, 10 }));
    }

    private Task Plan(BuiltCase built, SafeContactPlan plan) =>
        InUnitOfWork(async db => (await db.People.SingleAsync(p => p.Id == built.Person.Id)).PlanSafeContact(null, plan, App.Clock.UtcNow));

    private async Task<string> Ask(Guid about, string code, int quantity)
    {
        var answer = await Client.PostAsJsonAsync($"/api/v1/cases/{about}/items", new { itemCode = code, quantity });
        Assert.That((int)answer.StatusCode, Is.EqualTo(201), await answer.Content.ReadAsStringAsync());
        return answer.Headers.Location!.ToString();
    }

    private async Task<HttpResponseMessage> Act(string item, string act, object body, HttpClient? by = null, long? version = null)
    {
        var seen = version ?? (await Client.GetFromJsonAsync<JsonObject>(item))!["version"]!.GetValue<long>();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{item}/{act}") { Content = JsonContent.Create(body) };
        request.Headers.IfMatch.Add(new EntityTagHeaderValue($"\"{seen}\""));
        return await (by ?? Client).SendAsync(request);
    }

    private async Task<string> StatusOf(string item) => (await Client.GetFromJsonAsync<JsonObject>(item))!["status"]!.ToString();

    private async Task Counted(string item, string place, int counted)
    {
        var answer = await _leader.PostAsJsonAsync("/api/v1/stock/count", new { itemCode = item, baseCode = place, counted });
        Assert.That((int)answer.StatusCode, Is.EqualTo(201));
    }

    private async Task<int> OnHand(string item, string place)
    {
        var onHand = 0;
        await InDatabase(async db => onHand = (await db.StockLines.AsNoTracking().SingleAsync(l => l.ItemCode == item && l.BaseCode == place)).OnHand);
        return onHand;
    }

    private static Guid IdOf(string address) => Guid.Parse(address[(address.LastIndexOf('/') + 1)..]);

    private static async Task<string> CodeOf(HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<JsonObject>())!["code"]!.ToString();
}
