using CaseManagement.Integration.Tests.Support;

namespace CaseManagement.Integration.Tests.People;

/// <summary>Hundreds of messages a second come in at night; most of them name no suspect, and most suspects are nobody we know.</summary>
public sealed class ConflictCostTests : ConflictFixture
{
    [Test]
    public async Task A_message_without_a_suspect_asks_nothing_more()
    {
        await Post(Victim(Somebody()));

        var asked = await Asked(() => Post(Victim(Somebody())));

        Assert.That(asked.Where(AboutSuspects), Has.Exactly(1).Items.And.All.Contain("FROM \"MatchKeys\""), "beside what looks for the same person");
        Assert.That(asked.Where(AboutPeople), Has.Exactly(1).Items);
    }

    [Test]
    public async Task A_suspect_nobody_knows_costs_one_statement()
    {
        await Post(Naming(Somebody()));
        var without = await Asked(() => Post(Victim(Somebody())));

        var with = await Asked(() => Post(Naming(Somebody())));

        Assert.That(with.Count(AboutPeople), Is.EqualTo(without.Count(AboutPeople) + 1));
        Assert.That(with, Has.Count.EqualTo(without.Count + 1), string.Join("\n", with.Except(without)));
    }

    [Test]
    public async Task A_newer_version_of_one_asks_no_more_than_that()
    {
        var message = Naming(Somebody());
        await Post(message);

        var asked = await Asked(() => Post(Again(message, 2, m => m["incident"]!["summary"] = "More is known")));

        Assert.That(asked.Count(AboutPeople), Is.EqualTo(2), "who is the same person, and who is the suspect");
    }

    [Test]
    public async Task Whom_a_referral_names_is_found_by_ranges_of_an_index()
    {
        var somebody = Somebody();
        await Post(Naming(somebody));
        using var plans = new QueryPlans(App.ConnectionString);

        await Post(Victim(somebody));

        Assert.That(plans.Seen, Is.Not.Empty);
        Assert.That(plans.Scans("People", "Referrals", "MatchKeys", "SuspectKeys"), Is.Empty);
    }

    private static bool AboutSuspects(string sql) => sql.Contains("FROM \"SuspectKeys\"", StringComparison.Ordinal);

    private static bool AboutPeople(string sql) => sql.Contains("FROM \"MatchKeys\"", StringComparison.Ordinal);

    private async Task<List<string>> Asked(Func<Task> act)
    {
        using var plans = new QueryPlans(App.ConnectionString);
        await act();
        return [.. plans.Seen.Select(q => q.Sql)];
    }
}
