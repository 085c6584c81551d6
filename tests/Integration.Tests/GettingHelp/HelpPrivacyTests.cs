using System.Net;
using CaseManagement.Application.Referrals.GettingHelp;
using CaseManagement.Integration.Tests.Support;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.GettingHelp;

/// <summary>What the form leaves behind: in the browser, in addresses, in the database, and for whoever comes after.</summary>
public sealed class HelpPrivacyTests : HelpFixture
{
    [Test]
    public async Task No_answer_is_kept_in_the_browser_and_no_page_in_a_cache_and_no_title_tells()
    {
        var person = Somebody();
        var begun = await person.Submit("/get-help", ("For", "Me"));
        var cookie = begun.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("vcs-form=", StringComparison.Ordinal));
        var form = begun.Headers.Location!.OriginalString[..^"/ways".Length];
        await Answer(person, form, "name", ("Answers.GivenNames", "Nobodysample"));

        var page = await person.Get(form + "/name");
        var html = await PageSession.TextOf(page);

        Assert.Multiple(() =>
        {
            Assert.That(cookie, Does.Contain("httponly").IgnoreCase.And.Contain("samesite=strict").IgnoreCase.And.Contain("secure").IgnoreCase.And.Contain("path=/get-help").IgnoreCase);
            Assert.That(cookie, Does.Not.Contain("expires").IgnoreCase.And.Not.Contain("max-age").IgnoreCase);
            Assert.That(page.Headers.CacheControl?.NoStore, Is.True);
            Assert.That(page.Headers.GetValues("Referrer-Policy"), Is.EqualTo(new[] { "no-referrer" }));
            Assert.That(page.Headers.Contains("Set-Cookie"), Is.False);
            Assert.That(html, Does.Contain("<title>Get support – step").And.Not.Contain("Victim"));
            Assert.That(html, Does.Contain("href=\"https://www.bbc.co.uk/weather\"").And.Contain("noreferrer").And.Contain("tel:999"));
        });
        await InDatabase(async db => Assert.That((await db.ReferralDrafts.AsNoTracking().ToListAsync()).Select(d => d.Answers), Has.None.Contain("Nobodysample"), "encrypted"));
    }

    [TestCase("ways")]
    [TestCase("check")]
    [TestCase("done")]
    [TestCase("save")]
    public async Task Another_browser_reads_nothing(string page)
    {
        var form = await Begin(Somebody(), "Me");
        var other = Somebody();
        await Begin(other, "Me");

        var answer = await other.Get($"{form}/{page}");

        Assert.That(answer.Headers.Location?.OriginalString, Is.EqualTo("/get-help?ended=true"));
        Assert.That(await other.Read("/get-help?ended=true"), Does.Contain("Your answers were removed"));
    }

    [Test]
    public async Task Another_browser_changes_and_sends_nothing()
    {
        var person = Somebody();
        var form = await AnswerAll(person, "Jo", "Othersample");
        var other = Somebody();
        var token = await (await other.Get("/get-help")).Content.ReadAsStringAsync();

        foreach (var page in new[] { "/name", "/check" })
        {
            var answer = await other.SubmitServed(token, form + page, ("Answers.GivenNames", "Mallory"));
            Assert.That(answer.Headers.Location?.OriginalString, Is.EqualTo("/get-help?ended=true"));
        }

        Assert.That(await person.Read(form + "/check"), Does.Contain("Jo Othersample"));
        await InDatabase(async db => Assert.That(await db.People.AnyAsync(p => p.FamilyName == "Othersample"), Is.False));
    }

    [Test]
    public async Task After_half_an_hour_without_an_answer_it_is_over_and_then_erased()
    {
        var person = Somebody();
        var form = await Begin(person, "Me");
        App.Clock.Advance(TimeSpan.FromMinutes(29));
        await Answer(person, form, "ways", ("Answers.Ways", "phone"));
        App.Clock.Advance(TimeSpan.FromMinutes(29));
        Assert.That((await person.Get(form + "/phone")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        App.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.That((await person.Get(form + "/phone")).Headers.Location?.OriginalString, Is.EqualTo("/get-help?ended=true"));
        await Send(new EraseOldDraftsCommand());
        await InDatabase(async db => Assert.That(await Held(db, form), Is.False));
    }

    [Test]
    public async Task Whoever_leaves_in_a_hurry_is_forgotten()
    {
        var person = Somebody();
        var form = await Begin(person, "Me");

        var left = await person.Client.PostAsync("/get-help/leave", null);

        Assert.That(left.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That(left.Headers.GetValues("Set-Cookie").Single(), Does.StartWith("vcs-form=;"));
        Assert.That((await person.Get(form + "/ways")).Headers.Location?.OriginalString, Is.EqualTo("/get-help?ended=true"));
        await Send(new EraseOldDraftsCommand());
        await InDatabase(async db => Assert.That(await Held(db, form), Is.False));
    }

    [Test]
    public async Task Machines_are_told_apart_without_a_riddle_and_nobody_loses_an_answer()
    {
        var person = Somebody();
        var form = await AnswerAll(person, "Max", "Machinesample");

        var atOnce = await person.Submit(form + "/check");
        App.Clock.Advance(TimeSpan.FromMinutes(1));
        var filled = await person.Submit(form + "/check", ("Website", "https://spam.example"));

        Assert.That((atOnce.StatusCode, filled.StatusCode), Is.EqualTo((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest)));
        Assert.That(await PageSession.TextOf(atOnce), Does.Contain("Wait a few seconds").And.Contain("Machinesample"));
        Assert.That(await PageSession.TextOf(filled), Does.Contain("Leave the field").And.Contain("Machinesample"));
        await Send(person, form);
    }

    [Test]
    public async Task Too_many_answers_from_one_address_are_429_but_leaving_is_not()
    {
        await using var app = App.WithWebHostBuilder(web => web.UseSetting("RateLimits:Enabled", "true").UseSetting("RateLimits:AnswersPerMinute", "2"));
        var visitor = new PageSession(app.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = CaseManagementApp.Address, AllowAutoRedirect = false }));
        await Begin(visitor, "Me");
        await Begin(visitor, "Me");

        Assert.That((await visitor.Submit("/get-help", ("For", "Me"))).StatusCode, Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That((await visitor.Client.PostAsync("/get-help/leave", null)).StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
    }
}
