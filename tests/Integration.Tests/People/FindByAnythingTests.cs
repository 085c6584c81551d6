using System.Net.Http.Json;
using System.Text.Json;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.People;
using CaseManagement.Domain.People;
using CaseManagement.Domain.Referrals;
using CaseManagement.Infrastructure.Security;
using CaseManagement.Integration.Tests.Cases;
using CaseManagement.Integration.Tests.Support;
using CaseManagement.Testing;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.People;

/// <summary>One box, whatever somebody knows of the person.</summary>
public sealed class FindByAnythingTests : CaseFixture
{
    private AppUser _worker = null!;

    [OneTimeSetUp]
    public async Task Arrive()
    {
        _worker = await CaseWorker("finder");
        await CaseOf(_worker, c => c.Named("Elizabeth", "Smythwick").Reachable(
            CaseBuilder.Phone("+447700900321", "07700 900321", safe: true), Mail("liz.s@example.org"), Post("12 Invented Street, Sampleton, PO1 3AX")));
        await CaseOf(await CaseWorker("finder-other"), c => c.Named("Hidden", "Smythwick").Reachable(
            CaseBuilder.Phone("+447700900321", "07700 900321", safe: true), Mail("liz.s@example.org"), Post("12 Invented Street, Sampleton, PO1 3AX")));
    }

    [TestCase("07700 900321")]
    [TestCase("+44 (0)7700-900.321")]
    [TestCase("0044 7700 900321")]
    [TestCase("LIZ.S@Example.org ")]
    [TestCase("PO1 3AX")]
    [TestCase("po13ax")]
    [TestCase(" P O 1 3 A X")]
    [TestCase("smythw")]
    public async Task A_number_an_address_or_a_name_finds_whom_the_caller_may_see(string text)
    {
        var found = await Search(text);

        Assert.That((found.Items.Select(r => r.Name), found.Alike), Is.EqualTo((new[] { "Smythwick, Elizabeth" }, Array.Empty<SearchResult>())));
    }

    [TestCase("smithwick")]
    [TestCase("liz")]
    [TestCase("Beth Smithwick")]
    [TestCase("smithwyck elizabeth")]
    public async Task A_name_is_found_as_it_sounds_and_by_its_short_forms(string text)
    {
        var found = await Search(text);

        Assert.That((found.Items, found.Alike.Select(r => r.Name)), Is.EqualTo((Array.Empty<SearchResult>(), new[] { "Smythwick, Elizabeth" })));
    }

    [TestCase("07700 900322")]
    [TestCase("s@example.org")]
    [TestCase("PO1 3AY")]
    [TestCase("beth jones")]
    [TestCase("Hidden")]
    public async Task What_is_not_theirs_is_not_found(string text)
    {
        var found = await Search(text);

        Assert.That(found.Items.Concat(found.Alike), Is.Empty);
    }

    [Test]
    public async Task The_api_answers_alike_and_takes_the_words_in_the_body()
    {
        using var client = await SignedIn(_worker);
        var answer = await client.PostAsJsonAsync("/api/v1/people/search", new { text = "07700900321" });

        Assert.That((await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("items")[0].GetProperty("name").GetString(), Is.EqualTo("Smythwick, Elizabeth"));
        Assert.That((int)(await client.PostAsJsonAsync("/api/v1/people/search", new { text = " " })).StatusCode, Is.EqualTo(422));
    }

    [TestCase("liz smithwick")]
    [TestCase("07700 900321")]
    [TestCase("liz.s@example.org")]
    [TestCase("PO1 3AX")]
    [TestCase("44 260 412 399")]
    public async Task Nothing_is_looked_for_by_reading_a_whole_table(string text)
    {
        using var plans = new QueryPlans(App.ConnectionString);
        await Send(new SearchPeopleQuery(text, null), _worker, Roles.CaseWorker);
        await Send(new SearchPeopleQuery(text, null), await Person($"planner-{text.Length}-{text[0]}", [Roles.ContactOfficer]), Roles.ContactOfficer);

        Assert.That(plans.Seen, Is.Not.Empty);
        Assert.That(plans.Scans("People", "Referrals", "ContactPoints", "PersonNameWords", "MatchKeys", "SuspectKeys"), Is.Empty);
    }

    [Test] // The guard itself can fail.
    public async Task A_search_that_no_index_serves_is_noticed()
    {
        using var plans = new QueryPlans(App.ConnectionString);
        await InDatabase(db => db.People.AnyAsync(p => p.Language == "Invented"));

        Assert.That(plans.Scans("People"), Is.Not.Empty);
    }

    private Task<SearchResults> Search(string text) => Send(new SearchPeopleQuery(text, null), _worker, Roles.CaseWorker);

    private static ReportedContactPoint Mail(string address) => CaseBuilder.Phone(address, address, safe: null) with { Kind = ContactPointKind.Email };

    private static ReportedContactPoint Post(string address) => CaseBuilder.Phone(address, address, safe: null) with { Kind = ContactPointKind.Post };
}
