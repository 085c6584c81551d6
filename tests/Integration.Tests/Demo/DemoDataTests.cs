using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CaseManagement.Application.Reporting;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.People;
using CaseManagement.Domain.Referrals;
using CaseManagement.Domain.Reporting;
using CaseManagement.Domain.Security;
using CaseManagement.Infrastructure.Demo;
using CaseManagement.Infrastructure.Persistence;
using CaseManagement.Infrastructure.Security;
using CaseManagement.Integration.Tests.Support;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace CaseManagement.Integration.Tests.Demo;

public sealed partial class DemoDataTests : AppFixture
{
    [OneTimeSetUp]
    public async Task Seed() => Assert.That(await Data("Development").Seed(CancellationToken.None), Is.EqualTo(DemoOutcome.Seeded));

    [Test]
    public async Task A_second_time_changes_nothing()
    {
        var before = await Counts();

        Assert.That(await Data("Development").Seed(CancellationToken.None), Is.EqualTo(DemoOutcome.AlreadyThere));
        Assert.That(await Counts(), Is.EqualTo(before));
    }

    [TestCase("Production")]
    [TestCase("Testing")]
    [TestCase("Staging")]
    public void Anywhere_but_in_Development_it_is_refused(string environment) =>
        Assert.That(async () => await Data(environment).Seed(CancellationToken.None), Throws.InvalidOperationException);

    [TestCase("Server=db.example.org;Database=Cases", false)]
    [TestCase("Server=tcp:db.example.org,1433;Database=Cases", false)]
    [TestCase("Server=localhost.example.org;Database=Cases", false)]
    [TestCase("Server=localhost,1433;Database=Cases", true)]
    [TestCase("Server=tcp:127.0.0.1,1433;Database=Cases", true)]
    [TestCase(@"Server=.\SQLEXPRESS;Database=Cases", true)]
    public void A_server_elsewhere_is_refused_even_in_Development(string connectionString, bool allowed)
    {
        void Check() => DemoPlace.RequireLocalDevelopment(new Place("Development"), new DatabaseSettings(true, connectionString));

        Assert.That(Check, allowed ? Throws.Nothing : Throws.InvalidOperationException);
    }

    [Test]
    public Task Every_state_that_can_be_reached_is_there() => InDatabase(async db =>
    {
        var referrals = await db.Referrals.Select(r => r.Status).Distinct().ToListAsync();
        var cases = await db.Cases.Select(c => c.Status).Distinct().ToListAsync();
        var followUps = await db.FollowUps.Select(f => f.Status).Distinct().ToListAsync();

        // Received passes within the receipt; the others have no act yet.
        Assert.That(referrals, Is.EquivalentTo(Enum.GetValues<ReferralStatus>().Except([ReferralStatus.Received])));
        Assert.That(cases, Is.EquivalentTo(Enum.GetValues<CaseStatus>().Except([CaseStatus.Review, CaseStatus.Restricted])));
        Assert.That(followUps, Is.EquivalentTo(Enum.GetValues<FollowUpStatus>().Except([FollowUpStatus.Missed])));
    });

    [Test]
    public Task There_is_enough_to_fill_a_report() => InDatabase(async db =>
    {
        Assert.That(await db.Referrals.CountAsync(), Is.GreaterThanOrEqualTo(120));
        Assert.That(await db.Cases.CountAsync(), Is.GreaterThanOrEqualTo(60));
        Assert.That(await db.Referrals.Select(r => r.Outcome).Distinct().CountAsync(), Is.GreaterThanOrEqualTo(9));
        Assert.That(await db.NeedsAssessments.AnyAsync() && await db.RiskAssessments.AnyAsync() && await db.Contacts.AnyAsync());
    });

