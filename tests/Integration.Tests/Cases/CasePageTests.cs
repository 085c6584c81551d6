using System.Net;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Assessments;
using CaseManagement.Domain.Cases;
using CaseManagement.Testing;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.Cases;

public sealed class CasePageTests : WorkerFixture
{
    [TestCase("")]
    [TestCase("/timeline")]
    [TestCase("/contacts")]
    [TestCase("/assessments")]
    [TestCase("/assessments/needs")]
    [TestCase("/assessments/risk")]
    [TestCase("/note")]
    [TestCase("/pause")]
    [TestCase("/close")]
    public async Task Every_page_of_a_case_says_who_it_is_about_and_how_to_reach_them_safely(string page)
    {
        var built = await CaseOf(Worker, c => c.Sensitive("Weekdays only. Say you call from the library.")
            .Reachable(CaseBuilder.Phone("+447700900456", "07700 900456", safe: true), CaseBuilder.Phone("+441632960123", "01632 960123", safe: false)));

        var html = await Read(Client, $"/cases/{built.Id}{page}");

        Assert.Multiple(() =>
        {
            Assert.That(html, Does.Contain("Example, Alex").And.Contain(built.Case.Reference).And.Contain("robin"));
            Assert.That(html, Does.Contain("Call 07700 900456. Weekdays only. Say you call from the library."));
            Assert.That(html, Does.Match("app-safe-strip__part--never[^~]*01632 960123"));
            Assert.That(Title(html), Does.Contain(built.Case.Reference).And.Not.Contain("Example"));
        });
    }

    [Test]
    public async Task The_overview_keeps_what_the_force_graded_apart_from_the_services_own_assessment()
    {
        var built = await CaseOf(Worker, c => c.GradedByTheForce(RiskGrade.High));

        var html = await Read(Client, $"/cases/{built.Id}");

        Assert.That(html, Does.Contain("What the force sent").And.Contain("DASH, score 17").And.Contain("Our assessment").And.Contain("Not assessed yet"));
    }

    [Test]
    public async Task A_note_is_added_and_told_in_the_timeline_with_its_author()
    {
        var built = await CaseOf(Worker);

        var answer = await Submit(Client, $"/cases/{built.Id}/note", ("Text", "Rang.\n<script>alert(1)</script>"));
        var timeline = await Client.GetStringAsync($"/cases/{built.Id}/timeline");

        Assert.Multiple(() =>
        {
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
            Assert.That(timeline, Does.Contain("&lt;script&gt;").And.Not.Contain("<script>alert"));
            Assert.That(timeline, Does.Contain("by robin").And.Contain("by The service").And.Contain("Note added"));
        });
    }

    [TestCase("", "Enter the note")]
    [TestCase(" \u200B ", "Enter the note")]
    [TestCase("bell\u0007", "Take out the characters that cannot be shown")]
    public async Task A_note_that_cannot_be_read_is_refused_and_kept_in_the_form(string text, string sentence)
    {
        var built = await CaseOf(Worker);

        var answer = await Submit(Client, $"/cases/{built.Id}/note", ("Text", text));

        Assert.That((int)answer.StatusCode, Is.EqualTo(400));
        Assert.That(await Text(answer), Does.Contain(sentence).And.Contain("error-summary"));
    }

    [Test]
    public async Task A_note_of_ten_thousand_characters_fits_and_one_more_does_not()
    {
        var built = await CaseOf(Worker);

        var long1 = await Submit(Client, $"/cases/{built.Id}/note", ("Text", new string('x', Case.NoteMaxLength)));
        var long2 = await Submit(Client, $"/cases/{built.Id}/note", ("Text", new string('x', Case.NoteMaxLength + 1)));

        Assert.That(((int)long1.StatusCode, (int)long2.StatusCode), Is.EqualTo((302, 400)));
    }

    [Test]
    public async Task Who_was_second_is_told_and_can_send_the_form_again()
    {
        var built = await CaseOf(Worker);
        var path = $"/cases/{built.Id}/note";
        var form = await Open(Client, path);
        await Submit(Client, path, ("Text", "First"));

        var stale = await Send(Client, path, form, ("Text", "Second"));
        var html = await Text(stale);
        var again = await Submit(Client, path, ("Text", "Second"));

        Assert.That((stale.StatusCode, again.StatusCode), Is.EqualTo((HttpStatusCode.Conflict, HttpStatusCode.Redirect)));
        Assert.That(html, Does.Contain("Someone else changed this").And.Contain("Second"));
    }

