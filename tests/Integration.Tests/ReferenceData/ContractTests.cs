using System.Text.Json.Nodes;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.ServiceLevels;
using CaseManagement.Infrastructure.Security;
using CaseManagement.Integration.Tests.Endpoints.Referrals;
using CaseManagement.Integration.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.ReferenceData;

/// <summary>An administrator changes whom the service takes, from a day on.</summary>
public sealed class ContractTests : PoliceFixture
{
    private const string Contract = "/api/v1/administration/contract";

    private AppUser _administrator = null!;

    private DateOnly Today => DateOnly.FromDateTime(App.Clock.UtcNow);

    [OneTimeSetUp]
    public async Task Introduce() => _administrator = await Person("contract-administrator", [Roles.Administrator]);

    [Test]
    public async Task An_offence_is_left_out_from_the_day_and_not_before()
    {
        var tomorrow = Today.AddDays(1);
        await Changed("excluded-offences", new { codes = new[] { "8N", "45" }, from = tomorrow, to = tomorrow });

        Assert.That((await Post(Fresh(Assault))).Outcome, Is.EqualTo("ACCEPT"));
        App.Clock.Advance(TimeSpan.FromDays(1));
        Assert.That((await Post(Fresh(Assault))).Outcome, Is.EqualTo("EXCL"));
        App.Clock.Advance(TimeSpan.FromDays(1));
        Assert.That((await Post(Fresh(Assault))).Outcome, Is.EqualTo("ACCEPT"), "what held before holds again");
    }

    [Test]
    public async Task A_change_from_today_is_known_to_the_next_message()
    {
        Assert.That((await Post(Fresh(Assault))).Outcome, Is.EqualTo("ACCEPT"));
        await Changed("consent", new { neededFor = new[] { "everybody" }, from = Today, to = Today });
        var refused = await Post(Fresh(Assault));
        App.Clock.Advance(TimeSpan.FromDays(1));

        Assert.That((refused.Outcome, refused.Json["reasons"]![0]!["message"]!.ToString()),
            Is.EqualTo(("NOCONS", "Send the referral with explicit consent, or on the basis of safeguarding")));
    }

    [Test]
    public async Task Ages_and_the_area_are_the_days_too()
    {
        await Changed("ages", new { highest = 17, child = 18, from = Today, to = Today });
        var tooOld = await Post(Fresh(Assault));
        App.Clock.Advance(TimeSpan.FromDays(1));
        await Changed("area", new { localAuthorities = new[] { "E06000044" }, from = Today, to = Today });
        var elsewhere = await Post(Fresh(Assault));
        App.Clock.Advance(TimeSpan.FromDays(1));

        Assert.That((tooOld.Outcome, tooOld.Json["reasons"]![0]!["message"]!.ToString()), Is.EqualTo(("EXCL", "The contract does not cover people of this age")));
        Assert.That(elsewhere.Outcome, Is.EqualTo("OOA"));
    }

    [TestCase("excluded-offences", """{"codes":["NONE"],"from":"2030-01-01"}""", 422, "codes: UNKNOWN_CODE")]
    [TestCase("excluded-offences", """{"from":"2030-01-01"}""", 422, "codes: REQUIRED")]
    [TestCase("excluded-offences", """{"codes":["8N"]}""", 422, "from: REQUIRED")]
    [TestCase("area", """{"localAuthorities":["X1"],"from":"2030-01-01"}""", 422, "localAuthorities: UNKNOWN_CODE")]
    [TestCase("area", """{"localAuthorities":[],"from":"2030-01-01"}""", 422, "localAuthorities: REQUIRED")]
    [TestCase("ages", """{"lowest":30,"highest":20,"child":18,"from":"2030-01-01"}""", 422, "highest: TYPE")]
    [TestCase("ages", """{"lowest":-1,"child":18,"from":"2030-01-01"}""", 422, "lowest: RANGE")]
    [TestCase("ages", """{"from":"2030-01-01"}""", 422, "child: REQUIRED")]
    [TestCase("consent", """{"neededFor":["nobody"],"from":"2030-01-01"}""", 422, "neededFor[0]: UNKNOWN_CODE")]
    [TestCase("consent", """{"neededFor":[],"from":"2026-11-19"}""", 409, "contract.in-the-past")]
    [TestCase("consent", """{"neededFor":[],"from":"2030-01-02","to":"2030-01-01"}""", 409, "contract.ends-before-it-starts")]
    [TestCase("ages", """{"child":18,"from":"2030-01-01"}""", 409, "contract.nothing-changes")]
    [TestCase("working-hours", """{"opens":"17:00","closes":"09:00","from":"2030-01-01"}""", 422, "closes: TYPE")]
    [TestCase("working-hours", """{"opens":"02:00","closes":"09:00","from":"2030-01-01"}""", 422, "closes: TYPE")]
    [TestCase("working-hours", """{"from":"2030-01-01"}""", 422, "opens: REQUIRED; closes: REQUIRED")]
    [TestCase("working-hours", """{"opens":"09:00","closes":"17:00","from":"2030-01-01"}""", 409, "contract.nothing-changes")]
    [TestCase("service-levels", """{"from":"2030-01-01"}""", 422, "targets: TYPE")]
    [TestCase("service-levels", """{"targets":[{"promise":"reached","level":"standard","amount":0,"unit":"weeks"}],"from":"2030-01-01"}""", 422, "targets: TYPE; targets[0].amount: RANGE")]
    [TestCase("withdraw", """{"term":"ages","from":"2030-01-01"}""", 409, "contract.no-such-change")]
    public async Task Bad_input_is_told(string what, string body, int status, string told)
    {
        var answer = await Act(what, JsonNode.Parse(body)!);
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        var errors = problem["errors"]?.AsObject().Select(e => $"{e.Key}: {e.Value![0]!["code"]}") ?? [problem["code"]?.ToString() ?? problem["type"]!.ToString().Split(':')[^1]];

        Assert.That(((int)answer.StatusCode, string.Join("; ", errors)), Is.EqualTo((status, told)), problem.ToJsonString());
    }

