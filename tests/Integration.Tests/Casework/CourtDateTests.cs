using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CaseManagement.Api.Pages.Support;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.Support.Court;
using CaseManagement.Integration.Tests.Cases;
using CaseManagement.Testing;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.Casework;

/// <summary>Dates at court: their reminders go where they go. Now is Friday, 20 November 2026.</summary>
public sealed class CourtDateTests : WorkerFixture
{
    [Test]
    public async Task A_date_plans_its_reminders_and_one_to_ask_what_came_of_it()
    {
        var built = await CaseOf(Worker);

        var listed = await List(built, "2026-12-14T10:00:00Z");

        Assert.That((int)listed.StatusCode, Is.EqualTo(201));
        Assert.That(
            (await Reminders(built)).Select(f => (f.What, f.DueUtc, f.Status)),
            Is.EqualTo(new[]
            {
                ("Court in 7 days: ask what they need (Example Crown Court)", Morning(7), FollowUpStatus.Planned),
                ("Court tomorrow: ask how they are (Example Crown Court)", Morning(13), FollowUpStatus.Planned),
                ("Ask what happened at court and record it (Example Crown Court)", Morning(15), FollowUpStatus.Planned),
            }));
        Assert.That(await Read(Client, $"/cases/{built.Id}"), Does.Contain("Plea and trial preparation, Example Crown Court"));
    }

    [Test]
    public async Task A_moved_date_moves_them_and_cancels_what_no_longer_makes_sense()
    {
        var built = await CaseOf(Worker);
        await List(built, "2026-12-14T10:00:00Z");
        var (id, _) = await Only(built);

        var later = await Act(built, id, "move", new { atUtc = "2026-12-16T10:00:00Z", reason = "The judge is ill" }, 1);
        var moved = await Reminders(built);
        var sooner = await Act(built, id, "move", new { atUtc = "2026-11-25T10:00:00Z" }, 2);
        var near = await Reminders(built);
        var same = await Act(built, id, "move", new { atUtc = "2026-11-25T10:00:00Z" }, 3);

        Assert.That(new[] { later, sooner, same }.Select(a => (int)a.StatusCode), Is.EqualTo(new[] { 204, 204, 409 }));
        Assert.That(moved.Select(f => (f.DueUtc, f.Status)), Is.EqualTo(new[] { Morning(9), Morning(15), Morning(17) }.Select(d => (d, FollowUpStatus.Planned))));
        Assert.That(near.Where(f => f.Status == FollowUpStatus.Cancelled).Select(f => f.Outcome), Is.EqualTo(new[] { "The court date was moved" }));
        Assert.That(
            near.Where(f => f.Status == FollowUpStatus.Planned).Select(f => f.DueUtc.Day), Is.EqualTo(new[] { 24, 26 }));
        await InDatabase(async db => Assert.That((await db.Cases.SingleAsync(c => c.Id == built.Case.Id)).NextDueUtc!.Value.Day, Is.EqualTo(24)));
    }

    [Test]
    public async Task What_went_to_the_leader_ends_with_the_old_date_and_is_planned_anew()
    {
        var built = await CaseOf(Worker);
        await List(built, "2026-12-14T10:00:00Z");
        var first = (await Reminders(built))[0];
        await InUnitOfWork(async db =>
        {
            var reminder = await db.FollowUps.RequireAsync(first.Id, null, default);
            reminder.FallDue(Morning(8));
            reminder.Escalate(Morning(8));
        });
        var (id, _) = await Only(built);

        await Act(built, id, "move", new { atUtc = "2026-12-30T10:00:00Z" }, 1);

        var all = await Reminders(built);
        Assert.That(all.Count(f => f.Status == FollowUpStatus.Cancelled), Is.EqualTo(1));
        Assert.That(all.Where(f => f.Status == FollowUpStatus.Planned).Select(f => f.DueUtc.Day), Is.EqualTo(new[] { 23, 29, 31 }));
    }

    [Test]
    public async Task A_vacated_date_reminds_nobody()
    {
        var built = await CaseOf(Worker);
        await List(built, "2026-12-14T10:00:00Z");
        var (id, _) = await Only(built);

        var vacated = await Act(built, id, "vacate", new { reason = "He pleaded guilty" }, 1);
        var again = await Act(built, id, "vacate", new { reason = "x" }, 2);

        Assert.That(((int)vacated.StatusCode, (int)again.StatusCode), Is.EqualTo((204, 409)));
        Assert.That((await Reminders(built)).Select(f => f.Status), Has.All.EqualTo(FollowUpStatus.Cancelled));
        Assert.That(await Read(Client, SupportLinks.Rights(built.Id)), Does.Contain("Vacated").And.Contain("He pleaded guilty"));
    }

