using System.Net;
using CaseManagement.Api.Web;
using CaseManagement.Application.Common.Security;
using CaseManagement.Integration.Tests.Support;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Integration.Tests.Security;

/// <summary>Every way in, by list: a new one is red until somebody has written down who may use it.</summary>
public sealed class EndpointSecurityTests : SecurityFixture
{
    private const string ListName = "tests/Integration.Tests/Security/approved-endpoints.txt";

    [Test]
    public async Task Every_endpoint_and_page_is_on_the_approved_list()
    {
        var actual = (await EndpointList.Of(App.Services)).Select(e => e.ToString().TrimEnd()).ToArray();
        var approved = await ReadApproved();

        var unknown = actual.Except(approved.Select(WithoutReason)).ToArray();
        var gone = approved.Where(line => !actual.Contains(WithoutReason(line))).ToArray();

        Assert.That(unknown.Concat(gone), Is.Empty, $"""
            The ways in differ from {ListName}.
            Not approved (check who may use each, then add the line; "anonymous" needs ": " and the reason):
            {string.Join('\n', unknown)}
            Approved, but not there (remove the line):
            {string.Join('\n', gone)}
            """);
    }

    [Test]
    public async Task Whatever_is_open_to_everybody_says_why()
    {
        var open = (await ReadApproved()).Where(line => line.Contains("anonymous", StringComparison.Ordinal)).ToArray();

        Assert.That(open, Is.Not.Empty);
        Assert.That(open.Where(line => line.Split("anonymous: ") is not [_, { Length: > 10 }]), Is.Empty);
    }

    [Test]
    public async Task Every_page_is_403_for_each_role_without_its_permission_and_opens_for_the_others()
    {
        var pages = (await EndpointList.Of(App.Services)).Where(e => e.IsPage && e.Guard != "anonymous").ToArray();
        Assert.That(pages, Has.Length.GreaterThan(10));
        foreach (var role in Roles.All)
        {
            var session = await SignedIn("role-" + role, role);
            var held = Roles.PermissionsOf([role]).Select(p => p.ToString()).ToHashSet();
            foreach (var page in pages)
            {
                var status = (await session.Get(page.Example)).StatusCode;

                var may = page.Guard.Split('|').Any(held.Contains);
                Assert.That(status == HttpStatusCode.Forbidden, Is.EqualTo(!may), $"{role} at {page.Route}: {(int)status}");
            }
        }
    }

    [Test]
    public async Task Every_page_leads_people_without_a_session_to_the_sign_in_page()
    {
        foreach (var page in (await EndpointList.Of(App.Services)).Where(e => e.IsPage && e.Guard != "anonymous"))
        {
            var answer = await Anonymous().GetAsync(page.Example);

            Assert.That(answer.Headers.Location?.AbsolutePath, Is.EqualTo("/sign-in"), page.Route);
        }
    }