    [Test]
    public async Task The_cases_of_the_first_worker_have_somebody_who_could_take_them() => await InDatabase(async db =>
    {
        var leader = await db.Users.SingleAsync(u => u.Email == "community.leader" + DemoAccounts.EmailDomain);
        var worker = await db.Users.SingleAsync(u => u.Email == "worker" + DemoAccounts.EmailDomain);
        var browser = await Browser.SignedIn(App, leader);

        var answer = await browser.Api(HttpMethod.Get, $"/api/v1/workers/{worker.Id}/redistribution");

        var cases = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["cases"]!.AsArray();
        Assert.That(cases.Where(c => c!["proposedId"] is not null), Is.Not.Empty);
    });

    [Test]
    public Task Everybody_is_obviously_invented() => InDatabase(async db =>
    {
        foreach (var person in await db.People.AsNoTracking().Include(p => p.ContactPoints).ToListAsync())
        {
            var known = person.OrganisationName?.StartsWith("Example Shop", StringComparison.Ordinal)
                ?? (DemoPeople.FamilyNames.Contains(person.FamilyName) && DemoPeople.GivenNames.Contains(person.GivenNames));
            Assert.That(known, person.DisplayName);
            foreach (var point in person.ContactPoints)
            {
                Assert.That(point.Value, Does.Match(point.Kind switch
                {
                    ContactPointKind.Phone => DramaNumber(),
                    ContactPointKind.Email => ExampleAddress(),
                    _ => ExampleStreet(),
                }));
            }
        }

        Assert.That(await db.Users.AllAsync(u => u.Email!.EndsWith(DemoAccounts.EmailDomain)));
    });

    [Test]
    public Task Acts_tell_of_the_past_and_their_chains_hold() => InDatabase(async db =>
    {
        var acts = await db.Acts.AsNoTracking().Include(a => a.Payload).ToListAsync();

        Assert.That(acts.Select(a => a.RecordedUtc), Is.All.LessThanOrEqualTo(App.Clock.UtcNow));
        Assert.That(acts.Min(a => a.HappenedUtc), Is.LessThan(App.Clock.UtcNow.AddDays(-85)));
        foreach (var chain in acts.GroupBy(a => a.AggregateId))
        {
            var previous = "";
            foreach (var (act, sequence) in chain.OrderBy(a => a.Sequence).Select((a, i) => (a, i + 1)))
            {
                Assert.That((act.Sequence, act.PreviousDigest, act.Digest), Is.EqualTo((sequence, previous, act.ComputeDigest())));
                Assert.That(act.PayloadDigest, Is.EqualTo(act.Payload?.ComputeDigest()));
                previous = act.Digest;
            }

            Assert.That(chain.OrderBy(a => a.Sequence).Select(a => a.RecordedUtc), Is.Ordered);
        }
    });

    [Test]
    public async Task The_months_balance_and_end_with_the_cases_that_are_open()
    {
        var month = ReportMonth.Of(App.Clock.UtcNow);
        MonthReport report = null!;
        for (var i = 0; i < 3; i++, month = month.Previous)
        {
            var one = await Send(new GetMonthQuery(month));
            report ??= one;
            Assert.That(
                one.Measure(Measures.OpenStart).Value + one.Measure(Measures.Opened).Value + one.Measure(Measures.Reopened).Value
                - one.Measure(Measures.Closed).Value,
                Is.EqualTo(one.Measure(Measures.OpenEnd).Value));
            Assert.That(one.Measure(Measures.Received).Value, Is.GreaterThan(0));
        }

        await InDatabase(async db =>
            Assert.That(await db.Cases.CountAsync(c => c.Status != CaseStatus.Closed), Is.EqualTo(report.Measure(Measures.OpenEnd).Value)));
    }

    [Test]
    public async Task A_forces_receipts_are_as_the_contract_shows_them()
    {
        using var police = Anonymous();
        police.DefaultRequestHeaders.Authorization = new("Bearer", "demo-police-key");

        var list = JsonNode.Parse(await police.GetStringAsync("/api/v1/referrals?limit=200"))!["items"]!.AsArray();

        Assert.That(list, Has.Count.GreaterThan(50));
        Assert.That(list.Where(r => r!["messageId"] is null), Is.Empty);
        Assert.That(
            list.SelectMany(r => new[] { r!["receivedAt"], r["contactDueBy"], r["statusChangedAt"] }).Where(at => at?.ToString().Contains('.') == true), Is.Empty);
    }

