using System.Net;
using System.Text.Json.Nodes;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.People.Merging;
using CaseManagement.Application.Referrals;
using CaseManagement.Domain.People;
using CaseManagement.Domain.People.Merging;
using CaseManagement.Infrastructure.Security;
using CaseManagement.Integration.Tests.Endpoints.Referrals;
using CaseManagement.Integration.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.People;

/// <summary>Somebody whom the service knows is recognised; somebody who only looks like it is not taken for them.</summary>
public sealed class RecognitionTests : PoliceFixture
{
    private AppUser _officer = null!;
    private AppUser _leader = null!;
    private PageSession _officers = null!;
    private PageSession _leaders = null!;

    [OneTimeSetUp]
    public async Task Arrive()
    {
        _officer = await Person("recognition-officer", [Roles.ContactOfficer]);
        _leader = await Person("recognition-leader", [Roles.TeamLeader]);
        (_officers, _leaders) = (new PageSession(await SignedIn(_officer)), new PageSession(await SignedIn(_leader)));
    }

    [Test]
    public async Task The_same_person_in_another_crime_is_one_person_and_the_force_does_not_hear_of_it()
    {
        var message = Stranger();
        var first = await Post(message);
        var second = await Post(OtherCrime(message));

        Assert.That((second.Outcome, second.Reasons), Is.EqualTo((first.Outcome, first.Reasons)));
        Assert.That((await Stored(second)).PersonId, Is.EqualTo((await Stored(first)).PersonId));
    }

    [Test]
    public async Task What_the_earlier_record_lacked_is_added_and_its_own_word_stays()
    {
        var message = Stranger(m => m["victim"]!.AsObject().Remove("language"));
        var first = await Post(message);
        await Post(OtherCrime(message, m => (m["victim"]!["language"], m["victim"]!["phones"]) = ("Polish", new JsonArray(new JsonObject { ["number"] = "07700 900001" }))));

        var known = await StoredPerson(first);
        Assert.That((known.Language, known.ContactPoints.Any(p => p.Value == "+447700900001")), Is.EqualTo(("Polish", true)));
    }

    [Test]
    public async Task What_the_later_record_calls_unsafe_is_unsafe_on_the_earlier_one()
    {
        var message = Stranger(m => m["victim"]!["phones"] = new JsonArray(new JsonObject { ["number"] = "07700 900002", ["safeToCall"] = true }));
        var first = await Post(message);
        await Post(OtherCrime(message, m => m["victim"]!["phones"]![0]!["safeToCall"] = false));

        Assert.That((await StoredPerson(first)).ContactPoints.Single(p => p.Value == "+447700900002").SafeToCall, Is.False);
    }

    [TestCase("a twin", "givenNames", "Agata")]
    [TestCase("a parent of the same name", "dateOfBirth", "1911-02-03")]
    public async Task Somebody_alike_stays_a_person_of_their_own(string who, string member, string value)
    {
        var message = Stranger();
        var first = await Post(message);
        var other = await Post(OtherCrime(message, m => m["victim"]![member] = member == "givenNames" ? new JsonArray(value) : value));

        Assert.That((await Stored(other)).PersonId, Is.Not.EqualTo((await Stored(first)).PersonId), who);
    }