    [Test]
    public async Task A_form_without_its_token_is_refused()
    {
        var built = await CaseOf(Worker);

        var answer = await Send(Client, $"/cases/{built.Id}/note", [], ("Text", "x"), ("Version", "1"));

        Assert.That((int)answer.StatusCode, Is.EqualTo(400));
    }

    [Test]
    public async Task A_case_is_paused_with_a_reason_and_resumed()
    {
        var built = await CaseOf(Worker);

        var missing = await Submit(Client, $"/cases/{built.Id}/pause", ("Reason", ""));
        await Submit(Client, $"/cases/{built.Id}/pause", ("Reason", "Away for a month"), ("Until.Day", "20"), ("Until.Month", "12"), ("Until.Year", "2026"));
        var paused = await Read(Client, $"/cases/{built.Id}");
        await Submit(Client, $"/cases/{built.Id}/resume");
        var resumed = await Read(Client, $"/cases/{built.Id}");
        var twice = await Submit(Client, $"/cases/{built.Id}/resume");

        Assert.Multiple(async () =>
        {
            Assert.That(await Text(missing), Does.Contain("Say why the support is paused"));
            Assert.That(paused, Does.Contain("Paused").And.Contain($"/cases/{built.Id}/resume"));
            Assert.That(resumed, Does.Not.Contain($"/cases/{built.Id}/resume"));
            Assert.That((int)twice.StatusCode, Is.EqualTo(400));
        });
    }

    [TestCase("")]
    [TestCase("/timeline")]
    [TestCase("/contacts")]
    [TestCase("/assessments")]
    [TestCase("/assessments/needs")]
    [TestCase("/assessments/risk")]
    [TestCase("/note")]
    [TestCase("/pause")]
    [TestCase("/resume")]
    [TestCase("/close")]
    [TestCase("/reopen")]
    public async Task Another_workers_case_does_not_exist(string page)
    {
        var built = await CaseOf(await CaseWorker($"other-{Guid.NewGuid():N}"));

        Assert.That((await StatusOf(Client, $"/cases/{built.Id}{page}"), await StatusOf(Client, $"/cases/{Guid.NewGuid()}{page}")), Is.EqualTo((404, 404)));
    }

    [Test]
    public async Task A_leader_sees_the_cases_of_the_team()
    {
        var leader = await Person("leader", [Roles.TeamLeader]);
        var built = await CaseOf(Worker);
        using var client = await SignedIn(leader);

        Assert.That(await StatusOf(client, $"/cases/{built.Id}"), Is.EqualTo(200));
    }

    [TestCase("")]
    [TestCase("/timeline")]
    [TestCase("/contacts")]
    [TestCase("/assessments")]
    public async Task Each_look_at_a_case_leaves_one_record(string page)
    {
        var built = await CaseOf(Worker);

        await Read(Client, $"/cases/{built.Id}{page}");

        await InDatabase(async db => Assert.That(
            await db.AccessRecords.Where(r => r.CaseId == built.Id).Select(r => r.Actor).ToListAsync(), Is.EqualTo(new[] { $"user:{Worker.Id}" })));
    }

    [Test]
    public async Task Who_may_not_see_a_case_leaves_no_record_of_having_seen_it()
    {
        var built = await CaseOf(await CaseWorker("elsewhere"));

        await StatusOf(Client, $"/cases/{built.Id}");

        await InDatabase(async db => Assert.That(await db.AccessRecords.AnyAsync(r => r.CaseId == built.Id), Is.False));
    }

    [Test]
    public async Task A_manager_of_the_contract_reaches_no_case()
    {
        var built = await CaseOf(Worker);
        using var client = await SignedIn(await Person("manager", [Roles.ContractManager]));

        Assert.That((await StatusOf(client, $"/cases/{built.Id}"), await StatusOf(client, "/my-work")), Is.EqualTo((403, 403)));
    }

    private static string Title(string html) => html[html.IndexOf("<title>", StringComparison.Ordinal)..html.IndexOf("</title>", StringComparison.Ordinal)];
}
