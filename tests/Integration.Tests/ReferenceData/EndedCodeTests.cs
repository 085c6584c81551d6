using System.Net.Http.Json;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Infrastructure.Security;
using CaseManagement.Integration.Tests.Cases;
using CaseManagement.Testing;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.ReferenceData;

/// <summary>A code that has ended tells its label where it was used, and is chosen no more.</summary>
public sealed class EndedCodeTests : CaseFixture
{
    private AppUser _worker = null!;
    private HttpClient _client = null!;
    private BuiltCase _closed = null!;
    private BuiltCase _open = null!;

    [OneTimeSetUp]
    public async Task Some_codes_end_today()
    {
        _worker = await CaseWorker("robin");
        _client = await SignedIn(_worker);
        (_closed, _open) = (await CaseOf(_worker), await CaseOf(_worker));
        Assert.That(await Close(_closed, "COMP-PART", "O4"), Is.EqualTo(204), "until its last day it may be chosen");
        var today = DateOnly.FromDateTime(Now);
        await End(CodeLists.ClosureReasons, "COMP-PART", today);
        await End(CodeLists.Outcomes, "O4", today);
        await End(CodeLists.ContactOutcomes, "NOANS", today);
        await End(CodeLists.ContactChannels, "TEL-IN", today);
        await End(CodeLists.DashTopics, "Q02", today);
        App.Clock.Advance(TimeSpan.FromDays(1));
        _client.Dispose();
        _client = await SignedIn(_worker);
    }

    [OneTimeTearDown]
    public void Leave() => _client.Dispose();

    [Test]
    public async Task It_is_not_offered()
    {
        var closing = await Read(_client, $"/cases/{_open.Id}/close");
        var contact = await Read(_client, $"/cases/{_open.Id}/contacts/record");
        var risk = await Read(_client, $"/cases/{_open.Id}/assessments/risk?tool=DASH");

        Assert.That(closing, Does.Contain("value=\"COMP\"").And.Not.Contain("COMP-PART"));
        Assert.That(closing, Does.Contain("value=\"O1\"").And.Not.Contain("value=\"O4\""));
        Assert.That(contact, Does.Contain("\"SPOKE\"").And.Not.Contain("\"NOANS\"").And.Not.Contain("\"TEL-IN\""));
        Assert.That(risk, Does.Contain("value=\"Q01\"").And.Not.Contain("value=\"Q02\""));
    }

    [TestCase("COMP-PART", "O1")]
    [TestCase("COMP", "O4")]
    public async Task It_is_not_accepted_when_a_case_is_closed(string reason, string outcome) =>
        Assert.That(await Close(_open, reason, outcome), Is.EqualTo(409));

    [TestCase("NOANS", "TEL-OUT")]
    [TestCase("SPOKE", "TEL-IN")]
    public async Task It_is_not_accepted_of_a_contact(string outcomeCode, string channelCode)
    {
        var answer = await _client.PostAsJsonAsync($"/api/v1/referrals/{_open.Referral.Id.Value}/contacts", new { outcomeCode, channelCode, caseId = _open.Id });

        Assert.That((int)answer.StatusCode, Is.EqualTo(409));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("contact.outcome-does-not-fit"));
    }

    [Test]
    public async Task It_still_tells_its_label_where_it_was_used() =>
        Assert.That(await Read(_client, $"/cases/{_closed.Id}"), Does.Contain("Support ended, needs partly met").And.Not.Contain("COMP-PART"));

    private async Task<int> Close(BuiltCase built, string reasonCode, string outcome)
    {
        var read = await _client.GetAsync($"/api/v1/cases/{built.Id}");
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/cases/{built.Id}/close") { Content = JsonContent.Create(new { reasonCode, outcomes = new[] { outcome } }) };
        request.Headers.IfMatch.Add(read.Headers.ETag!);
        return (int)(await _client.SendAsync(request)).StatusCode;
    }

    private Task End(string list, string code, DateOnly lastDay) => InDatabase(async db => Assert.That(
        await db.CodeListEntries.Where(e => e.List == list && e.Code == code).ExecuteUpdateAsync(set => set.SetProperty(e => e.ValidTo, lastDay)), Is.EqualTo(1)));
}
