using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CaseManagement.Api.Pages.Reporting;
using CaseManagement.Api.Pages.Support;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.FollowUps;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.Casework;

public sealed class OnwardReferralTests : DirectoryScene
{
    [Test]
    public async Task It_leaves_on_consent_and_its_outcome_is_asked_after()
    {
        var built = await CaseOf(Worker);
        var referral = await Prepared(built.Id, await Service("Asked homes"));

        var early = await Act(referral, "send", new { way = "byWorker" });
        await Consent(built.Id, "given");
        var sent = await Act(referral, "send", new { way = "byWorker" });

        Assert.That((await CodeOf(early), (int)sent.StatusCode), Is.EqualTo(("consent.missing", 204)));
        await InDatabase(async db =>
        {
            var ask = await db.FollowUps.SingleAsync(f => f.CaseId == built.Case.Id);
            Assert.That((ask.What, DateOnly.FromDateTime(ask.DueUtc)), Is.EqualTo(("Ask what came of the onward referral to Asked homes", new DateOnly(2026, 12, 4))));
        });
        await Act(referral, "outcome", new { outcome = "waiting", note = "Six weeks" });
        await Act(referral, "outcome", new { outcome = "accepted" });

        await InDatabase(async db =>
        {
            var asked = await db.FollowUps.Where(f => f.CaseId == built.Case.Id).OrderBy(f => f.CreatedUtc).Select(f => f.Status).ToListAsync();
            Assert.That(asked, Is.EqualTo(new[] { FollowUpStatus.Done, FollowUpStatus.Done }));
            Assert.That(await db.UnmetNeeds.AnyAsync(u => u.CaseId == built.Case.Id), Is.False);
        });
        Assert.That(await StatusOf(referral), Is.EqualTo("ended"));
        Assert.That(await Read(Client, $"/cases/{built.Id}/timeline"), Does.Contain("Onward referral sent").And.Contain("Asked homes").And.Contain("Six weeks"));
    }

    [TestCase("no_capacity", "no_capacity")]
    [TestCase("not_eligible", "not_eligible")]
    public async Task A_need_that_nobody_meets_is_recorded_and_counted(string outcome, string reason)
    {
        var built = await CaseOf(Worker);
        await Consent(built.Id, "given");
        var referral = await Prepared(built.Id, await Service($"Full homes {outcome}"));
        await Act(referral, "send", new { way = "byWorker" });

        var answered = await Act(referral, "outcome", new { outcome, note = "Ask again in spring" });

        Assert.That((int)answered.StatusCode, Is.EqualTo(204), await answered.Content.ReadAsStringAsync());
        var onward = (await Client.GetFromJsonAsync<JsonObject>($"/api/v1/cases/{built.Id}/onward-referrals"))!;
        Assert.That((onward["unmet"]![0]!["needCode"]!.ToString(), onward["unmet"]![0]!["reason"]!.ToString()), Is.EqualTo(("N2", reason)));
    }

    [Test]
    public async Task Leaders_see_unmet_needs_by_area_and_need_and_others_do_not()
    {
        using var leader = await SignedIn(await Person("unmet-leader", [Roles.TeamLeader]));
        using var contract = await SignedIn(await Person("unmet-contract", [Roles.ContractManager]));
        var before = await Count(leader);
        foreach (var _ in new[] { 1, 2 })
        {
            var built = await CaseOf(Worker);
            var answer = await Client.PostAsJsonAsync($"/api/v1/cases/{built.Id}/unmet-needs", new { needCode = "N4", note = "No course" });
            Assert.That((int)answer.StatusCode, Is.EqualTo(201));
        }

        Assert.That(await Count(leader), Is.EqualTo(before + 2));
        Assert.That(await Read(leader, ReportLinks.UnmetNeeds), Does.Contain("Education, skills and employment").And.Contain("Area not known"));
        Assert.That(await StatusOf(contract, ReportLinks.UnmetNeeds), Is.EqualTo(403));
        Assert.That(await Read(contract, ReportLinks.Months), Does.Not.Contain(ReportLinks.UnmetNeeds));

        static async Task<int> Count(HttpClient client) => (await client.GetFromJsonAsync<JsonObject>("/api/v1/reports/unmet-needs"))!["counts"]!.AsArray()
            .Where(c => c!["needCode"]!.ToString() == "N4").Sum(c => c!["noService"]!.GetValue<int>());
    }

    [Test]
    public async Task The_pages_find_refer_send_and_ask()
    {
        var built = await CaseOf(Worker);
        var service = await Service("Pages of homes", "in@pages.example.org", secure: true);
        Assert.That(await Read(Client, SupportLinks.FoundServices(built.Id, "pages of", "N2")), Does.Contain("Pages of homes"));
        Assert.That(await Read(Client, SupportLinks.FoundServices(built.Id, "pages of", "N6")), Does.Contain("No service found"));

        var written = await Submit(Client, SupportLinks.ReferTo(built.Id, service), ("NeedCode", "N2"), ("Why", "Cannot stay there"));
        var send = written.Headers.Location!.ToString();
        Assert.That(await Read(Client, send), Does.Contain("It can be sent when the person has agreed"));
        await Consent(built.Id, "given");
        await Submit(Client, send, ("Way", "Mail"));
        Assert.That(await Read(Client, SupportLinks.Support(built.Id)), Does.Contain("Pages of homes").And.Contain("Cannot stay there").And.Contain("Record what came of it"));

        await Submit(Client, send.Replace("/send", "/outcome", StringComparison.Ordinal), ("Outcome", "NoCapacity"), ("Note", "Full until May"));
        Assert.That(await Read(Client, SupportLinks.Support(built.Id)), Does.Contain("The service has no capacity").And.Contain("Needs that stayed unmet").And.Contain("Full until May"));

        await Submit(Client, SupportLinks.UnmetNeed(built.Id), ("NeedCode", "N5"), ("Note", "Nobody here"));
        Assert.That(await Read(Client, SupportLinks.Support(built.Id)), Does.Contain("Nobody here"));
    }

    [Test]
    public async Task A_prepared_one_is_cancelled_with_the_reason()
    {
        var built = await CaseOf(Worker);
        var referral = await Prepared(built.Id, await Service("Cancelled homes"));

        var page = referral.Replace("/api/v1/cases/", "/cases/", StringComparison.Ordinal).Replace("/onward-referrals/", "/support/onward/", StringComparison.Ordinal);
        var unexplained = await Submit(Client, page + "/cancel");
        await Submit(Client, page + "/cancel", ("Reason", "Found a room"));

        Assert.That(await Text(unexplained), Does.Contain("Say why, so that the next person understands"));
        Assert.That((await StatusOf(referral), await CodeOf(await Act(referral, "outcome", new { outcome = "accepted" }))), Is.EqualTo(("cancelled", "onward.cannot-move")));
    }
}
