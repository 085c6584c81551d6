using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Application.Referrals.GettingHelp;
using CaseManagement.Domain.Assessments;
using CaseManagement.Domain.ReferenceData;
using CaseManagement.Integration.Tests.Cases;
using CaseManagement.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Integration.Tests.Assessments;

/// <summary>What is entered and not recorded yet is kept, for the one who entered it.</summary>
public sealed class NeedsDraftTests : WorkerFixture
{
    [Test]
    public async Task Saved_for_later_it_is_gone_on_with_recorded_and_gone()
    {
        var built = await CaseOf(Worker);
        var path = $"/cases/{built.Id}/assessments/needs";

        var saved = await Save(path, ("Summary", "I cannot sl"), ("Needs.Rows[0].Wants", "Sleep through"), ("Needs.Rows[1].Score", "2"));
        var overview = await Read(Client, $"/cases/{built.Id}/assessments");
        var form = await Read(Client, path);
        await Submit(Client, path, ("Summary", "I cannot sleep"), ("Needs.Rows[0].Score", "1"), ("Needs.Rows[0].Wants", "Sleep through"));
        var recorded = await Read(Client, $"/cases/{built.Id}/assessments");

        Assert.That((int)saved.StatusCode, Is.EqualTo(302));
        Assert.That(overview, Does.Contain("Go on with the draft").And.Contain("Saved for later"));
        Assert.That(form, Does.Contain("You go on with your draft").And.Contain("I cannot sl").And.Contain("value=\"Sleep through\""));
        Assert.That(form, Does.Not.Contain("assessed again since"));
        Assert.That(recorded, Does.Contain("Wants: Sleep through").And.Not.Contain("Go on with the draft"));
        Assert.That(await Drafts(built), Is.Zero);
    }

    [Test]
    public async Task The_script_saves_as_one_goes_and_learns_what_to_send_next()
    {
        var built = await CaseOf(Worker);
        var path = $"/cases/{built.Id}/assessments/needs";

        var first = await Save(path, true, ("Summary", "One"));
        var revision = (await first.Content.ReadFromJsonAsync<JsonObject>())!["revision"]!.GetValue<long>();
        var elsewhere = await Open(Client, path);
        var second = await Save(path, true, ("Summary", "Two"), ("DraftRevision", $"{revision}"));
        var lost = await Send(Client, $"{path}?handler=Draft", elsewhere, ("Summary", "Overwrites"));

        Assert.That(((int)second.StatusCode, (int)lost.StatusCode), Is.EqualTo((200, 409)));
        Assert.That(await Read(Client, path), Does.Contain("Two").And.Not.Contain("Overwrites"));
    }

    [Test]
    public async Task Another_user_never_sees_it_and_an_older_one_says_so()
    {
        var built = await CaseOf(Worker);
        var path = $"/cases/{built.Id}/assessments/needs";
        using var leader = await SignedIn(await Person("draft-leader", [Roles.TeamLeader]));

        await Save(path, ("Summary", "Mine alone"));
        var seen = await Read(leader, path);
        var asked = await leader.GetAsync($"/api/v1/cases/{built.Id}/needs-assessments/draft");
        await Submit(leader, path, ("Needs.Rows[0].Score", "3"));
        var mine = await Read(Client, path);

        Assert.That(seen + await Read(leader, $"/cases/{built.Id}/assessments"), Does.Not.Contain("Mine alone").And.Not.Contain("your draft").And.Not.Contain("the draft"));
        Assert.That((int)asked.StatusCode, Is.EqualTo(404));
        Assert.That(mine, Does.Contain("assessed again since you began it").And.Contain("Look at needs 1").And.Contain("Mine alone"));
    }

    [Test]
    public async Task It_is_kept_read_and_thrown_away_over_the_api()
    {
        var built = await CaseOf(Worker);
        var path = $"/api/v1/cases/{built.Id}/needs-assessments/draft";

        var saved = await Put(path, new { scores = new[] { new { needCode = "N1", wants = "Sleep" } }, summary = "Tired", basedOn = 0 }, null);
        var read = (await Client.GetFromJsonAsync<JsonObject>(path))!;
        var stale = await Put(path, new { summary = "x", basedOn = 0 }, 7);
        var unread = await Put(path, new { summary = "x", basedOn = 0 }, null);
        var again = await Put(path, new { summary = "Rested", basedOn = 0 }, 1);
        var gone = await Client.DeleteAsync(path);

        Assert.That(new[] { saved, stale, unread, again, gone }.Select(a => (int)a.StatusCode), Is.EqualTo(new[] { 200, 412, 412, 200, 204 }));
        Assert.That((read["summary"]!.ToString(), read["scores"]![0]!["wants"]!.ToString(), saved.Headers.ETag!.Tag), Is.EqualTo(("Tired", "Sleep", "\"1\"")));
        Assert.That((await stale.Content.ReadFromJsonAsync<JsonObject>())!["current"]!["summary"]!.ToString(), Is.EqualTo("Tired"));
        Assert.That((int)(await Client.GetAsync(path)).StatusCode, Is.EqualTo(404));
    }

