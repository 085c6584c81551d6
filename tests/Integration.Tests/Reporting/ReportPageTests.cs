using CaseManagement.Application.Common.Security;

namespace CaseManagement.Integration.Tests.Reporting;

public sealed class ReportPageTests : ReportingFixture
{
    private static readonly DateTime October = new(2026, 10, 14, 9, 0, 0, DateTimeKind.Utc);

    [OneTimeSetUp]
    public Task StartInOctober() => Store(Enumerable.Range(0, 1234).SelectMany(_ =>
    {
        var id = Guid.NewGuid();
        return new[] { Received(id, October), Triaged(id, October, "ACCEPT") };
    }));

    [Test]
    public async Task The_months_are_listed_with_a_link_to_each()
    {
        using var manager = await SignedIn(await ContractManager("lister"));

        var page = await manager.GetStringAsync("/reports");

        Assert.That(page, Does.Contain("href=\"/reports/2026-10\"").And.Contain("October 2026").And.Contain("Provisional"));
    }

    [Test]
    public async Task A_month_shows_the_sum_that_balances_and_how_each_figure_is_counted()
    {
        using var analyst = await SignedIn(await Person("reader", [Roles.Analyst]));

        var page = await analyst.GetStringAsync("/reports/2026-10");

        Assert.That(page, Does.Contain("app-equation").And.Contain("1,234").And.Contain("How it is counted"));
        Assert.That(page, Does.Contain("rel=\"next\" href=\"/reports/2026-11\"").And.Not.Contain("rel=\"prev\""));
        Assert.That(page, Does.Not.Contain("style="));
    }

    [Test]
    public async Task A_suppressed_figure_is_a_word_without_a_bar()
    {
        using var manager = await SignedIn(await ContractManager("suppressed"));

        var page = await manager.GetStringAsync("/reports/2026-11");

        Assert.That(page, Does.Contain("are suppressed so that nobody can be recognised"));
    }

    [TestCase("/reports/2026-12", 404)]
    [TestCase("/reports/2026-09", 404)]
    [TestCase("/reports/nonsense", 404)]
    public async Task There_is_no_page_for_a_month_that_is_not_there(string path, int status)
    {
        using var manager = await SignedIn(await ContractManager("lost" + path.Length + path[^1]));

        Assert.That((int)(await manager.GetAsync(path)).StatusCode, Is.EqualTo(status));
    }

    [Test]
    public async Task A_case_worker_has_no_reports()
    {
        using var worker = await SignedIn(await Person("worker", [Roles.CaseWorker]));

        Assert.That((int)(await worker.GetAsync("/reports")).StatusCode, Is.EqualTo(403));
        Assert.That((int)(await worker.GetAsync("/reports/2026-10")).StatusCode, Is.EqualTo(403));
    }
}
