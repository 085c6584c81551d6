using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CaseManagement.Api.Pages.Volunteers;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Volunteers;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Security;
using CaseManagement.Domain.Volunteers;

namespace CaseManagement.Integration.Tests.Volunteers;

public sealed class ReadinessTests : VolunteerFixture
{
    [Test]
    public async Task A_leader_makes_a_volunteer_ready_page_by_page()
    {
        var user = await Person("starting-volunteer", [Roles.Volunteer]);
        await InUnitOfWork(db =>
        {
            db.Add(Volunteer.Welcome(UserId.From(user.Id), user.DisplayName, TeamId.From(user.TeamId!.Value)));
            return Task.CompletedTask;
        });
        var before = await Read(Leader, VolunteerLinks.Volunteer(user.Id));

        await Submit(Leader, VolunteerLinks.Vet(user.Id), [("Level", "Enhanced"), .. Day("CheckedOn", -10), .. Day("RenewalDueOn", 30)]);
        foreach (var training in (string[])["CORE", "SAFE", "DATA"])
        {
            await Submit(Leader, VolunteerLinks.Train(user.Id), [("Training", training), .. Day("DoneOn", -5)]);
        }

        await Submit(Leader, VolunteerLinks.CheckPapers(user.Id), [.. Day("AgreementSignedOn", -20), .. Day("ReferencesCheckedOn", -20)]);
        await Submit(Leader, VolunteerLinks.Hold(user.Id), [("Note", "A good start"), .. Day("On", -1)]);
        var almost = await Read(Leader, VolunteerLinks.Volunteer(user.Id));
        await Submit(Leader, VolunteerLinks.Book(user.Id), Day("On", 20));
        var after = await Read(Leader, VolunteerLinks.Volunteer(user.Id));
        var list = await Read(Leader, VolunteerLinks.Volunteers);

        Assert.That(before, Does.Contain("Not ready").And.Contain("the DBS check is not recorded").And.Contain("no supervision is booked"));
        Assert.That(almost, Does.Contain("Not ready").And.Contain("no supervision is booked").And.Not.Contain("DBS check is not recorded"));
        Assert.That(after, Does.Contain("A case can be lent to them").And.Contain("A good start").And.Contain("Not for sensitive cases"));
        Assert.That(list, Does.Contain("starting-volunteer").And.Contain("DBS check until"));
        Assert.That(await StatusOf(Client, VolunteerLinks.Volunteer(user.Id)), Is.EqualTo(403), "a worker reads no records of volunteers");
    }

    [Test]
    public async Task The_record_is_kept_by_API_against_its_version_and_by_the_leader_of_the_team_alone()
    {
        var (user, own) = await Ready();
        var path = $"/api/v1/volunteers/{user.Id}";
        var version = (await Json(Leader, path))["version"]!.GetValue<long>();
        var elsewhere = TeamId.New();
        await InDatabase(db => db.Teams.Add(Team.Create(elsewhere, $"Team {Guid.NewGuid()}")));
        var stranger = await SignedIn(await Person("leader-elsewhere", [Roles.TeamLeader], elsewhere));

        var vetted = await Post(Leader, $"{path}/vetting", new { level = "basic", checkedOn = Today, renewalDueOn = Today.AddYears(1) }, version);
        var stale = await Post(Leader, $"{path}/papers", new { agreementSignedOn = Today }, version);
        var unknown = await Post(Leader, $"{path}/trainings", new { training = "JUGGLING", doneOn = Today }, version + 1);

        Assert.That(((int)vetted.StatusCode, (int)stale.StatusCode, await CodeOf(unknown)), Is.EqualTo((204, 412, "volunteer.unknown-training")));
        Assert.That((await Json(Leader, path))["readiness"]!["missing"]![0]!.ToString(), Is.EqualTo("the DBS check did not look far enough"));
        Assert.That(await StatusOf(stranger, path), Is.EqualTo(404));
        Assert.That(await StatusOf(own, path), Is.EqualTo(403));
        var list = (await stranger.GetFromJsonAsync<JsonObject>("/api/v1/volunteers"))!;
        Assert.That(list["volunteers"]!.AsArray(), Is.Empty);
    }

    [Test]
    public async Task Leaders_are_told_once_of_what_runs_out()
    {
        await Ready(v => v.Vet(new Vetting(DbsLevel.Enhanced, Today.AddYears(-1), Guid.Empty, Today.AddDays(20)), Today));

        await Send(new LookAfterVolunteersCommand());
        var told = await Read(Leader, "/notifications");
        var again = await Send(new LookAfterVolunteersCommand());

        Assert.That(told, Does.Contain("A volunteer’s vetting or training runs out soon"));
        Assert.That(again, Is.Zero);
    }

    [Test]
    public async Task Leaders_are_told_again_when_the_reason_changes_or_comes_anew_and_never_twice_of_the_same()
    {
        var (user, _) = await Ready();
        await Send(new LookAfterVolunteersCommand());

        Assert.That(await Told(user, v => v.CheckPapers(null, Today, Today)), Is.EqualTo(1));
        Assert.That(await Told(user, v => v.Describe("Renamed", v.TeamId)), Is.Zero, "the same");
        Assert.That(await Told(user, v => v.CheckPapers(Today, null, Today)), Is.EqualTo(1), "another reason");
        Assert.That(await Told(user, v => v.CheckPapers(null, Today, Today)), Is.EqualTo(1), "the first again");
        Assert.That(await Told(user, v => v.CheckPapers(Today, Today, Today)), Is.Zero, "ready");
        Assert.That(await Told(user, v => v.CheckPapers(null, Today, Today)), Is.EqualTo(1), "anew");
    }

    [Test]
    public async Task Days_at_the_end_of_the_calendar_are_refused_in_words()
    {
        var (user, volunteer) = await Ready();
        var version = (await Json(Leader, $"/api/v1/volunteers/{user.Id}"))["version"]!.GetValue<long>();
        foreach (var day in new[] { DateOnly.MaxValue, DateOnly.MaxValue.AddDays(-40) })
        {
            var trained = await Post(Leader, $"/api/v1/volunteers/{user.Id}/trainings", new { training = "DATA", doneOn = day }, version);
            Assert.That(((int)trained.StatusCode, await CodeOf(trained)), Is.EqualTo((409, "volunteer.in-the-future")));
        }

        var longAgo = await Post(volunteer, "/api/v1/hours", new { on = DateOnly.MinValue, minutes = 5, kind = "TRAVEL" });
        Assert.That(await CodeOf(longAgo), Is.EqualTo("volunteer.too-long-ago"));
    }

    private async Task<int> Told(Infrastructure.Security.AppUser user, Action<Volunteer> how)
    {
        await Change(user, how);
        return await Send(new LookAfterVolunteersCommand());
    }

    private (string, string)[] Day(string name, int fromToday)
    {
        var day = Today.AddDays(fromToday);
        return [($"{name}.Day", $"{day.Day}"), ($"{name}.Month", $"{day.Month}"), ($"{name}.Year", $"{day.Year}")];
    }
}
