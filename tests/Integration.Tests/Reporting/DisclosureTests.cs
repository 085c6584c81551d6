using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Application.Reporting;
using CaseManagement.Domain.History;
using CaseManagement.Domain.ReferenceData;

namespace CaseManagement.Integration.Tests.Reporting;

public sealed class DisclosureTests : ReportingFixture
{
    private const string Month = "2026-10";

    private static readonly DateTime October = new(2026, 10, 14, 9, 0, 0, DateTimeKind.Utc);

    [SetUp]
    public Task StartWithoutActs() => Forget();

    [Test]
    public async Task Small_cells_are_suppressed_with_the_next_smallest_and_zero_is_shown()
    {
        await Store(Referrals(20, "ACCEPT").Concat(Referrals(7, "EXCL")).Concat(Referrals(3, "OOA")));

        var report = await Get(await ReportsKey(), Month);
        var cells = report.Measure(Measures.Outcome).Breakdowns["outcome"].ToDictionary(c => c.Code);

        Assert.That(report.DisclosureControl, Is.EqualTo(new DisclosureControlNote(true, 5)));
        Assert.That(Value(report, Measures.Received), Is.EqualTo(30));
        Assert.That(cells["ACCEPT"].Value, Is.EqualTo(20));
        Assert.That((cells["OOA"].Value, cells["OOA"].Suppressed), Is.EqualTo(((int?)null, true)));
        Assert.That((cells["EXCL"].Value, cells["EXCL"].Suppressed), Is.EqualTo(((int?)null, true)));
        Assert.That((cells["DEC"].Value, cells["DEC"].Suppressed), Is.EqualTo(((int?)0, false)));
    }

    [Test]
    public async Task Where_no_other_cell_can_hide_a_small_one_the_total_goes_too()
    {
        await Store(Referrals(4, "ACCEPT").Concat(Referrals(4, "EXCL")));

        var report = await Get(await ReportsKey(), Month);

        Assert.That(report.Measure(Measures.Received).Suppressed, Is.True);
        Assert.That(report.Measure(Measures.Outcome).Suppressed, Is.True);
    }

    [Test]
    public async Task Of_the_figures_that_balance_never_just_one_is_suppressed([Range(0, 9)] int opened, [Values(0, 1, 2, 6)] int closed, [Values(0, 3, 40)] int atStart)
    {
        await Store(Cases(atStart, October.AddMonths(-2)).Append(Received(Guid.NewGuid(), October.AddMonths(-2))));
        var cases = Enumerable.Range(0, opened).Select(_ => Guid.NewGuid()).ToList();
        await Store(cases.Select(id => Opened(id, October)));
        await Store(cases.Take(closed).Select(id => Closed(id, October.AddDays(1), 2)));

        var full = await Full(Month);
        var report = await Get(await ReportsKey(), Month);
        string[] balance = [Measures.OpenStart, Measures.Opened, Measures.Reopened, Measures.Closed, Measures.OpenEnd];

        Assert.That(balance.Where(m => Value(full, m) is > 0 and < 5).All(m => report.Measure(m).Suppressed), "small ones are suppressed");
        Assert.That(balance.Count(m => report.Measure(m).Suppressed), Is.Not.EqualTo(1));
        Assert.That(
            new[] { Measures.OpenStart, Measures.OpenEnd }.Where(m => report.Measure(m).Suppressed).All(m => Value(full, m) is > 0 and < 5),
            "start and end, which the neighbouring months show, hide nothing else");
    }

    [Test]
    public async Task The_contract_manager_sees_full_figures_only_where_the_contract_grants_it()
    {
        await Store(Referrals(3, "ACCEPT"));
        var granted = await ContractManager("granted");
        using var before = await SignedIn(granted);

        var without = await Get(before, Month);
        await Grant("true");
        using var manager = await SignedIn(granted);
        var with = await Get(manager, Month);
        var key = await Get(await ReportsKey(), Month);
        await Grant("false");

        Assert.That((without.DisclosureControl.Applied, Value(without, Measures.Received)), Is.EqualTo((true, (int?)null)));
        Assert.That((with.DisclosureControl.Applied, Value(with, Measures.Received)), Is.EqualTo((false, (int?)3)));
        Assert.That(key.DisclosureControl.Applied, Is.True, "a key says by its scopes what it may read");
    }

    [Test]
    public async Task An_analyst_sees_full_figures()
    {
        await Store(Referrals(3, "ACCEPT"));
        using var analyst = await SignedIn(await Person("analyst", [Roles.Analyst]));

        Assert.That(Value(await Get(analyst, Month), Measures.Received), Is.EqualTo(3));
    }

    /// <summary>Settings are read anew each day.</summary>
    private async Task Grant(string value)
    {
        App.Clock.Advance(TimeSpan.FromDays(1));
        await InDatabase(db => db.Settings.Add(new Setting(SettingKeys.CommissionerUnsuppressed, value, DateOnly.FromDateTime(App.Clock.UtcNow))));
    }

    private static IEnumerable<Act> Referrals(int count, string outcome) => Enumerable.Range(0, count).SelectMany(_ =>
    {
        var id = Guid.NewGuid();
        return new[] { Received(id, October), Triaged(id, October, outcome) };
    });

    private static IEnumerable<Act> Cases(int count, DateTime at) => Enumerable.Range(0, count).Select(_ => Opened(Guid.NewGuid(), at));
}