    [Test]
    public async Task Every_operation_of_the_API_is_401_without_a_credential_and_403_with_a_key_that_may_nothing()
    {
        var keyThatMayNothing = await WithKey(null);
        foreach (var endpoint in (await EndpointList.Of(App.Services)).Where(e => e.Route.StartsWith("/api/", StringComparison.Ordinal) && e.Guard != "anonymous"))
        {
            foreach (var method in endpoint.Methods.Split(','))
            {
                var anonymous = await Anonymous().SendAsync(new HttpRequestMessage(new HttpMethod(method), endpoint.Example));
                var powerless = await keyThatMayNothing.SendAsync(new HttpRequestMessage(new HttpMethod(method), endpoint.Example));

                Assert.That((int)anonymous.StatusCode, Is.EqualTo(401), $"{method} {endpoint.Route}");
                Assert.That((int)powerless.StatusCode, Is.EqualTo(403), $"{method} {endpoint.Route}");
                Assert.That(anonymous.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/problem+json"), $"{method} {endpoint.Route}");
            }
        }
    }

    [Test]
    public void An_address_that_the_table_does_not_know_belongs_to_nobody()
    {
        Assert.That((PagePermissions.Find("nowhere/at-all") as AuthorizeAttribute)?.Policy, Is.EqualTo(PagePermissions.Nobody));
        Assert.That((PagePermissions.Find("inboxes") as AuthorizeAttribute)?.Policy, Is.EqualTo(PagePermissions.Nobody), "only whole parts of an address count");
        Assert.That((PagePermissions.Find("inbox/mine") as AuthorizeAttribute)?.Policy, Is.EqualTo(PermissionPolicies.Name(Permission.ReferralsWork)));
        Assert.That((PagePermissions.Find("administration/keys/new") as AuthorizeAttribute)?.Policy, Is.EqualTo(PermissionPolicies.Name(Permission.KeysManage)));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_page_without_an_entry_is_refused_to_everybody(bool behindTheTablesBack)
    {
        var user = await Person($"curious-{behindTheTablesBack}", [.. Roles.All]);
        await using var app = App.WithWebHostBuilder(web => web.ConfigureTestServices(services => services.Configure<RazorPagesOptions>(pages =>
        {
            var before = pages.Conventions.Count;
            pages.Conventions.AddPageRoute("/About/Privacy", "/nowhere");
            if (!behindTheTablesBack)
            {
                var added = pages.Conventions[before];
                pages.Conventions.RemoveAt(before);
                pages.Conventions.Insert(0, added);
            }
        })));
        var visitor = new PageSession(app.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = CaseManagementApp.Address, AllowAutoRedirect = false }));

        var anonymous = await visitor.Get("/nowhere");
        await TrySignIn(visitor, user.Email!);
        var signedIn = await visitor.Get("/nowhere");
        var known = await visitor.Get("/privacy");

        Assert.That(anonymous.StatusCode, Is.EqualTo(HttpStatusCode.Found));
        Assert.That(signedIn.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(known.StatusCode, Is.EqualTo(HttpStatusCode.OK), "negative control: the same page under its own address");
    }

    [Test]
    public async Task What_does_not_exist_is_404_for_people_with_and_without_a_session()
    {
        var session = await SignedIn("lost", Roles.CaseWorker);

        Assert.That((await session.Get("/no-such-page")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await Anonymous().GetAsync("/no-such-page")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await Anonymous().GetAsync("/api/v1/no-such-thing")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [TestCase("/sign-in", 200)]
    [TestCase("/no-such-page", 404)]
    [TestCase("/api/v1/no-such-thing", 404)]
    [TestCase("/health/live", 200)]
    public async Task Every_answer_carries_the_security_headers(string path, int status)
    {
        var answer = await Anonymous().GetAsync(path);

        string Header(string name) => answer.Headers.TryGetValues(name, out var values) ? string.Join(',', values) : "";
        Assert.That((int)answer.StatusCode, Is.EqualTo(status));
        Assert.That(Header("Content-Security-Policy"), Does.Contain("default-src 'none'").And.Contain("frame-ancestors 'none'").And.Not.Contain("unsafe"));
        Assert.That(Header("X-Content-Type-Options"), Is.EqualTo("nosniff"));
        Assert.That(Header("Referrer-Policy"), Is.EqualTo("no-referrer"));
        Assert.That(Header("Cache-Control"), Does.Contain("no-store"));
    }

    [Test]
    public async Task The_session_cookie_is_out_of_reach_of_scripts_and_other_sites()
    {
        var user = await Person("cookie", [Roles.CaseWorker]);
        var client = App.CreateDefaultClient(App.ClientOptions.BaseAddress, new CookieReader());

        await TrySignIn(new PageSession(client), user.Email!);

        var session = CookieReader.Seen.Last(c => c.StartsWith("vcs-session=", StringComparison.Ordinal));
        Assert.That(session, Does.Contain("httponly").IgnoreCase.And.Contain("samesite=lax").IgnoreCase.And.Not.Contain("expires").IgnoreCase);
        Assert.That(CookieReader.Seen, Has.Some.StartsWith("vcs-antiforgery=").And.All.Contains("secure").IgnoreCase, "outside Development no cookie travels in the clear");
    }

    [Test]
    public async Task Browsers_are_told_to_keep_to_TLS()
    {
        var client = App.CreateDefaultClient(new Uri("https://service.test.example"));

        var answer = await client.GetAsync("/sign-in");

        Assert.That(string.Join(',', answer.Headers.GetValues("Strict-Transport-Security")), Does.Contain("max-age=31536000"));
    }

    private static string WithoutReason(string line) => line.Split("anonymous: ") is [var before, _] ? before + "anonymous" : line;

    private static async Task<string[]> ReadApproved()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CaseManagement.sln")))
        {
            folder = folder.Parent;
        }

        var lines = await File.ReadAllLinesAsync(Path.Combine(folder!.FullName, ListName));
        return [.. lines.Select(line => line.TrimEnd()).Where(line => line.Length > 0 && line[0] != '#')];
    }

    /// <summary>Keeps cookies as they were set, attributes and all.</summary>
    private sealed class CookieReader : DelegatingHandler
    {
        public static readonly List<string> Seen = [];

        private readonly CookieContainer _held = new();

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (_held.GetCookieHeader(request.RequestUri!) is { Length: > 0 } held)
            {
                request.Headers.Add("Cookie", held);
            }

            var answer = await base.SendAsync(request, cancellationToken);
            foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
            {
                Seen.Add(cookie);
                _held.SetCookies(request.RequestUri!, cookie);
            }

            return answer;
        }
    }
}
