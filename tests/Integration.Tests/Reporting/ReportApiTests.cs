using System.Text.Json;
using CaseManagement.Domain.History;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Integration.Tests.Reporting;

public sealed class ReportApiTests : ReportingFixture
{
    private static readonly DateTime September = new(2026, 9, 14, 9, 0, 0, DateTimeKind.Utc);

    [OneTimeSetUp]
    public Task StartInSeptember() => Store(AReferral(September).Concat(AReferral(September.AddMonths(2))));

    [Test]
    public async Task The_months_run_from_now_back_to_the_first_record()
    {
        using var client = await ReportsKey();
        using var list = JsonDocument.Parse(await client.GetStringAsync("/api/v1/reports/monthly"));
        var items = list.RootElement.GetProperty("items").EnumerateArray().ToList();

        Assert.That(items.Select(m => m.GetProperty("month").GetString()), Is.EqualTo(new[] { "2026-11", "2026-10", "2026-09" }));
        Assert.That(items[0].GetProperty("state").GetString(), Is.EqualTo("provisional"));
        Assert.That(list.RootElement.GetProperty("next").ValueKind, Is.EqualTo(JsonValueKind.Null));
    }

    [Test]
    public async Task The_months_are_paged_by_cursor()
    {
        using var client = await ReportsKey();
        using var first = JsonDocument.Parse(await client.GetStringAsync("/api/v1/reports/monthly?limit=2"));
        using var second = JsonDocument.Parse(await client.GetStringAsync($"/api/v1/reports/monthly?limit=2&after={first.RootElement.GetProperty("next").GetString()}"));

        Assert.That(second.RootElement.GetProperty("items").EnumerateArray().Single().GetProperty("month").GetString(), Is.EqualTo("2026-09"));
    }

    [Test]
    public async Task A_month_has_the_form_of_the_contract()
    {
        using var client = await ReportsKey();
        using var month = JsonDocument.Parse(await client.GetStringAsync("/api/v1/reports/monthly/2026-10"));
        var root = month.RootElement;
        var measure = root.GetProperty("sections")[0].GetProperty("measures")[0];

        Assert.That(
            root.EnumerateObject().Select(p => p.Name),
            Is.EquivalentTo(new[] { "month", "state", "version", "generatedAt", "commissioner", "area", "disclosureControl", "sections", "restatements" }));
        Assert.That(root.GetProperty("generatedAt").GetString(), Does.EndWith("Z"));
        Assert.That(
            measure.EnumerateObject().Select(p => p.Name),
            Is.EquivalentTo(new[] { "id", "label", "unit", "value", "numerator", "denominator", "suppressed", "breakdowns" }));
    }

    [TestCase("2026-12", 404, TestName = "A_month_that_lies_ahead_is_not_there")]
    [TestCase("2026-08", 404, TestName = "A_month_before_the_first_record_is_not_there")]
    [TestCase("2026-13", 400)]
    [TestCase("2026-1", 400)]
    [TestCase("0001-01", 400)]
    [TestCase("october", 400)]
    [TestCase("2026-10?area=E07000086", 400)]
    [TestCase("2026-10?version=1", 404)]
    [TestCase("2026-10?version=0", 200)]
    [TestCase("2026-10?format=csv", 406)]
    [TestCase("?limit=0", 422)]
    [TestCase("?after=soon", 422)]
    public async Task What_is_not_there_or_not_understood_is_said(string month, int status)
    {
        using var client = await ReportsKey();
        var answer = await client.GetAsync("/api/v1/reports/monthly" + (month.StartsWith('?') ? month : "/" + month));

        Assert.That((int)answer.StatusCode, Is.EqualTo(status));
        if (status != 200)
        {
            Assert.That(answer.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/problem+json"));
        }
    }

    [TestCase("text/csv", 406)]
    [TestCase("application/json;q=0, text/csv", 406)]
    [TestCase("text/csv, application/*;q=0.1", 200)]
    [TestCase("*/*", 200)]
    public async Task Another_form_than_the_one_there_is_is_refused_by_its_header_too(string accept, int status)
    {
        using var client = await ReportsKey();
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept", accept);
        var answer = await client.GetAsync("/api/v1/reports/monthly/2026-10");

        Assert.That((int)answer.StatusCode, Is.EqualTo(status));
        if (status == 406)
        {
            Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("\"code\":\"not-acceptable\""));
        }
    }