    [Test]
    public async Task What_came_of_it_is_recorded_when_it_is_over()
    {
        var built = await CaseOf(Worker);
        await List(built, "2026-12-14T10:00:00Z");
        await List(built, "2026-11-20T10:00:00Z");
        var dates = (await Client.GetFromJsonAsync<JsonObject>(Api(built)))!["dates"]!.AsArray();
        var (past, ahead) = (dates[0]!["id"]!.ToString(), dates[1]!["id"]!.ToString());

        var early = await Act(built, ahead, "hear", new { outcome = "x" }, 1);
        var heard = await Act(built, past, "hear", new { outcome = "Adjourned" }, 1);

        Assert.That(await Code(early), Is.EqualTo(CourtErrors.NotYet.Code));
        Assert.That((int)heard.StatusCode, Is.EqualTo(204));
        Assert.That(await Read(Client, SupportLinks.Rights(built.Id)), Does.Contain("Heard").And.Contain("Adjourned"));
    }

    [Test]
    public async Task The_pages_list_move_and_vacate_a_date()
    {
        var built = await CaseOf(Worker);

        var missing = await Submit(Client, SupportLinks.ListCourtDate(built.Id), ("HearingCode", "TRIAL"));
        await Submit(
            Client, SupportLinks.ListCourtDate(built.Id), ("HearingCode", "TRIAL"), ("Court", "Example Crown Court"), ("Note", "Screens"), ("At.Day", "14"),
            ("At.Month", "12"), ("At.Year", "2026"), ("At.Time", "10:00"));
        var (id, _) = await Only(built);
        await Submit(
            Client, SupportLinks.MoveCourtDate(built.Id, Guid.Parse(id)), ("At.Day", "15"), ("At.Month", "12"), ("At.Year", "2026"), ("At.Time", "10:30"), ("Reason", "Strike"));
        var moved = await Read(Client, SupportLinks.Rights(built.Id));
        await Submit(Client, SupportLinks.VacateCourtDate(built.Id, Guid.Parse(id)), ("Reason", "Guilty plea"));

        Assert.That((int)missing.StatusCode, Is.EqualTo(400));
        Assert.That(await Text(missing), Does.Contain("Enter the court").And.Contain("Enter date and time"));
        Assert.That(moved, Does.Contain("Tue 15 Dec 2026 10:30").And.Contain("Screens"));
        Assert.That(await Read(Client, SupportLinks.Rights(built.Id)), Does.Contain("Guilty plea"));
        Assert.That(await Read(Client, $"/cases/{built.Id}/timeline"), Does.Contain("Court date listed").And.Contain("Court date moved").And.Contain("Court date vacated"));
    }

    [Test]
    public async Task A_date_of_another_case_is_not_found()
    {
        var (mine, other) = (await CaseOf(Worker), await CaseOf(Worker));
        await List(other, "2026-12-14T10:00:00Z");
        var (id, _) = await Only(other);

        Assert.That((int)(await Act(mine, id, "vacate", new { reason = "x" }, 1)).StatusCode, Is.EqualTo(404));
    }

    [TestCase("9999-12-31T23:59:00Z")]
    [TestCase("2036-11-21T10:00:00Z")]
    public async Task A_date_in_another_century_is_refused_as_a_date_at_court(string atUtc)
    {
        var built = await CaseOf(Worker);

        var far = await List(built, atUtc);
        Assert.That((int)(await List(built, "2026-12-14T10:00:00Z")).StatusCode, Is.EqualTo(201));
        var (id, _) = await Only(built);
        var moved = await Act(built, id, "move", new { atUtc }, 1);

        Assert.That(((int)far.StatusCode, await Code(far)), Is.EqualTo((409, "court-date.too-far-ahead")));
        Assert.That(((int)moved.StatusCode, await Code(moved)), Is.EqualTo((409, "court-date.too-far-ahead")));
    }

    private static DateTime Morning(int day) => new(2026, 12, day, 9, 0, 0, DateTimeKind.Utc);

    private static string Api(BuiltCase built) => $"/api/v1/cases/{built.Id}/court-dates";

    private Task<HttpResponseMessage> List(BuiltCase built, string atUtc) =>
        Client.PostAsJsonAsync(Api(built), new { hearingCode = "PLEA", court = "Example Crown Court", atUtc });

    private async Task<(string Id, long Version)> Only(BuiltCase built)
    {
        var date = (await Client.GetFromJsonAsync<JsonObject>(Api(built)))!["dates"]!.AsArray().Single()!;
        return (date["id"]!.ToString(), date["version"]!.GetValue<long>());
    }

    private async Task<List<FollowUp>> Reminders(BuiltCase built)
    {
        List<FollowUp> found = [];
        await InDatabase(async db => found = await db.FollowUps.AsNoTracking().Where(f => f.CaseId == built.Case.Id).OrderBy(f => f.DueUtc).ToListAsync());
        return found;
    }

    private static async Task<string?> Code(HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<JsonObject>())!["code"]?.ToString();

    private async Task<HttpResponseMessage> Act(BuiltCase built, string id, string act, object body, long version)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Api(built)}/{id}/{act}") { Content = JsonContent.Create(body) };
        request.Headers.Add("If-Match", $"\"{version}\"");
        return await Client.SendAsync(request);
    }
}