    [Test]
    public async Task A_message_that_the_demo_took_is_known_when_it_is_sent_again()
    {
        var raw = "";
        await InDatabase(async db => raw = (await db.ReceivedMessages.OrderBy(m => m.Id).FirstAsync()).Raw);
        using var police = Anonymous();
        police.DefaultRequestHeaders.Authorization = new("Bearer", "demo-police-key");

        var answer = await police.PostAsync("/api/v1/referrals", new StringContent(raw, Encoding.UTF8, "application/json"));

        Assert.That((int)answer.StatusCode, Is.EqualTo(200));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("\"replayed\":true"));
    }

    [Test]
    public Task The_keys_are_those_of_the_contract() => InDatabase(async db =>
    {
        var police = await db.ApiKeys.SingleAsync(k => k.Hash == ApiKey.HashOf("demo-police-key"));

        Assert.That((police.Force, police.Scopes), Is.EqualTo(("44", new[] { "referrals:write", "referrals:read" })));
        Assert.That((await db.ApiKeys.SingleAsync(k => k.Hash == ApiKey.HashOf("demo-reports-key"))).Scopes, Is.EqualTo(new[] { "reports:read" }));
        Assert.That(await db.ApiKeys.AnyAsync(k => k.Hash == ApiKey.HashOf("demo-staff-key")));
    });

    private DemoData Data(string environment) => new(
        App.Services.GetRequiredService<IConfiguration>(), new Place(environment), App.Services.GetRequiredService<DatabaseSettings>(),
        App.Services.GetRequiredService<IDataProtectionProvider>(), App.Clock);

    private async Task<string> Counts()
    {
        var counts = "";
        await InDatabase(async db => counts =
            $"{await db.Acts.CountAsync()} {await db.Users.CountAsync()} {await db.ApiKeys.CountAsync()} {await db.Teams.CountAsync()} {await db.Settings.CountAsync()}");
        return counts;
    }

    [GeneratedRegex(@"^\+44(7700900|1632960)\d{3}$")]
    private static partial Regex DramaNumber();

    [GeneratedRegex(@"^person\d+@example\.org$")]
    private static partial Regex ExampleAddress();

    [GeneratedRegex("EXAMPLE ?STREET", RegexOptions.IgnoreCase)]
    private static partial Regex ExampleStreet();

    private sealed class Place(string name) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;

        public string ApplicationName { get; set; } = "Tests";

        public string ContentRootPath { get; set; } = ".";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}

/// <summary>The start of Development itself, on an empty database.</summary>
public sealed class DemoStartTests : AppFixture
{
    [Test]
    public async Task The_first_start_in_Development_seeds_and_the_next_one_leaves_it()
    {
        await using (var first = App.WithWebHostBuilder(builder => builder.UseEnvironment("Development")))
        {
            Assert.That((int)(await first.CreateClient().GetAsync("/health/ready")).StatusCode, Is.EqualTo(200));
        }

        var acts = 0;
        await InDatabase(async db => acts = await db.Acts.CountAsync());
        await using (var second = App.WithWebHostBuilder(builder => builder.UseEnvironment("Development")))
        {
            var onThisMachine = second.CreateDefaultClient(new Uri("http://127.0.0.1:5080"));
            Assert.That((int)(await onThisMachine.GetAsync("/health/ready")).StatusCode, Is.EqualTo(200));
            var cookies = (await onThisMachine.GetAsync("/sign-in")).Headers.GetValues("Set-Cookie");
            Assert.That(cookies, Has.None.Contains("secure").IgnoreCase, "a developer has no TLS");
        }

        await InDatabase(async db => Assert.That((acts, await db.Acts.CountAsync()), Is.EqualTo((acts, acts))));
        Assert.That(acts, Is.GreaterThan(1000));
    }
}
