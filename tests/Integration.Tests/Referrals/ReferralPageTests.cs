using System.Text.Json.Nodes;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Referrals;
using CaseManagement.Testing;

namespace CaseManagement.Integration.Tests.Referrals;

public sealed class ReferralPageTests : ReferralFixture
{
    [Test]
    public async Task The_page_tells_what_happened_and_how_to_contact_safely()
    {
        var referral = await Saved(HighRisk);

        var page = await (await As(await Officer())).Get($"/referrals/{referral.Id.Value}");

        Assert.That(page.Status, Is.EqualTo(200));
        Assert.That(page.Text, Does.Contain("Strangled by her husband").And.Contain("Okafor, Amara").And.Contain("33, born 2 Jul 1993").And.Contain("score 17"));
        Assert.That(page.Text, Does.Contain("Weekdays 10:00-14:00 only. Say you are calling from the library."));
        Assert.That(page.Text, Does.Contain("+44 7700 900456 (mobile) – own phone, not seen by him").And.Contain("Never use this: it may reach the suspect"));
        Assert.That(page.Text, Does.Contain("Shared with suspect").And.Contain("Shared with the person").And.Contain("Referral received"));
        Assert.That(page.Html, Does.Not.Match("<title>[^<]*Okafor"));
    }

    [Test]
    public async Task What_is_not_there_or_another_teams_is_not_found()
    {
        var theirs = await Saved(A.Referral().In(TeamId.New()));
        var browser = await As(await Officer());

        Assert.That((await browser.Get($"/referrals/{Guid.NewGuid()}")).Status, Is.EqualTo(404));
        Assert.That((await browser.Get($"/referrals/{theirs.Id.Value}")).Status, Is.EqualTo(404));
    }

    [Test]
    public async Task A_duplicate_points_to_the_first()
    {
        var team = await ContactTeam();
        var first = await Saved(A.Referral().In(team));
        var second = await Saved(A.Referral().In(team).DuplicateOf(first.Id));

        var page = await (await As(await Officer())).Get($"/referrals/{second.Id.Value}");

        Assert.That(page.Html, Does.Contain($"/referrals/{first.Id.Value}").And.Contain(first.Reference));
    }

    [Test]
    public async Task What_the_last_version_changed_is_shown()
    {
        var team = await ContactTeam();
        var builder = A.Referral().From(HighRisk).In(team);
        var built = builder.Build();
        var decision = TriagePolicyOf(built.Referral);
        built.Referral.TakeVersion(
            new NewerVersion(2, true, [new StatementChange("victim.phones[0].safeToCall", "true", "false")]),
            new ReferralFacts(decision.Statement, "18-24", decision.Json), decision.Decision, null, built.Referral.ReceivedUtc.AddHours(1));
        var referral = await Save(built);

        var page = await (await As(await Officer())).Get($"/referrals/{referral.Id.Value}");

        Assert.That(page.Text, Does.Contain("Changed by version 2").And.Contain("Victim, phones 1, safe to call"));
    }

    [Test]
    public async Task The_history_is_told_in_the_words_of_the_timeline()
    {
        var referral = await Saved();
        var officer = await Officer();
        var browser = await As(officer);
        await browser.Post(await browser.Get($"/referrals/{referral.Id.Value}/officer"), ("OfficerId", officer.Id.ToString()));
        await browser.Post(await browser.Get($"/referrals/{referral.Id.Value}/officer"), ("OfficerId", ""));
        await Attempted(referral, officer);
        var attempted = await browser.Get($"/referrals/{referral.Id.Value}/return");
        await browser.Post(attempted, ("Outcome", "WRONGNO"), ("Message", "Send another number"));

        var page = await browser.Get($"/referrals/{referral.Id.Value}");

        Assert.That(page.Text, Does.Contain("Referral received").And.Contain($"Officer: {officer.DisplayName}").And.Contain("put back for anybody to take")
            .And.Contain("Contact attempted").And.Contain("Outcome: No answer").And.Contain("Outcome set").And.Contain("Outcome: Wrong number given"));
    }

    [Test]
    public async Task Looking_leaves_an_access_record()
    {
        var referral = await Saved();
        var officer = await Officer();

        await (await As(officer)).Get($"/referrals/{referral.Id.Value}");

        await InDatabase(db => Assert.That(db.AccessRecords.Any(r => r.ReferralId == referral.Id.Value && r.Actor == $"user:{officer.Id}"), Is.True));
    }

    private static (Statement Statement, string Json, TriageDecision Decision) TriagePolicyOf(Referral referral)
    {
        var json = referral.Statement!.Json;
        var statement = Statement.FromJson(JsonNode.Parse(json)!.AsObject());
        return (statement, json, new TriageDecision
        {
            Outcome = "ACCEPT",
            Lane = TriageLane.Triage,
            Reasons = referral.Reasons,
            Sensitive = true,
            SupportLevel = referral.SupportLevel,
            IsChild = false,
            ChildProtection = false,
            ContactPoints = ReportedContactPoints.From(statement),
            ContactDueUtc = referral.ContactDueUtc,
        });
    }
}