    [Test]
    public async Task Who_perhaps_is_the_same_is_put_before_an_officer_who_makes_them_one()
    {
        var (first, second, match) = await Perhaps();

        Assert.That(await _officers.Read("/people/matches"), Does.Contain(first.Text("reference")).And.Contain(second.Text("reference")));
        Assert.That(await _officers.Read($"/people/matches/{match.Id.Value}"), Does.Contain("Are they one person?").And.Contain("07700 900123"));

        var answer = await _officers.Submit($"/people/matches/{match.Id.Value}?handler=Merge", ("FromSecond", "DateOfBirth"), ("Version", $"{match.Version}"));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Redirect), await PageSession.TextOf(answer));
        Assert.That((await Stored(second)).PersonId, Is.EqualTo((await Stored(first)).PersonId));
        Assert.That(await _officers.Read("/people/matches"), Does.Not.Contain($"/people/matches/{match.Id.Value}"));
    }

    [Test]
    public async Task A_merge_is_undone_and_everything_is_where_it_was()
    {
        var (first, second, match) = await Perhaps();
        var before = (One: Portrait(await StoredPerson(first)), Other: Portrait(await StoredPerson(second)));
        await Merge(match, [MergedField.DateOfBirth]);
        Assert.That(Portrait(await StoredPerson(first)), Is.Not.EqualTo(before.One));

        var merge = await LastMerge(match.FirstId);
        Assert.That(await _leaders.Read("/people/merges"), Does.Contain(second.Text("reference")));
        var answer = await _leaders.Submit($"/people/merges/{merge.Id.Value}/undo", ("Reason", "Two different people came"), ("Version", $"{merge.Version}"));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Redirect), await PageSession.TextOf(answer));
        Assert.That((Portrait(await StoredPerson(first)), Portrait(await StoredPerson(second))), Is.EqualTo(before));
        Assert.That((await Stored(second)).PersonId, Is.Not.EqualTo((await Stored(first)).PersonId));
    }

    [Test]
    public async Task What_the_service_joined_by_itself_can_be_undone_and_is_never_joined_again()
    {
        var message = Stranger();
        var first = await Post(message);
        var second = await Post(OtherCrime(message));
        var kept = (await Stored(first)).PersonId;
        var merge = await LastMerge(kept);

        await _leaders.Submit($"/people/merges/{merge.Id.Value}/undo", ("Reason", "Namesakes"), ("Version", $"{merge.Version}"));
        await Post(Again(message, 2, m => m["incident"]!["qualifiers"] = new JsonArray("REPEAT")));

        Assert.That((await Stored(second)).PersonId, Is.Not.EqualTo(kept));
        Assert.That((await Between(first, second)).Select(m => m.Status), Is.EqualTo(new[] { PossibleMatchStatus.NeverSame }));
    }

    [Test]
    public async Task Whoever_is_like_two_namesakes_is_joined_to_neither()
    {
        var (first, second, message) = await Namesakes();
        var third = await Post(OtherCrime(message));

        var known = new[] { (await Stored(first)).PersonId, (await Stored(second)).PersonId };
        Assert.That(known, Does.Not.Contain((await Stored(third)).PersonId));
        Assert.That((await Between(first, third)).Concat(await Between(second, third)).Select(m => m.Status), Is.EqualTo(new[] { PossibleMatchStatus.Open, PossibleMatchStatus.Open }));
    }

    [Test]
    public async Task A_referral_tells_what_was_done_on_every_record_of_its_person()
    {
        var (first, second, match) = await Perhaps();
        await Merge(match, []);

        foreach (var referral in new[] { first, second })
        {
            var kinds = (await Send(new GetReferralQuery(referral.Id))).History.Entries.Select(e => e.Kind).ToList();
            Assert.That((kinds.Count(k => k == "PersonRecorded"), kinds.Count(k => k == "PersonAbsorbed")), Is.EqualTo((2, 1)));
        }
    }

    [Test]
    public async Task Pairs_are_paged_and_none_is_lost()
    {
        var found = new[] { await Perhaps(), await Perhaps(), await Perhaps() }.Select(p => p.Match.Id.Value).ToList();
        List<Guid> seen = [];
        string? after = null;
        do
        {
            var page = await Send(new ListPossibleMatchesQuery(after, 2));
            seen.AddRange(page.Items.Select(m => m.Id));
            after = page.Next;
        }
        while (after is not null);

        Assert.That(seen, Is.Unique);
        Assert.That(found, Is.SubsetOf(seen));
    }

    [Test]
    public async Task Merges_are_paged_and_none_is_lost()
    {
        for (var i = 0; i < 3; i++)
        {
            await Merge((await Perhaps()).Match, []);
        }

        List<Guid> seen = [];
        string? after = null;
        do
        {
            var page = await Send(new ListMergesQuery(after, 2));
            seen.AddRange(page.Items.Select(m => m.Id));
            after = page.Next;
        }
        while (after is not null);

        Assert.That(seen, Is.Unique.And.Count.EqualTo((await Send(new ListMergesQuery(null, 200, Count: true))).Total));
        Assert.That(seen, Has.Count.GreaterThanOrEqualTo(3));
    }

    [Test]
    public async Task Two_people_are_kept_apart_with_a_reason_and_nobody_is_asked_again()
    {
        var (first, second, match) = await Perhaps();
        var path = $"/people/matches/{match.Id.Value}";

        var missing = await _officers.Submit(path + "?handler=KeepApart", ("Reason", " "), ("Version", $"{match.Version}"));
        Assert.That(missing.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        await _officers.Submit(path + "?handler=KeepApart", ("Reason", "Father and son"), ("Version", $"{match.Version}"));

        Assert.That((await Between(first, second)).Select(m => (m.Status, m.Reason)), Is.EqualTo(new[] { (PossibleMatchStatus.NeverSame, (string?)"Father and son") }));
        Assert.That(await _officers.Read("/people/matches"), Does.Not.Contain($"/people/matches/{match.Id.Value}"));
    }

    [Test]
    public async Task An_old_page_does_not_decide()
    {
        var (first, second, match) = await Perhaps();
        await Merge(match, []);

        var answer = await _officers.SubmitServed("", $"/people/matches/{match.Id.Value}?handler=KeepApart", ("Reason", "Two people"), ("Version", $"{match.Version}"));

        Assert.That((int)answer.StatusCode, Is.GreaterThanOrEqualTo(400));
        Assert.That((await Stored(second)).PersonId, Is.EqualTo((await Stored(first)).PersonId));
    }

    [Test]
    public async Task After_90_days_it_is_too_late_to_undo()
    {
        var (_, _, match) = await Perhaps();
        await Merge(match, []);
        var merge = await LastMerge(match.FirstId);
        await InDatabase(db => db.PersonMerges.Where(m => m.Id == merge.Id).ExecuteUpdateAsync(set => set.SetProperty(m => m.MergedUtc, App.Clock.UtcNow.AddDays(-91))));

        var answer = await _leaders.Submit($"/people/merges/{merge.Id.Value}/undo", ("Reason", "Two people"), ("Version", $"{merge.Version}"));

        Assert.That(await PageSession.TextOf(answer), Does.Contain("A merge can be undone for 90 days"));
    }

    [Test]
    public async Task An_officer_merges_but_does_not_undo_and_a_case_worker_does_neither()
    {
        using var worker = await SignedIn(await CaseWorker("recognition-worker"));

        Assert.That(
            ((await _officers.Get("/people/merges")).StatusCode, (await worker.GetAsync("/people/matches")).StatusCode),
            Is.EqualTo((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)));
    }

    [Test]
    public async Task Who_may_not_see_one_of_the_two_does_not_know_of_the_pair()
    {
        var (_, second, match) = await Perhaps();
        var elsewhere = Domain.Allocation.TeamId.New();
        await InDatabase(db => db.Teams.Add(new Domain.Allocation.Team(elsewhere, $"Team {elsewhere.Value:N}")));
        var id = second.Id;
        await InDatabase(db => db.Referrals.Where(r => r.Id == id).ExecuteUpdateAsync(set => set.SetProperty(r => r.TeamId, elsewhere)));

        Assert.That((await _officers.Get($"/people/matches/{match.Id.Value}")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await _officers.Read("/people/matches"), Does.Not.Contain($"/people/matches/{match.Id.Value}"));
    }

    /// <summary>Of a name that nobody bears, so that these tests do not meet each other.</summary>
    private static JsonObject Stranger(Action<JsonObject>? change = null)
    {
        var letters = string.Concat(Guid.NewGuid().ToString("N").Take(9).Select(digit => (char)('a' + Convert.ToInt32(digit.ToString(), 16))));
        return Fresh(Assault, m =>
        {
            m["victim"]!["familyName"] = "X" + letters;
            change?.Invoke(m);
        });
    }

    private static JsonObject OtherCrime(JsonObject message, Action<JsonObject>? change = null)
    {
        var other = Fresh(Assault);
        other["victim"] = message["victim"]!.DeepClone();
        change?.Invoke(other);
        return other;
    }

    /// <summary>Everything agrees; but of the later one no date of birth is known.</summary>
    private async Task<(Answer First, Answer Second, PossibleMatch Match)> Perhaps()
    {
        var message = Stranger();
        var first = await Post(message);
        var second = await Post(OtherCrime(message, m => m["victim"]!.AsObject().Remove("dateOfBirth")));
        return (first, second, (await Between(first, second)).Single());
    }

    /// <summary>Their records say the same; but it was found out that they are two people.</summary>
    private async Task<(Answer First, Answer Second, JsonObject Message)> Namesakes()
    {
        var message = Stranger();
        var first = await Post(message);
        var second = await Post(OtherCrime(message));
        var merge = await LastMerge((await Stored(first)).PersonId);
        await _leaders.Submit($"/people/merges/{merge.Id.Value}/undo", ("Reason", "Namesakes"), ("Version", $"{merge.Version}"));
        return (first, second, message);
    }

    private async Task<List<PossibleMatch>> Between(Answer one, Answer other)
    {
        var (first, second) = ((await Stored(one)).PersonId, (await Stored(other)).PersonId);
        List<PossibleMatch> found = [];
        await InDatabase(async db => found = await db.PossibleMatches.AsNoTracking()
            .Where(m => (m.FirstId == first && m.SecondId == second) || (m.FirstId == second && m.SecondId == first)).ToListAsync());
        return found;
    }

    private async Task<PersonMerge> LastMerge(PersonId kept)
    {
        PersonMerge? merge = null;
        await InDatabase(async db => merge = await db.PersonMerges.AsNoTracking().Where(m => m.KeptId == kept).OrderByDescending(m => m.Id).FirstAsync());
        return merge!;
    }

    private async Task Merge(PossibleMatch match, MergedField[] fromSecond)
    {
        var answer = await _officers.Submit(
            $"/people/matches/{match.Id.Value}?handler=Merge",
            [("Version", $"{match.Version}"), .. fromSecond.Select(field => ("FromSecond", field.ToString()))]);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Redirect), await PageSession.TextOf(answer));
    }

    private static string Portrait(Person person) => string.Join(
        "; ",
        person.ContactPoints.OrderBy(p => p.Value).Select(p => $"{p.Value} {p.SafeToCall} {p.SafeForText} {p.NeverUse}")
            .Prepend($"{person.DisplayName} {person.DateOfBirth} {person.MergedIntoId} {string.Join(',', person.MatchKeys)}"));
}