    [Test]
    public async Task A_closed_case_takes_no_draft_and_keeps_none_and_a_stranger_finds_nothing()
    {
        var built = await CaseOf(Worker);
        var path = $"/api/v1/cases/{built.Id}/needs-assessments/draft";
        using var stranger = await SignedIn(await CaseWorker("draft-stranger"));
        await Put(path, new { summary = "Left over", basedOn = 0 }, null);

        await Submit(Client, $"/cases/{built.Id}/close", ("ReasonCode", "COMP"));
        var late = await Put(path, new { summary = "x", basedOn = 0 }, null);

        Assert.That(await Drafts(built), Is.Zero);
        Assert.That((int)late.StatusCode, Is.EqualTo(409));
        Assert.That((int)(await stranger.PutAsJsonAsync(path, new { summary = "x", basedOn = 0 })).StatusCode, Is.EqualTo(404));
    }

    [Test]
    public async Task The_page_throws_it_away()
    {
        var built = await CaseOf(Worker);
        var path = $"/cases/{built.Id}/assessments/needs";
        await Save(path, ("Summary", "Not like this"));

        await Send(Client, $"{path}?handler=Discard", await Open(Client, path));

        Assert.That(await Read(Client, path), Does.Contain("The draft is thrown away").And.Not.Contain("Not like this"));
    }

    [Test]
    public async Task Nobody_goes_on_with_it_and_it_is_forgotten()
    {
        var built = await CaseOf(Worker);
        await Save($"/cases/{built.Id}/assessments/needs", ("Summary", "Left"));
        await Send(new EraseOldDraftsCommand());
        var kept = await Drafts(built);

        await InDatabase(db => db.NeedsDrafts.Where(d => d.CaseId == built.Case.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.SavedUtc, Now - NeedsDraft.KeptFor)));
        await Send(new EraseOldDraftsCommand());

        Assert.That((kept, await Drafts(built)), Is.EqualTo((1, 0)));
    }

    [Test]
    public async Task Change_over_time_is_drawn_and_told_in_words()
    {
        var built = await CaseOf(Worker);
        foreach (var score in new[] { 4, 3, 2 })
        {
            await Submit(Client, $"/cases/{built.Id}/assessments/needs", ("Needs.Rows[0].Score", $"{score}"), ("Needs.Rows[1].Score", "2"));
        }

        await InDatabase(db => db.NeedsAssessments.Where(a => a.CaseId == built.Case.Id && a.Number == 1)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.AssessedUtc, new DateTime(2026, 5, 3, 9, 0, 0, DateTimeKind.Utc))));
        var html = await Read(Client, $"/cases/{built.Id}/assessments");
        var api = (await Client.GetFromJsonAsync<JsonObject>($"/api/v1/cases/{built.Id}/assessments"))!;

        Assert.That(html, Does.Contain("Mental and physical health: from 4 to 2 since 3 May, worse").And.Contain("4 on 3 May 2026, 3 on"));
        Assert.That(html, Does.Contain("Shelter and accommodation: 2 as on 3 May, unchanged").And.Contain("Finance and benefits: not scored yet"));
        Assert.That(html, Does.Contain("<svg class=\"app-trend\"").And.Contain("polyline"));
        Assert.That(api["change"]!["areas"]![0]!["points"]!.AsArray(), Has.Count.EqualTo(3));
        Assert.That(api["needs"]!.AsArray(), Has.Count.EqualTo(3));
    }

    [Test]
    public async Task Further_areas_and_another_scale_are_configuration()
    {
        await InDatabase(db => db.Settings.AddRange(
            new Setting(SettingKeys.NeedAreas, "N1,N9", new DateOnly(2001, 1, 1)), new Setting(SettingKeys.NeedScaleHighest, "10", new DateOnly(2001, 1, 1))));
        App.Services.GetRequiredService<IReferenceData>().Forget();
        try
        {
            var built = await CaseOf(Worker);
            await Submit(Client, $"/cases/{built.Id}/assessments/needs", ("Needs.Rows[1].Score", "9"));

            Assert.That(await Read(Client, $"/cases/{built.Id}/assessments"), Does.Contain("Safety and perception of safety: 9 on").And.Contain("10 managing well"));
        }
        finally
        {
            await InDatabase(db => db.Settings.Where(s => s.ValidFrom == new DateOnly(2001, 1, 1)).ExecuteDeleteAsync());
            App.Services.GetRequiredService<IReferenceData>().Forget();
        }
    }

    private Task<HttpResponseMessage> Save(string path, params (string, string)[] fields) => Save(path, false, fields);

    private async Task<HttpResponseMessage> Save(string path, bool byScript, params (string, string)[] fields)
    {
        var form = await Open(Client, path);
        if (byScript)
        {
            Client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        }

        var answer = await Send(Client, $"{path}?handler=Draft", form, fields);
        Client.DefaultRequestHeaders.Accept.Clear();
        return answer;
    }

    private async Task<HttpResponseMessage> Put(string path, object body, long? version)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, path) { Content = JsonContent.Create(body) };
        if (version is { } expected)
        {
            request.Headers.Add("If-Match", $"\"{expected}\"");
        }

        return await Client.SendAsync(request);
    }

    private async Task<int> Drafts(BuiltCase built)
    {
        var count = 0;
        await InDatabase(async db => count = await db.NeedsDrafts.CountAsync(d => d.CaseId == built.Case.Id));
        return count;
    }
}
