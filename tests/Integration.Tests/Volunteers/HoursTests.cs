using System.Text.Json.Nodes;
using CaseManagement.Api.Pages.Lent;
using CaseManagement.Api.Pages.Volunteers;

namespace CaseManagement.Integration.Tests.Volunteers;

public sealed class HoursTests : VolunteerFixture
{
    [Test]
    public async Task Hours_are_logged_support_counts_by_itself_and_nothing_counts_twice()
    {
        var built = await CaseOf(Worker);
        var (user, volunteer) = await Ready();
        await Lent(built.Id, user);

        await Log(volunteer, 60, "TRAINING");
        var byHand = await Log(volunteer, 30, "SUPPORT");
        await Post(volunteer, $"/api/v1/lent-cases/{built.Id}/support", new { typeCode = "EMO", minutes = 45 });
        var doubled = await Log(volunteer, 30, "SUPPORT");
        var own = await Json(volunteer, "/api/v1/hours");
        var team = await Json(Leader, "/api/v1/volunteers/hours");

        Assert.That(((int)byHand.StatusCode, await CodeOf(doubled)), Is.EqualTo((201, "volunteer.counted-already")));
        Assert.That(Totals(own["totals"]!), Is.EqualTo(new[] { ("SUPPORT", 45), ("TRAINING", 60) }));
        Assert.That(own["entries"]!.AsArray().Count(e => e!["countedOnCase"]!.GetValue<bool>()), Is.EqualTo(1), "what was logged by hand counts no more");
        var row = team["volunteers"]!.AsArray().Single(v => v!["id"]!.GetValue<Guid>() == user.Id)!;
        Assert.That((row["minutes"]!.GetValue<int>(), Totals(row["totals"]!).Length), Is.EqualTo((105, 2)));
        Assert.That(team["team"]!.AsArray().Sum(t => t!["minutes"]!.GetValue<int>()), Is.GreaterThanOrEqualTo(105));
        Assert.That(await Read(Leader, VolunteerLinks.Hours), Does.Contain("1 h 45 min"));
        Assert.That(await Read(Leader, VolunteerLinks.Volunteer(user.Id)), Does.Contain("1 h 45 min"));
    }

    [Test]
    public async Task What_was_wrong_is_struck_out_by_its_owner_and_stays_to_be_seen()
    {
        var (_, volunteer) = await Ready();
        var (_, other) = await Ready();
        var page = await Submit(
            volunteer, LentLinks.Hours, ("On.Day", "19"), ("On.Month", "11"), ("On.Year", "2026"), ("Minutes", "90"), ("Kind", "TRAVEL"), ("Note", "To the stores"));
        var entry = (await Json(volunteer, "/api/v1/hours"))["entries"]!.AsArray().Single()!;
        var id = entry["id"]!.GetValue<Guid>();

        var stranger = await Post(other, $"/api/v1/hours/{id}/strike-out", new { reason = "x" }, entry["version"]!.GetValue<long>());
        var struck = await Submit(volunteer, LentLinks.StrikeOut(id), ("Reason", "It was another day"));
        var after = await Read(volunteer, LentLinks.Hours);

        Assert.That((int)page.StatusCode, Is.EqualTo(302), await Text(page));
        Assert.That(((int)stranger.StatusCode, (int)struck.StatusCode), Is.EqualTo((404, 302)));
        Assert.That(after, Does.Contain("Struck out").And.Contain("It was another day").And.Contain("To the stores"));
        Assert.That((await Json(volunteer, "/api/v1/hours"))["totals"]!.AsArray(), Is.Empty);
        Assert.That(await CodeOf(await Log(volunteer, 10, "SLEEP")), Is.EqualTo("volunteer.unknown-hours"));
    }

    [Test]
    public async Task What_was_logged_by_hand_counts_again_when_the_support_is_struck_out()
    {
        var built = await CaseOf(Worker);
        var (user, volunteer) = await Ready();
        await Lent(built.Id, user);
        await Log(volunteer, 30, "SUPPORT");
        await Post(volunteer, $"/api/v1/lent-cases/{built.Id}/support", new { typeCode = "EMO", minutes = 45 });

        var struck = await Correct(built.Id, "strike-out", new { reason = "Another person's" });

        Assert.That((int)struck.StatusCode, Is.EqualTo(204), await struck.Content.ReadAsStringAsync());
        var own = await Json(volunteer, "/api/v1/hours");
        Assert.That(Totals(own["totals"]!), Is.EqualTo(new[] { ("SUPPORT", 30) }));
        Assert.That(own["entries"]!.AsArray().Single()!["countedOnCase"]!.GetValue<bool>(), Is.False);
    }

    [Test]
    public async Task Support_that_is_moved_to_another_case_stays_the_volunteers_time()
    {
        var (built, right) = (await CaseOf(Worker), await CaseOf(Worker));
        var (user, volunteer) = await Ready();
        await Lent(built.Id, user);
        await Post(volunteer, $"/api/v1/lent-cases/{built.Id}/support", new { typeCode = "EMO", minutes = 45 });

        var moved = await Correct(built.Id, "move", new { toReference = right.Case.Reference, reason = "Another person's" });

        Assert.That((int)moved.StatusCode, Is.EqualTo(204), await moved.Content.ReadAsStringAsync());
        Assert.That(Totals((await Json(volunteer, "/api/v1/hours"))["totals"]!), Is.EqualTo(new[] { ("SUPPORT", 45) }));
    }

    [Test]
    public async Task Support_is_of_the_days_since_the_case_was_lent()
    {
        var built = await CaseOf(Worker);
        var (user, volunteer) = await Ready();
        await Lent(built.Id, user);

        foreach (var day in new[] { DateOnly.MinValue, Today.AddDays(-1) })
        {
            var early = await Post(volunteer, $"/api/v1/lent-cases/{built.Id}/support", new { typeCode = "EMO", minutes = 45, givenOn = day });
            Assert.That(await CodeOf(early), Is.EqualTo("loan.before-it-was-lent"));
        }
    }

    private async Task<HttpResponseMessage> Correct(Guid about, string how, object body)
    {
        var entry = (await Json(Leader, $"/api/v1/cases/{about}/timeline"))["items"]!.AsArray().First(e => e!["kind"]!.ToString() == "SupportGiven")!["id"]!;
        var version = (await Json(Leader, $"/api/v1/cases/{about}"))["version"]!.GetValue<long>();
        return await Post(Leader, $"/api/v1/cases/{about}/timeline/{entry}/{how}", body, version);
    }

    private Task<HttpResponseMessage> Log(HttpClient by, int minutes, string kind) => Post(by, "/api/v1/hours", new { on = Today, minutes, kind });

    private static (string, int)[] Totals(JsonNode totals) => [.. totals.AsArray().Select(t => (t!["kindCode"]!.ToString(), t["minutes"]!.GetValue<int>()))];
}
