using System.Net;
using System.Net.Http.Headers;
using CaseManagement.Domain.Security;
using CaseManagement.Integration.Tests.Support;
using Microsoft.AspNetCore.Mvc.Testing;

namespace CaseManagement.Integration.Tests.Security;

public sealed class RateLimitTests : SecurityFixture
{
    [TestCase("/sign-in")]
    [TestCase("/forgotten-password")]
    public async Task Too_many_tries_from_one_address_are_429_with_a_page_that_says_so(string path)
    {
        await using var app = Limited(("SignInsPerMinute", "3"));
        var visitor = new PageSession(app.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = CaseManagementApp.Address, AllowAutoRedirect = false }));
        for (var i = 0; i < 3; i++)
        {
            Assert.That((await visitor.Submit(path, ("Email", "a@example.org"), ("Password", "x"))).StatusCode, Is.Not.EqualTo(HttpStatusCode.TooManyRequests));
        }

        var answer = await visitor.Submit(path, ("Email", "a@example.org"), ("Password", "x"));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That(answer.Headers.RetryAfter?.Delta, Is.GreaterThan(TimeSpan.Zero));
        Assert.That(await PageSession.TextOf(answer), Does.Contain("Too many tries"));
        Assert.That((await visitor.Get("/sign-in")).StatusCode, Is.EqualTo(HttpStatusCode.OK), "looking is free");
    }

    [Test]
    public async Task Each_key_has_its_own_share_of_the_API_and_429_is_problem_details()
    {
        await using var app = Limited(("ApiBurst", "3"), ("ApiPerSecond", "1"));
        var (one, other) = (await KeyFor(app), await KeyFor(app));
        HttpResponseMessage answer;
        var tries = 0;
        do
        {
            answer = await one.GetAsync("/api/v1/no-such-thing");
        }
        while (answer.StatusCode != HttpStatusCode.TooManyRequests && ++tries < 50);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That(answer.Headers.RetryAfter?.Delta, Is.GreaterThan(TimeSpan.Zero));
        Assert.That(answer.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/problem+json"));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("too-many-requests"));
        Assert.That((await other.GetAsync("/api/v1/no-such-thing")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    private WebApplicationFactory<Program> Limited(params (string Name, string Value)[] settings) => App.WithWebHostBuilder(web =>
    {
        web.UseSetting("RateLimits:Enabled", "true");
        foreach (var (name, value) in settings)
        {
            web.UseSetting("RateLimits:" + name, value);
        }
    });

    private async Task<HttpClient> KeyFor(WebApplicationFactory<Program> app)
    {
        var plain = ApiKey.Generate();
        await InDatabase(db => db.ApiKeys.Add(ApiKey.Issue(plain, "Test system", ["referrals:read"], "44", [], App.Clock.UtcNow.AddYears(1))));
        var client = app.CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", plain);
        return client;
    }
}
