using System.Net;
using CaseManagement.Application.People.Merging;
using CaseManagement.Application.Referrals;
using CaseManagement.Domain.People;
using CaseManagement.Domain.People.Merging;
using CaseManagement.Integration.Tests.Endpoints.Referrals;
using CaseManagement.Integration.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.People;

/// <summary>Who perhaps are one person are put before an officer; what was decided can be undone for a while.</summary>
public sealed class MergingTests : RecognitionFixture
{
    [Test]
    public async Task Who_perhaps_is_the_same_is_put_before_an_officer_who_makes_them_one()
    {
        var (first, second, match) = await Perhaps();

        Assert.That(await Officers.Read("/people/matches"), Does.Contain(first.Text("reference")).And.Contain(second.Text("reference")));
        Assert.That(await Officers.Read($"/people/matches/{match.Id.Value}"), Does.Contain("Are they one person?").And.Contain("07700 900123"));

        var answer = await Officers.Submit($"/people/matches/{match.Id.Value}?handler=Merge", ("FromSecond", "DateOfBirth"), ("Version", $"{match.Version}"));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Redirect), await PageSession.TextOf(answer));
        Assert.That((await Stored(second)).PersonId, Is.EqualTo((await Stored(first)).PersonId));
        Assert.That(await Officers.Read("/people/matches"), Does.Not.Contain($"/people/matches/{match.Id.Value}"));
    }

    [Test]
    public async Task A_merge_is_undone_and_everything_is_where_it_was()
    {
        var (first, second, match) = await Perhaps();
        var before = (One: Portrait(await StoredPerson(first)), Other: Portrait(await StoredPerson(second)));
        await Merge(match, [MergedField.DateOfBirth]);
        Assert.That(Portrait(await StoredPerson(first)), Is.Not.EqualTo(before.One));

        var merge = await LastMerge(match.FirstId);
        Assert.That(await Leaders.Read("/people/merges"), Does.Contain(second.Text("reference")));
        var answer = await Leaders.Submit($"/people/merges/{merge.Id.Value}/undo", ("Reason", "Two different people came"), ("Version", $"{merge.Version}"));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Redirect), await PageSession.TextOf(answer));
        Assert.That((Portrait(await StoredPerson(first)), Portrait(await StoredPerson(second))), Is.EqualTo(before));
        Assert.That((await Stored(second)).PersonId, Is.Not.EqualTo((await Stored(first)).PersonId));
    }

    [Test]
    public async Task Two_plans_of_safe_contact_become_the_stricter_of_both_until_the_merge_is_undone()
    {
        var (first, second, match) = await Perhaps();
        SafeTime Mornings(DayOfWeek day) => new([DayOfWeek.Monday, day], new(9, 0), new(12, 0));
        var (mine, theirs) = (new SafeContactPlan { Times = [Mornings(DayOfWeek.Tuesday)] }, new SafeContactPlan { Times = [Mornings(DayOfWeek.Friday)], CheckEachCall = true });
        await Planned(first, mine);
        await Planned(second, theirs);

        var merged = await Officers.Submit($"/people/matches/{match.Id.Value}?handler=Merge", ("Version", $"{match.Version}"));

        Assert.That(merged.StatusCode, Is.EqualTo(HttpStatusCode.Redirect), await PageSession.TextOf(merged));
        Assert.That(
            (await StoredPerson(first)).Plan,
            Is.EqualTo(new SafeContactPlan { Times = [new SafeTime([DayOfWeek.Monday], new(9, 0), new(12, 0))], CheckEachCall = true }));

        var merge = await LastMerge(match.FirstId);
        await Leaders.Submit($"/people/merges/{merge.Id.Value}/undo", ("Reason", "Two different people came"), ("Version", $"{merge.Version}"));

        Assert.That(((await StoredPerson(first)).Plan, (await StoredPerson(second)).Plan), Is.EqualTo((mine, theirs)));
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

        var missing = await Officers.Submit(path + "?handler=KeepApart", ("Reason", " "), ("Version", $"{match.Version}"));
        Assert.That(missing.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        await Officers.Submit(path + "?handler=KeepApart", ("Reason", "Father and son"), ("Version", $"{match.Version}"));

        Assert.That((await Between(first, second)).Select(m => (m.Status, m.Reason)), Is.EqualTo(new[] { (PossibleMatchStatus.NeverSame, (string?)"Father and son") }));
        Assert.That(await Officers.Read("/people/matches"), Does.Not.Contain($"/people/matches/{match.Id.Value}"));
    }

    [Test]
    public async Task An_old_page_does_not_decide()
    {
        var (first, second, match) = await Perhaps();
        await Merge(match, []);

        var answer = await Officers.SubmitServed("", $"/people/matches/{match.Id.Value}?handler=KeepApart", ("Reason", "Two people"), ("Version", $"{match.Version}"));

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

        var answer = await Leaders.Submit($"/people/merges/{merge.Id.Value}/undo", ("Reason", "Two people"), ("Version", $"{merge.Version}"));

        Assert.That(await PageSession.TextOf(answer), Does.Contain("A merge can be undone for 90 days"));
    }

    [Test]
    public async Task An_officer_merges_but_does_not_undo_and_a_case_worker_does_neither()
    {
        using var worker = await SignedIn(await CaseWorker("recognition-worker"));

        Assert.That(
            ((await Officers.Get("/people/merges")).StatusCode, (await worker.GetAsync("/people/matches")).StatusCode),
            Is.EqualTo((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)));
    }

    [Test]
    public async Task Who_may_not_see_one_of_the_two_does_not_know_of_the_pair()
    {
        var (_, second, match) = await Perhaps();
        var elsewhere = Domain.Allocation.TeamId.New();
        await InDatabase(db => db.Teams.Add(Domain.Allocation.Team.Create(elsewhere, $"Team {elsewhere.Value:N}")));
        var id = second.Id;
        await InDatabase(db => db.Referrals.Where(r => r.Id == id).ExecuteUpdateAsync(set => set.SetProperty(r => r.TeamId, elsewhere)));

        Assert.That((await Officers.Get($"/people/matches/{match.Id.Value}")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await Officers.Read("/people/matches"), Does.Not.Contain($"/people/matches/{match.Id.Value}"));
    }

    private async Task Planned(Answer receipt, SafeContactPlan plan)
    {
        var id = (await Stored(receipt)).PersonId;
        await InDatabase(async db => (await db.People.SingleAsync(p => p.Id == id)).PlanSafeContact(null, plan, App.Clock.UtcNow));
    }

    private static string Portrait(Person person) => string.Join(
        "; ",
        person.ContactPoints.OrderBy(p => p.Value).Select(p => $"{p.Value} {p.SafeToCall} {p.SafeForText} {p.NeverUse}")
            .Prepend($"{person.DisplayName} {person.DateOfBirth} {person.MergedIntoId} {string.Join(',', person.MatchKeys)}"));
}