    [Test]
    public async Task The_months_are_counted_where_it_is_asked_for()
    {
        using var client = await ReportsKey();

        Assert.That(await client.GetStringAsync("/api/v1/reports/monthly?limit=1&count=true"), Does.Contain("\"total\":3"));
        Assert.That(await client.GetStringAsync("/api/v1/reports/monthly?limit=1"), Does.Not.Contain("total"));
    }

    [Test]
    public async Task The_tag_stays_while_the_figures_do_and_changes_with_them()
    {
        using var client = await ReportsKey();
        var first = await client.GetAsync("/api/v1/reports/monthly/2026-11");
        client.DefaultRequestHeaders.IfNoneMatch.Add(first.Headers.ETag!);
        App.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.That((int)(await client.GetAsync("/api/v1/reports/monthly/2026-11")).StatusCode, Is.EqualTo(304));
        await Store(Enumerable.Range(0, 6).SelectMany(_ => AReferral(September.AddMonths(2))));
        Assert.That((int)(await client.GetAsync("/api/v1/reports/monthly/2026-11")).StatusCode, Is.EqualTo(200));
    }

    [Test]
    public async Task Nobody_else_reads_reports()
    {
        using var key = await WithKey("44", "referrals:read", "referrals:write");

        Assert.That((int)(await Anonymous().GetAsync("/api/v1/reports/monthly/2026-10")).StatusCode, Is.EqualTo(401));
        Assert.That((int)(await key.GetAsync("/api/v1/reports/monthly/2026-10")).StatusCode, Is.EqualTo(403));
        Assert.That((int)(await key.GetAsync("/api/v1/reports/monthly")).StatusCode, Is.EqualTo(403));
    }

    /// <summary>Every route of the service that shows or changes what is about people, as far as there are any.</summary>
    [Test]
    public async Task The_contract_manager_and_a_reports_key_reach_nothing_but_reports()
    {
        using var manager = await SignedIn(await ContractManager("manager"));
        using var key = await ReportsKey();
        var reached = new List<string>();
        foreach (var (method, path) in Private())
        {
            foreach (var client in new[] { manager, key })
            {
                using var request = new HttpRequestMessage(new HttpMethod(method), path);
                request.Headers.Authorization = client.DefaultRequestHeaders.Authorization;
                request.Headers.TryAddWithoutValidation("If-Match", "\"1\"");
                var answer = await client.SendAsync(request);
                if ((int)answer.StatusCode is < 400 or >= 500 && answer.Headers.Location?.OriginalString.Contains("/sign-in", StringComparison.Ordinal) != true)
                {
                    reached.Add($"{method} {path}: {(int)answer.StatusCode}");
                }
            }
        }

        Assert.That(reached, Is.Empty);
        Assert.That((int)(await manager.GetAsync("/reports/2026-10")).StatusCode, Is.EqualTo(200), "the sign-in itself is good");
    }

    private IEnumerable<(string Method, string Path)> Private()
    {
        // What is everybody’s own, such as their duties, tells of nobody else.
        string[] roots = ["inbox", "my-work", "team", "referrals", "cases", "people", "search", "administration", "api/v1"];
        foreach (var endpoint in App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            var pattern = endpoint.RoutePattern.RawText!.TrimStart('/');
            if (roots.Any(r => pattern == r || pattern.StartsWith(r + "/", StringComparison.Ordinal)) && !pattern.StartsWith("api/v1/reports", StringComparison.Ordinal) && pattern != "api/v1/my-duties")
            {
                var path = "/" + string.Join('/', pattern.Split('/').Select(part => part.StartsWith('{') ? Guid.Empty.ToString() : part));
                foreach (var method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"])
                {
                    yield return (method, path);
                }
            }
        }
    }

    private static IEnumerable<Act> AReferral(DateTime at)
    {
        var id = Guid.NewGuid();
        return [Received(id, at), Triaged(id, at, "ACCEPT")];
    }
}
