using System.Text.Json.Nodes;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ServiceLevels;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.ServiceLevels;
using CaseManagement.Infrastructure.Security;
using CaseManagement.Integration.Tests.Endpoints.Referrals;
using CaseManagement.Integration.Tests.Support;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Integration.Tests.ServiceLevels;

/// <summary>What is promised before support begins: that somebody tries, and that the person is reached.</summary>
public sealed class ReferralClockTests : PoliceFixture
{
    private AppUser _officer = null!;
    private AppUser _leader = null!;

    [OneTimeSetUp]
    public async Task Introduce()
    {
        _officer = await Person("clock-officer", [Roles.ContactOfficer]);
        _leader = await Person("clock-leader", [Roles.ContactOfficer, Roles.TeamLeader]);
    }

    [Test]
    public async Task A_referral_that_is_taken_starts_one_clock_with_what_the_force_was_told()
    {
        var taken = await Post(Fresh(HighRisk));
        var clock = (await Clocks(taken)).Single();

        Assert.That((clock.Kind, clock.State, clock.StartedUtc.AddHours(24)), Is.EqualTo((ServiceClockKind.FirstAttempt, ServiceClockState.Running, clock.DueUtc)));
        Assert.That(clock.DueUtc, Is.EqualTo(DateTime.Parse(taken.ContactDueBy!, null, System.Globalization.DateTimeStyles.AdjustToUniversal)));
    }

    [Test]
    public async Task What_is_not_taken_promises_nothing()
    {
        var waiting = await Post(Fresh(NoSafeNumber));

        Assert.That(await Clocks(waiting), Is.Empty);
    }

    [Test]
    public async Task An_attempt_stops_the_first_and_a_conversation_the_second()
    {
        var taken = await Post(Fresh(Assault));
        var officer = await Browser.SignedIn(App, _officer);
        await Tried(officer, taken, "NOANS");
        var tried = await Clocks(taken);
        await Tried(officer, taken, "SPOKE");
        var spoken = await Clocks(taken);

        Assert.That(tried.Select(c => (c.Kind, c.State)), Is.EqualTo(new[]
        {
            (ServiceClockKind.FirstAttempt, ServiceClockState.Stopped), (ServiceClockKind.Reached, ServiceClockState.Running),
        }));
        Assert.That(spoken.Where(c => c.IsOpen).Select(c => c.Kind), Is.EqualTo(new[] { ServiceClockKind.NeedsAssessed }));
        var page = await officer.Get($"/referrals/{taken.Text("referralId")}/service-levels");
        Assert.That(page.Text, Does.Contain("Person reached").And.Contain("Needs assessed").And.Contain("Not yet"), page.Path);
    }

    [Test]
    public async Task While_it_waits_for_a_correction_the_clock_stands_still_and_counts_anew_after_it()
    {
        var message = Fresh(Assault);
        var taken = await Post(message);
        var officer = await Browser.SignedIn(App, _officer);
        await Done(officer, $"/referrals/{taken.Text("referralId")}/return", ("Outcome", "INSUF"), ("Message", "Send a number"));
        var paused = (await Clocks(taken)).Single();
        App.Clock.Advance(TimeSpan.FromDays(5));
        var corrected = await Post(Again(message, 2, m => m["victim"]!["phones"]![0]!["safeToCall"] = true));
        var running = (await Clocks(taken)).Single();

        Assert.That((paused.State, paused.Pauses.Single().Reason), Is.EqualTo((ServiceClockState.Paused, PauseReason.NeedsCorrection)));
        Assert.That((running.State, running.Pauses.Single().UntilUtc), Is.EqualTo((ServiceClockState.Running, (DateTime?)running.StartedUtc)));
        Assert.That(running.DueUtc, Is.EqualTo(DateTime.Parse(corrected.ContactDueBy!, null, System.Globalization.DateTimeStyles.AdjustToUniversal)));
    }

    [Test]
    public async Task What_was_withdrawn_is_promised_no_more()
    {
        var message = Fresh(Assault);
        var taken = await Post(message);
        await Post(Withdrawal(message, 2));

        Assert.That((await Clocks(taken)).Single().State, Is.EqualTo(ServiceClockState.Dropped));
    }

