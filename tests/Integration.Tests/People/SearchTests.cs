using System.Net;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.People;
using CaseManagement.Infrastructure.Security;
using CaseManagement.Integration.Tests.Cases;
using CaseManagement.Testing;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.People;

public sealed class SearchTests : CaseFixture
{
    private AppUser _worker = null!;
    private HttpClient _client = null!;
    private BuiltCase _oconnor = null!;

    [OneTimeSetUp]
    public async Task Arrive()
    {
        _worker = await CaseWorker("robin");
        _client = await SignedIn(_worker);
        _oconnor = await CaseOf(_worker, c => c.Named("Siobhán", "O'Connor-Smythe").Referenced("VCS-26-0801234").WithCrimeReference("44 260 412 399"));
        await CaseOf(_worker, c => c.Named("Bartosz", "Łukasik").Referenced("VCS-26-0801235"));
        await CaseOf(_worker, c => c.Named("Mononymous", null));
        await CaseOf(_worker, c => c.Named("Kim", null).OfOrganisation("Corner Bakery Ltd"));
        await CaseOf(await CaseWorker("other"), c => c.Named("Hidden", "O'Connor"));
    }

    [OneTimeTearDown]
    public void Leave() => _client.Dispose();

    [TestCase("lukasik", "Łukasik, Bartosz")]
    [TestCase("ŁUKASIK", "Łukasik, Bartosz")]
    [TestCase("bart luk", "Łukasik, Bartosz")]
    [TestCase("oconnor", "O'Connor-Smythe, Siobhán")]
    [TestCase("O’Connor", "O'Connor-Smythe, Siobhán")]
    [TestCase("smythe", "O'Connor-Smythe, Siobhán")]
    [TestCase("siobhan smy", "O'Connor-Smythe, Siobhán")]
    [TestCase("O'Connor-Smythe, Siobhán", "O'Connor-Smythe, Siobhán")]
    [TestCase("mononymous", "Mononymous")]
    [TestCase("bakery", "Corner Bakery Ltd (Kim)")]
    public async Task Any_words_of_a_name_find_the_person(string text, string name)
    {
        var html = await Search(text);

        Assert.That(html, Does.Contain(name));
    }

    [TestCase("hidden")]
    [TestCase("nobody at all")]
    [TestCase("lukasik siobhan")]
    [TestCase("kasik")]
    [TestCase("'; DROP TABLE People --")]
    [TestCase("50%_")]
    [TestCase("٤٤٤")]
    [TestCase("🦊🦊")]
    public async Task What_does_not_fit_or_may_not_be_seen_is_not_found(string text) =>
        Assert.That(await Search(text), Does.Contain("Nothing found").And.Not.Contain("O'Connor"));

    [TestCase("VCS-26-0801234")]
    [TestCase("vcs-26-801234")]
    [TestCase("26-801234")]
    [TestCase("VCS260801234")]
    [TestCase("260801234")]
    [TestCase(" VCS 26 0801234 ")]
    [TestCase("44 260 412 399")]
    [TestCase("44260412399")]
    public async Task A_reference_leads_straight_to_its_case(string text)
    {
        var answer = await Submit(_client, "/search", ("Text", text));

        Assert.That(answer.Headers.Location?.ToString(), Is.EqualTo($"/cases/{_oconnor.Id}"));
    }

    [TestCase("", "Enter a name, a number, an e-mail address, a postcode or a reference")]
    [TestCase("x", "Enter at least 2 letters of the name")]
    public async Task Too_little_to_search_for_is_refused(string text, string sentence)
    {
        var answer = await Submit(_client, "/search", ("Text", text));

        Assert.That((int)answer.StatusCode, Is.EqualTo(400));
        Assert.That(await Text(answer), Does.Contain(sentence));
    }

    [Test]
    public async Task The_name_stands_in_no_address_and_the_results_can_be_returned_to_by_their_owner_only()
    {
        var answer = await Submit(_client, "/search", ("Text", "lukasik"));
        var address = answer.Headers.Location!.ToString();
        using var other = await SignedIn(await CaseWorker("curious"));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(address, Does.Not.Contain("luk").IgnoreCase);
        Assert.That(await Read(_client, address), Does.Contain("Łukasik").And.Contain("lukasik"));
        Assert.That(await Read(other, address), Does.Contain("too old").And.Not.Contain("ukasik"));
    }

    [Test]
    public async Task An_officer_finds_referrals_of_the_team_before_there_is_a_case()
    {
        var officer = await Person("officer", [Roles.ContactOfficer]);
        var (referral, person) = A.Case().Named("Early", "Bird").InTeam(Domain.Allocation.TeamId.From(officer.TeamId!.Value)).Receive(Now);
        await InUnitOfWork(db =>
        {
            db.AddRange(referral, person);
            return Task.CompletedTask;
        });
        using var client = await SignedIn(officer);

        var answer = await Submit(client, "/search", ("Text", "early bird"));
        var html = await Read(client, answer.Headers.Location!.ToString());

        Assert.That(html, Does.Contain("Bird, Early").And.Contain($"/referrals/{referral.Id.Value}"));
    }

    [Test]
    public async Task Results_are_paged_by_twenty_five_in_the_order_of_names()
    {
        var worker = await CaseWorker("pager");
        for (var n = 0; n < 30; n++)
        {
            await CaseOf(worker, c => c.Named($"Pat{(char)('a' + (n % 15))}", "Paged"));
        }

        var first = await Send(new SearchPeopleQuery("paged", null), worker, Roles.CaseWorker);
        var second = await Send(new SearchPeopleQuery("paged", first.Next), worker, Roles.CaseWorker);

        var seen = first.Items.Concat(second.Items).ToList();
        Assert.That((first.Items.Count, second.Items.Count, second.Next), Is.EqualTo((25, 5, (string?)null)));
        Assert.That(seen.Select(r => r.ReferralId), Is.Unique);
        Assert.That(seen.Select(r => r.Name), Is.Ordered);
    }

    [Test]
    public async Task A_changed_name_is_found_and_the_old_one_no_more()
    {
        var worker = await CaseWorker("renamer");
        var built = await CaseOf(worker, c => c.Named("Robin", "Oldname"));
        await InUnitOfWork(async db =>
        {
            var person = await db.People.SingleAsync(p => p.Id == built.Person.Id);
            person.TakeStatement(
                new Domain.People.PersonDetails("Robin", "Newname", null, null, null, null, null, false, null, false, null, null), [], built.Referral.Id);
        });

        var old = await Send(new SearchPeopleQuery("oldname", null), worker, Roles.CaseWorker);
        var found = await Send(new SearchPeopleQuery("rob newn", null), worker, Roles.CaseWorker);

        Assert.That((old.Items.Count, found.Items.Count), Is.EqualTo((0, 1)));
    }

    private async Task<string> Search(string text)
    {
        var answer = await Submit(_client, "/search", ("Text", text));
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Redirect), await Text(answer));
        return await Read(_client, answer.Headers.Location!.ToString());
    }
}
