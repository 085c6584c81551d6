using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Security;
using CaseManagement.Integration.Tests.Support;

namespace CaseManagement.Integration.Tests.Allocation;

public sealed class DutyRotaTests : DutyFixture
{
    private DateOnly Monday => DutyRota.MondayOf(Today);

    [Test]
    public async Task A_leader_sets_a_week_on_the_page_and_people_see_their_duties()
    {
        var team = await NewTeam();
        var officer = await Person(Name("officer"), [Roles.ContactOfficer], team);
        var leader = await LeaderOf(team);
        var page = await leader.Get("/team/rota");

        var saved = await leader.Post(
            page, ("Monday", $"{Monday:yyyy-MM-dd}"), ("Cells", $"{officer.Id}|{Today:yyyy-MM-dd}|MA"), ("Cells", ""), ("Cells", $"{officer.Id}|{Monday.AddDays(6):yyyy-MM-dd}|A"));

        Assert.That((page.Status, saved.Status), Is.EqualTo((200, 302)), saved.Text);
        Assert.That((await leader.Get("/team")).Text, Does.Contain($"{officer.DisplayName}, all day"));
        Assert.That((await (await As(officer)).Get("/account")).Text, Does.Contain("Your duties").And.Contain("all day").And.Contain("afternoon"));
    }

    [Test]
    public async Task The_week_before_is_copied_without_those_who_left()
    {
        var team = await NewTeam();
        var (stays, left) = (await Person(Name("officer"), [Roles.ContactOfficer], team), Guid.NewGuid());
        await SetDuties(team, [new(Monday, HalfDay.Morning, stays.Id), new(Monday, HalfDay.Afternoon, left)]);
        var leader = await LeaderOf(team);
        var next = Monday.AddDays(7);

        var copied = await Told(await leader.Api(HttpMethod.Post, $"/api/v1/duty-rota/{next:yyyy-MM-dd}/copy", null, 0));
        var nothing = await Told(await leader.Api(HttpMethod.Post, $"/api/v1/duty-rota/{Monday.AddDays(-14):yyyy-MM-dd}/copy", null, 0));

        var week = await Json(leader, $"/api/v1/duty-rota?day={next:yyyy-MM-dd}");
        var day = week["people"]!.AsArray().Single(p => p!["userId"]!.GetValue<Guid>() == stays.Id)!["days"]![0]!;
        Assert.That((copied, nothing), Is.EqualTo(((204, (string?)null), (409, "duty.nothing-to-copy"))));
        Assert.That((day["morning"]!.GetValue<bool>(), day["afternoon"]!.GetValue<bool>()), Is.EqualTo((true, false)));
    }

    [Test]
    public async Task An_absence_and_a_day_off_that_collide_are_shown()
    {
        var team = await NewTeam();
        var user = await Person(Name("worker"), [Roles.CaseWorker], team);
        var worker = Domain.Allocation.Worker.Create(UserId.From(user.Id), user.DisplayName, team, [], [], 30);
        worker.PlanAbsence(Monday, Monday);
        worker.Bring(WorkerTraits.None with { WorkingDays = [DayOfWeek.Monday, DayOfWeek.Tuesday] });
        await InDatabase(db => db.Workers.Add(worker));

        var page = await (await LeaderOf(team)).Get("/team/rota");

        Assert.That(page.Text, Does.Contain("Away").And.Contain("Does not work on Wednesdays").And.Not.Contain("Does not work on Tuesdays"));
    }

    [Test]
    public async Task What_cannot_be_on_duty_is_refused()
    {
        var team = await NewTeam();
        var (member, stranger) = (await Person(Name("officer"), [Roles.ContactOfficer], team), await Person(Name("officer"), [Roles.ContactOfficer]));
        var leader = await LeaderOf(team);

        Assert.That(await Set(leader, Monday, new Duty(Monday, HalfDay.Morning, stranger.Id)), Is.EqualTo((409, "duty.not-a-member")));
        Assert.That(await Set(leader, Monday, new Duty(Monday.AddDays(7), HalfDay.Morning, member.Id)), Is.EqualTo((409, "duty.not-in-the-week")));
        Assert.That(await Set(leader, Monday.AddDays(1), new Duty(Monday.AddDays(1), HalfDay.Morning, member.Id)), Is.EqualTo((409, "duty.not-a-monday")));
    }

    [TestCase("0001-01-01")]
    [TestCase("9999-12-27")]
    public async Task A_week_at_the_end_of_the_calendar_is_refused_in_words(string monday)
    {
        var leader = await LeaderOf(await NewTeam());

        var set = await Set(leader, DateOnly.Parse(monday, System.Globalization.CultureInfo.InvariantCulture));
        var copied = await Told(await leader.Api(HttpMethod.Post, $"/api/v1/duty-rota/{monday}/copy", null, 0));

        Assert.That((set, copied), Is.EqualTo(((422, "invalid"), (422, "invalid"))));
    }

    [Test]
    public async Task Of_two_leaders_of_one_week_the_second_is_refused_and_other_teams_have_their_own()
    {
        var team = await NewTeam();
        var officer = await Person(Name("officer"), [Roles.ContactOfficer], team);
        var leaders = new[] { await LeaderOf(team), await LeaderOf(team) };

        var answers = await Task.WhenAll(leaders.Select(l => Set(l, Monday, new Duty(Monday, HalfDay.Morning, officer.Id))));
        var elsewhere = await LeaderOf(await NewTeam());

        Assert.That(answers.Select(a => a.Status), Is.EquivalentTo(new[] { 204, 412 }));
        Assert.That((await Json(elsewhere, "/api/v1/duty-rota"))["version"]!.GetValue<long>(), Is.Zero);
    }

    [Test]
    public async Task Only_a_leader_may()
    {
        Assert.That((await (await As(await Person(Name("officer"), [Roles.ContactOfficer]))).Get("/team/rota")).Status, Is.EqualTo(403));
        Assert.That((await (await As(await Person(Name("admin"), [Roles.Administrator]))).Get("/team/rota")).Status, Is.EqualTo(403));
    }

    private static async Task<(int Status, string? Code)> Set(Browser leader, DateOnly monday, params Duty[] duties) => await Told(await leader.Api(
        HttpMethod.Post, $"/api/v1/duty-rota/{monday:yyyy-MM-dd}",
        new { duties = duties.Select(duty => new { day = duty.Day, half = duty.Half == HalfDay.Morning ? "morning" : "afternoon", userId = duty.UserId }) }, 0));
}
