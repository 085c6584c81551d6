using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using CaseManagement.Api.Web;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Security;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Security;
using CaseManagement.Infrastructure.Security;
using CaseManagement.Integration.Tests.Support;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Integration.Tests.Security;

public sealed partial class KeysTests : SecurityFixture
{
    private static readonly (string, string)[] Usual =
    [
        ("Owner", "Example force, records system"), ("Scopes", "referrals:write"), ("Scopes", "referrals:read"), ("Force", "44"),
        ("LastDay.Day", "20"), ("LastDay.Month", "11"), ("LastDay.Year", "2027"), ("AllowedAddresses", ""),
    ];

    private PageSession _admin = null!;

    [OneTimeSetUp]
    public async Task SignInAdministrator() => _admin = await SignedIn("key-administrator", Roles.Administrator);

    [Test]
    public async Task A_key_is_shown_once_and_only_its_hash_is_kept()
    {
        var answer = await _admin.Submit("/administration/keys/new", Usual);
        var plain = PlainKey().Match(await PageSession.TextOf(answer)).Value;

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), await PageSession.TextOf(answer));
        Assert.That(answer.Headers.CacheControl?.NoStore, Is.True);
        Assert.That(await _admin.Read("/administration/keys"), Does.Contain("Example force, records system").And.Not.Contain(plain));
        ApiKey? stored = null;
        await InDatabase(async db => stored = await db.ApiKeys.AsNoTracking().SingleAsync(k => k.Hash == ApiKey.HashOf(plain)));
        Assert.That(stored!.ExpiresUtc, Is.EqualTo(new DateTime(2027, 11, 21, 0, 0, 0, DateTimeKind.Utc)));
        Assert.That((stored.Force, string.Join(' ', stored.Scopes)), Is.EqualTo(("44", "referrals:write referrals:read")));
        Assert.That(await ActsOf(stored.Id.Value), Is.EqualTo(new[] { "ApiKey.ApiKeyIssued" }));
    }

    [Test]
    public async Task What_is_missing_or_contradictory_is_said_beside_its_field()
    {
        var empty = await PageSession.TextOf(await _admin.Submit("/administration/keys/new"));
        var reports = await PageSession.TextOf(await _admin.Submit("/administration/keys/new", Instead(("Scopes", "reports:read"))));
        var cases = await PageSession.TextOf(await _admin.Submit("/administration/keys/new", [.. Usual, ("Scopes", "cases:read")]));
        var address = await PageSession.TextOf(await _admin.Submit("/administration/keys/new", Instead(("AllowedAddresses", "192.0.2.1\nsomewhere"))));
        var force = await PageSession.TextOf(await _admin.Submit("/administration/keys/new", Instead(("Force", "ZZ"))));
        var past = await PageSession.TextOf(await _admin.Submit("/administration/keys/new", Instead(("LastDay.Year", "2025"))));

        Assert.That(empty, Does.Contain("Enter who answers for the key").And.Contain("Select what the key may do").And.Contain("Enter the last day"));
        Assert.That(reports, Does.Contain("Only a key that sends or reads referrals belongs to a police force"));
        Assert.That(cases, Does.Contain("A police force's key may only send and read referrals"));
        Assert.That(address, Does.Contain("Enter addresses such as 192.0.2.7"));
        Assert.That(force, Does.Contain("no police force with this code"));
        Assert.That(past, Does.Contain("must be in the future"));
    }

    [Test]
    public async Task A_revoked_key_is_refused_with_the_next_request_and_cannot_be_revoked_twice()
    {
        var key = await Issue();
        Assert.That(await IsGood(key.PlainKey), Is.True);

        var asked = await _admin.Client.GetStringAsync($"/administration/keys/{key.Id.Value}/revoke");
        var revoked = await _admin.Submit($"/administration/keys/{key.Id.Value}/revoke");
        var again = await _admin.Submit($"/administration/keys/{key.Id.Value}/revoke");
        var stale = await _admin.SubmitServed(asked, $"/administration/keys/{key.Id.Value}/revoke");

        Assert.That(revoked.StatusCode, Is.EqualTo(HttpStatusCode.Found));
        Assert.That(await IsGood(key.PlainKey), Is.False);
        Assert.That(await PageSession.TextOf(again), Does.Contain("revoked already"));
        Assert.That(stale.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
    }

    [Test]
    public async Task A_key_works_to_the_end_of_its_last_day()
    {
        var key = await Issue(lastDay: new DateOnly(2026, 11, 20));
        var start = App.Clock.UtcNow;

        App.Clock.Set(new DateTime(2026, 11, 20, 23, 59, 59, DateTimeKind.Utc));
        var lastSecond = await IsGood(key.PlainKey);
        App.Clock.Advance(TimeSpan.FromSeconds(1));
        var after = await IsGood(key.PlainKey);
        App.Clock.Set(start);

        Assert.That((lastSecond, after), Is.EqualTo((true, false)));
    }

    [TestCase("192.0.2.7", true)]
    [TestCase("::ffff:192.0.2.7", true)]
    [TestCase("198.51.100.20", true)]
    [TestCase("192.0.2.8", false)]
    [TestCase("2001:db8::1", false)]
    [TestCase(null, false)]
    public async Task A_key_with_addresses_works_from_those_alone(string? from, bool expected)
    {
        var key = await Issue(addresses: ["192.0.2.7", "198.51.100.0/24"]);

        Assert.That(await IsGood(key.PlainKey, from), Is.EqualTo(expected));
    }

    [Test]
    public async Task A_key_is_no_way_into_the_pages()
    {
        var client = await WithKey(null, "cases:read");

        Assert.That((await client.GetAsync("/administration")).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((await client.GetAsync("/account")).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task A_wrong_key_is_401_and_says_nothing_more()
    {
        var client = Anonymous();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "vcs_wrong");

        var answer = await client.GetAsync("/account");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public void Only_whoever_may_manage_keys_issues_them() =>
        Assert.ThrowsAsync<Application.Common.ForbiddenException>(
            () => Send(new ListKeysQuery(), new AppUser { Id = Guid.NewGuid() }, Roles.TeamLeader));

    [Test]
    public void An_unknown_key_is_not_found() =>
        Assert.ThrowsAsync<Application.Common.NotFoundException>(() => Send(new RevokeKeyCommand(ApiKeyId.New(), 1)));

    [Test]
    public void A_key_that_would_have_ended_already_is_refused_by_its_code() => Assert.That(
        Assert.ThrowsAsync<DomainRuleException>(() => Issue(lastDay: new DateOnly(2026, 11, 19)))!.Refusal.Code, Is.EqualTo("api-key.expiry-past"));

    private Task<IssuedKey> Issue(DateOnly? lastDay = null, IReadOnlyList<string>? addresses = null) =>
        Send(new IssueKeyCommand("Test system", ["referrals:read"], "44", lastDay ?? new DateOnly(2027, 11, 20), addresses ?? []));

    /// <summary>Whether a request with this key, from this address, is let in; asked of the scheme, for no endpoint tells it apart.</summary>
    private async Task<bool> IsGood(string plain, string? from = "192.0.2.1")
    {
        using var scope = App.Services.CreateScope();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        context.Request.Headers.Authorization = "Bearer " + plain;
        context.Connection.RemoteIpAddress = from is null ? null : IPAddress.Parse(from);
        return (await context.AuthenticateAsync(ApiKeyHandler.SchemeName)).Succeeded;
    }

    private static (string, string)[] Instead(params (string Name, string Value)[] others) =>
        [.. Usual.Where(u => others.All(o => o.Name != u.Item1)), .. others];

    [GeneratedRegex("vcs_[0-9a-f]{64}")]
    private static partial Regex PlainKey();
}