    [Test]
    public async Task The_time_within_which_contact_is_promised_is_the_days_too()
    {
        App.Clock.Set(new DateTime(2027, 2, 1, 10, 0, 0, DateTimeKind.Utc));
        var before = await Post(Fresh(Assault));
        var targets = (await Terms())["serviceTargets"]![0]!["targets"]!.AsArray();
        foreach (var target in targets.Where(t => t!["promise"]!.ToString() == "first_attempt"))
        {
            (target!["amount"], target["unit"]) = (3, "working_hours");
        }

        await Changed("service-levels", new { targets = targets.DeepClone(), from = Today, to = Today });
        await Changed("working-hours", new { opens = "08:00", closes = "12:00", from = Today, to = Today });
        var during = await Post(Fresh(Assault));
        App.Clock.Advance(TimeSpan.FromDays(1));
        var after = await Post(Fresh(Assault));

        Assert.That((before.ContactDueBy, during.ContactDueBy, after.ContactDueBy), Is.EqualTo(("2027-02-03T17:00:00Z", "2027-02-02T09:00:00Z", "2027-02-04T17:00:00Z")));
    }

    [Test]
    public async Task Service_levels_and_hours_are_changed_on_pages()
    {
        var browser = await Browser.SignedIn(App, _administrator);
        var form = await browser.Get("/administration/contract/service-levels");
        var wrong = await browser.Post(form, [.. Cells("x")]);
        var done = await browser.Post(form, [.. Cells("7")]);
        var hours = await browser.Post(
            await browser.Get("/administration/contract/working-hours"), ("Opens", "9am"), ("Closes", "18:00"), ("From.Day", "1"), ("From.Month", "3"), ("From.Year", "2035"));
        var page = (await browser.Get("/administration/contract")).Text;

        Assert.That((wrong.Status, done.Status, hours.Status), Is.EqualTo((400, 302, 302)), hours.Text);
        Assert.That(page, Does.Contain("First attempt to make contact: 2 working days, 7 working days, 2 working days").And.Contain("09:00 to 18:00"));
    }

    [Test]
    public async Task Changes_do_not_overlap_and_a_planned_one_can_be_withdrawn()
    {
        await Changed("area", new { localAuthorities = new[] { "E06000044" }, from = "2031-01-01" });
        var same = await Act("area", new { localAuthorities = new[] { "E06000045" }, from = "2030-12-01" });
        await Changed("withdraw", new { term = "area", from = "2031-01-01" });
        var free = await Act("area", new { localAuthorities = new[] { "E06000045" }, from = "2030-12-01", to = "2030-12-31" });

        Assert.That(((int)same.StatusCode, (int)free.StatusCode), Is.EqualTo((409, 204)));
        Assert.That(await same.Content.ReadAsStringAsync(), Does.Contain("contract.overlaps"));
    }

    [Test]
    public async Task Whoever_looked_before_a_colleagues_change_is_told_what_it_is_now()
    {
        var version = await Version();
        await Changed("consent", new { neededFor = new[] { "children" }, from = "2032-01-01", to = "2032-01-01" });
        var browser = await Browser.SignedIn(App, _administrator);
        var stale = await browser.Api(HttpMethod.Post, $"{Contract}/consent", new { neededFor = new[] { "children" }, from = "2033-01-01" }, version);
        var without = await browser.Api(HttpMethod.Post, $"{Contract}/consent", new { neededFor = new[] { "children" }, from = "2033-01-01" });
        var problem = JsonNode.Parse(await stale.Content.ReadAsStringAsync())!;

        Assert.That(((int)stale.StatusCode, (int)without.StatusCode), Is.EqualTo((412, 428)));
        Assert.That((problem["current"]!["version"]!.GetValue<long>(), stale.Headers.ETag!.Tag), Is.EqualTo((version + 1, $"\"{version + 1}\"")));
    }