    [Test]
    public async Task What_is_late_is_found_once_told_once_and_explained()
    {
        var taken = await Post(Fresh(HighRisk));
        await Watch();
        var early = (await Clocks(taken)).Single();
        App.Clock.Advance(TimeSpan.FromHours(25));
        var found = await Task.WhenAll(Watch(), Watch(), Watch());
        var again = await Watch();
        var clock = (await Clocks(taken)).Single();

        Assert.That((early.IsLate, clock.IsLate, found.Sum() > 0, again), Is.EqualTo((false, true, true, 0)));
        var leader = await Browser.SignedIn(App, _leader);
        Assert.That((await leader.Get("/notifications")).Text, Does.Contain($"{taken.Text("reference")}: a service level was not kept"));
        Assert.That((await leader.Get("/supervision/service-levels?view=Late")).Text, Does.Contain(taken.Text("reference")));

        var path = $"/api/v1/referrals/{taken.Text("referralId")}/service-levels/{clock.Id.Value}/explanation";
        var nothing = await leader.Api(HttpMethod.Post, path, new { note = "?" }, clock.Version);
        var unknown = await leader.Api(HttpMethod.Post, path, new { reasonCode = "WEATHER" }, clock.Version);
        var stale = await leader.Api(HttpMethod.Post, path, new { reasonCode = "OTHER" }, clock.Version - 1);
        var page = await leader.Get($"/referrals/{taken.Text("referralId")}/service-levels/{clock.Id.Value}/explain");
        var said = await leader.Post(page, ("Reason", "NOWORKER"), ("Note", "Nobody was on duty"));
        var shown = (await leader.Get($"/referrals/{taken.Text("referralId")}/service-levels")).Text;

        Assert.That(((int)nothing.StatusCode, (int)unknown.StatusCode, (int)stale.StatusCode, said.Status), Is.EqualTo((422, 409, 412, 302)));
        Assert.That(shown, Does.Contain("Late").And.Contain("No worker was free. Nobody was on duty"));
        await InDatabase(async db =>
        {
            Assert.That(await db.Acts.CountAsync(a => a.AggregateId == clock.Id.Value && a.Kind == nameof(ServiceLevelBreached)), Is.EqualTo(1));
            Assert.That(await db.Acts.Where(a => a.Kind == nameof(BreachExplained)).AllAsync(a => !a.Facts.Contains("Nobody was on duty")));
        });
    }

    [Test]
    public async Task The_leader_sees_what_will_be_late_today_of_the_own_team_and_no_other()
    {
        App.Clock.Set(new DateTime(2026, 12, 7, 9, 0, 0, DateTimeKind.Utc));
        var today = await Post(Fresh(HighRisk));
        App.Clock.Advance(TimeSpan.FromHours(16));
        var leader = await Browser.SignedIn(App, _leader);
        var stranger = await Browser.SignedIn(App, await Person("clock-stranger", [Roles.TeamLeader], await AnotherTeam()));
        var officer = await Browser.SignedIn(App, _officer);

        Assert.That((await leader.Get("/supervision/service-levels")).Text, Does.Contain(today.Text("reference")));
        Assert.That((await stranger.Get("/supervision/service-levels")).Text, Does.Not.Contain(today.Text("reference")));
        var path = $"/referrals/{today.Text("referralId")}";
        Assert.That((await stranger.Get($"{path}/service-levels")).Status, Is.EqualTo((await stranger.Get(path)).Status), "who sees the referral sees what was promised");
        Assert.That((await officer.Get("/supervision/service-levels")).Status, Is.EqualTo(403));
        var list = JsonNode.Parse(await (await leader.Api(HttpMethod.Get, "/api/v1/service-levels?view=today&limit=1")).Content.ReadAsStringAsync())!;
        Assert.That(list["items"]![0]!["promise"]!.ToString(), Is.EqualTo("first_attempt"));
        Assert.That((int)(await leader.Api(HttpMethod.Get, "/api/v1/service-levels?view=yesterday")).StatusCode, Is.EqualTo(400));
    }

    private async Task Tried(Browser officer, Answer taken, string outcome)
    {
        var phone = (await StoredPerson(taken)).ContactPoints.First(p => p.Kind == Domain.People.ContactPointKind.Phone).Id.Value;
        var answer = await officer.Api(
            HttpMethod.Post, $"/api/v1/referrals/{taken.Text("referralId")}/contacts", new { outcomeCode = outcome, channelCode = "TEL-OUT", contactPointId = phone });
        Assert.That((int)answer.StatusCode, Is.EqualTo(201), await answer.Content.ReadAsStringAsync());
    }

    private static async Task Done(Browser officer, string path, params (string, string?)[] fields)
    {
        var page = await officer.Post(await officer.Get(path), fields);
        Assert.That(page.Status, Is.EqualTo(302), page.Text);
    }

    private async Task<List<ServiceClock>> Clocks(Answer taken)
    {
        List<ServiceClock> clocks = [];
        await InDatabase(async db => clocks = await db.ServiceClocks.AsNoTracking().Where(c => c.ReferralId == taken.Id).ToListAsync());
        return [.. clocks.OrderBy(c => c.StartedUtc).ThenBy(c => c.Kind)];
    }

    private async Task<TeamId> AnotherTeam()
    {
        var team = Domain.Allocation.Team.Create(TeamId.New(), "Team of another place");
        await InDatabase(db => db.Teams.Add(team));
        return team.Id;
    }

    private async Task<int> Watch()
    {
        using var scope = App.Services.CreateScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().BecomeSystem(Permission.RunJobs);
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new WatchServiceLevelsCommand());
    }
}