    [Test]
    public async Task Two_at_the_same_moment_make_one_change()
    {
        var version = await Version();
        var browser = await Browser.SignedIn(App, _administrator);
        var answers = await Task.WhenAll(Enumerable.Range(1, 5).Select(day => browser.Api(
            HttpMethod.Post, $"{Contract}/excluded-offences", new { codes = new[] { "8N" }, from = $"2034-01-0{day}", to = $"2034-01-0{day}" }, version)));

        Assert.That(answers.Select(a => (int)a.StatusCode).Order(), Is.EqualTo(new[] { 204, 412, 412, 412, 412 }));
    }

    [Test]
    public async Task Nobody_but_an_administrator_sees_or_changes_it()
    {
        var leader = await Browser.SignedIn(App, await Person("contract-leader", [Roles.TeamLeader]));
        var seen = await leader.Api(HttpMethod.Get, Contract);
        var page = await leader.Get("/administration/contract");
        var byKey = await Force44.GetAsync(Contract);

        Assert.That(((int)seen.StatusCode, page.Status, (int)byKey.StatusCode), Is.EqualTo((403, 403, 403)));
    }

    [Test]
    public async Task The_page_shows_who_changed_what_and_keeps_what_was_typed()
    {
        var browser = await Browser.SignedIn(App, _administrator);
        var form = await browser.Get("/administration/contract/ages");
        var bad = await browser.Post(form, ("Lowest", "40"), ("Highest", "30"), ("Child", "18"), ("From.Day", "1"), ("From.Month", "4"), ("From.Year", "2035"));
        var saved = await browser.Post(form, ("Lowest", "10"), ("Highest", "25"), ("Child", "18"), ("From.Day", "1"), ("From.Month", "4"), ("From.Year", "2035"));
        var shown = await browser.Get("/administration/contract");
        var stale = await browser.Post(form, ("Lowest", "11"), ("Child", "18"), ("From.Day", "1"), ("From.Month", "5"), ("From.Year", "2035"));
        var withdrawn = await browser.Post(await browser.Get("/administration/contract/Ages/2035-04-01/withdraw"));

        Assert.That((bad.Status, bad.Value("Lowest")), Is.EqualTo((400, "40")));
        Assert.That(bad.Text, Does.Contain("The highest age must not be below the lowest"));
        Assert.That((saved.Status, saved.Location), Is.EqualTo((302, "/administration/contract")), saved.Text);
        Assert.That(shown.Text, Does.Contain("10 to 25; a child is under 18").And.Contain("1 Apr 2035").And.Contain("Planned").And.Contain("contract-administrator"));
        Assert.That((stale.Status, withdrawn.Status), Is.EqualTo((409, 302)));
        foreach (var page in new[] { "excluded-offences", "area", "consent" })
        {
            Assert.That((await browser.Get($"/administration/contract/{page}")).Status, Is.EqualTo(200), page);
        }
    }

    [Test]
    public async Task Each_change_is_an_act()
    {
        await Changed("consent", new { neededFor = new[] { "children" }, from = "2036-01-01", to = "2036-01-01" });
        await InDatabase(async db =>
        {
            var act = await db.Acts.OrderByDescending(a => a.Sequence).FirstAsync(a => a.AggregateKind == "Contract");
            Assert.That((act.Kind, act.Actor), Is.EqualTo(("ContractTermChanged", $"user:{_administrator.Id}")));
            Assert.That(act.Facts, Does.Contain("2036-01-01").And.Contain("\"is\":\"children\""));
        });
    }

    private async Task<long> Version()
    {
        var answer = await (await Browser.SignedIn(App, _administrator)).Api(HttpMethod.Get, Contract);
        return long.Parse(answer.Headers.ETag!.Tag.Trim('"'), System.Globalization.CultureInfo.InvariantCulture);
    }

    private static IEnumerable<(string, string?)> Cells(string fourth) =>
        Enumerable.Range(0, 18).SelectMany(i => new (string, string?)[]
            {
                ($"Targets[{i}].Promise", $"{ServiceTargets.Kinds[i / 3]}"), ($"Targets[{i}].Level", $"{ServiceTargets.Levels[i % 3]}"),
                ($"Targets[{i}].Amount", i == 4 ? fourth : "2"), ($"Targets[{i}].Unit", "WorkingDays"),
            })
            .Concat([("From.Day", "1"), ("From.Month", "3"), ("From.Year", "2035")]);

    private async Task<JsonNode> Terms()
    {
        var answer = await (await Browser.SignedIn(App, _administrator)).Api(HttpMethod.Get, Contract);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }

    private async Task<HttpResponseMessage> Act(string what, object body) =>
        await (await Browser.SignedIn(App, _administrator)).Api(HttpMethod.Post, $"{Contract}/{what}", body, await Version());

    private async Task Changed(string what, object body)
    {
        var answer = await Act(what, body);
        Assert.That((int)answer.StatusCode, Is.EqualTo(204), await answer.Content.ReadAsStringAsync());
    }
}
