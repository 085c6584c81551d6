using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CaseManagement.Api.Pages.Consents;
using CaseManagement.Application.FollowUps;
using CaseManagement.Domain.Consents;
using CaseManagement.Domain.FollowUps;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.Casework;

public sealed class ConsentTests : DirectoryScene
{
    [Test]
    public async Task The_ledger_keeps_each_word_and_the_last_one_counts()
    {
        var built = await CaseOf(Worker);

        var given = await Consent(built.Id, "given");
        var withdrawn = await Consent(built.Id, "withdrawn");

        Assert.That(((int)given.StatusCode, (int)withdrawn.StatusCode), Is.EqualTo((201, 201)));
        var ledger = (await Client.GetFromJsonAsync<JsonObject>($"/api/v1/cases/{built.Id}/consents"))!;
        Assert.That(ledger["standing"]![0]!["state"]!.ToString(), Is.EqualTo("withdrawn"));
        Assert.That(ledger["entries"]!.AsArray().Select(e => (e!["decision"]!.ToString(), e["isLast"]!.GetValue<bool>())), Is.EqualTo(new[] { ("withdrawn", true), ("given", false) }));
        Assert.That(ledger["entries"]![1]!["expiresOn"]!.ToString(), Is.EqualTo("2027-11-20"), "a year where nobody says otherwise");
        Assert.That(await Read(Client, $"/cases/{built.Id}/timeline"), Does.Contain("Consent recorded").And.Contain("Said so on the phone"));
    }

    [Test]
    public async Task Nobody_has_said_anything_on_a_day_to_come()
    {
        var built = await CaseOf(Worker);

        var ahead = await Client.PostAsJsonAsync($"/api/v1/cases/{built.Id}/consents", new
        {
            purposeCode = "REFER",
            recipientCode = "HOUSING",
            decision = "given",
            party = "person",
            wayCode = "PHONE",
            saidOn = "9999-12-31",
            evidence = "Said so",
            understands = true,
        });

        Assert.That(await ahead.Content.ReadAsStringAsync(), Does.Contain("consent.in-the-future"));
    }

    [Test]
    public async Task An_entry_can_be_read_and_in_no_way_changed()
    {
        var built = await CaseOf(Worker);
        var entry = (await Consent(built.Id, "given")).Headers.Location!.ToString();

        Assert.That((int)(await Client.GetAsync(entry)).StatusCode, Is.EqualTo(200));
        foreach (var method in new[] { HttpMethod.Put, HttpMethod.Patch, HttpMethod.Delete, HttpMethod.Post })
        {
            using var request = new HttpRequestMessage(method, entry) { Content = JsonContent.Create(new { decision = "refused" }) };
            Assert.That((int)(await Client.SendAsync(request)).StatusCode, Is.EqualTo(405), method.Method);
        }
    }

    [Test]
    public async Task Withdrawal_stops_what_is_prepared_and_the_mail_that_waits()
    {
        var built = await CaseOf(Worker);
        await Consent(built.Id, "given");
        var prepared = await Prepared(built.Id, await Service("Waiting rooms"));
        var sent = await Prepared(built.Id, await Service("Mailed homes", "in@homes.example.org", secure: true));
        Assert.That((int)(await Act(sent, "send", new { way = "mail" })).StatusCode, Is.EqualTo(204));

        await Consent(built.Id, "withdrawn");

        Assert.That((await StatusOf(prepared), await StatusOf(sent)), Is.EqualTo(("stopped", "stopped")));
        await InDatabase(async db =>
        {
            var mail = await db.Outbox.SingleAsync(m => m.RestsOn!.CaseId == built.Case.Id);
            Assert.That((mail.State, mail.Body), Is.EqualTo((OutboxState.Stopped, "")));
            Assert.That(await db.Outbox.CountAsync(m => m.Subject.Contains(built.Case.Reference)), Is.EqualTo(1), "who was never told is not told that it ended");
            var open = await db.FollowUps.Where(f => f.CaseId == built.Case.Id && f.Status == FollowUpStatus.Planned).Select(f => f.What).ToListAsync();
            Assert.That(open, Has.Count.EqualTo(1).And.Some.Contains("Tell whoever acts on it that consent has ended"));
        });
        Assert.That(await Read(Client, $"/cases/{built.Id}/timeline"), Does.Contain("Onward referral stopped"));
    }

    [Test]
    public async Task Whoever_was_told_is_told_that_it_ended_by_mail_where_that_is_safe()
    {
        var built = await CaseOf(Worker);
        await Consent(built.Id, "given");
        var sent = await Prepared(built.Id, await Service("Told homes", "in@told.example.org", secure: true));
        await Act(sent, "send", new { way = "byWorker" });

        await Consent(built.Id, "withdrawn");

        await InDatabase(async db =>
        {
            var mail = await db.Outbox.SingleAsync(m => m.ToAddress == "in@told.example.org");
            Assert.That((mail.State, mail.Subject), Is.EqualTo((OutboxState.Waiting, $"{built.Case.Reference}: consent has ended")));
            Assert.That(mail.Body, Does.Not.Contain("Example").And.Contain("20 November 2026"));
        });
    }

    [Test]
    public async Task Where_no_mail_is_safe_the_worker_has_the_task_to_tell()
    {
        var built = await CaseOf(Worker);
        await Consent(built.Id, "given");
        var sent = await Prepared(built.Id, await Service("Phone homes", "open@homes.example.org"));
        await Act(sent, "send", new { way = "byWorker" });

        await Consent(built.Id, "withdrawn");

        await InDatabase(async db =>
        {
            Assert.That(await db.Outbox.AnyAsync(m => m.ToAddress == "open@homes.example.org"), Is.False);
            var followUps = await db.FollowUps.Where(f => f.CaseId == built.Case.Id).ToListAsync();
            Assert.That(followUps.Where(f => f.Status == FollowUpStatus.Planned).Select(f => f.What), Is.EqualTo(new[] { "Tell Phone homes that consent has ended: no more contact, and nothing kept without need" }));
            Assert.That(followUps.Count(f => f.Status == FollowUpStatus.Cancelled), Is.EqualTo(1), "nobody asks what came of it any more");
        });
    }

    [Test]
    public async Task Consent_is_asked_again_when_the_mail_leaves()
    {
        var built = await CaseOf(Worker);
        await Consent(built.Id, "given");
        var sent = await Prepared(built.Id, await Service("Late homes", "in@late.example.org", secure: true));
        await Act(sent, "send", new { way = "mail" });
        var id = OutboxMessageId.New();
        await InDatabase(async db =>
        {
            id = (await db.Outbox.SingleAsync(m => m.RestsOn!.CaseId == built.Case.Id)).Id;

            // Past the acts of the service, as if the day had come on which it runs out.
            await db.ConsentEntries.Where(e => e.CaseId == built.Case.Id).ExecuteUpdateAsync(s => s.SetProperty(e => e.ExpiresOn, new DateOnly(2026, 11, 19)));
        });

        var claimed = await Send(new ClaimOutboxMessageCommand(id));

        Assert.That(claimed, Is.Null);
        Assert.That(await StatusOf(sent), Is.EqualTo("stopped"));
        await InDatabase(async db => Assert.That((await db.Outbox.SingleAsync(m => m.Id == id)).State, Is.EqualTo(OutboxState.Stopped)));
        Assert.That(await Read(Client, "/notifications"), Does.Contain($"{built.Case.Reference}: consent ended"));
    }

    [Test]
    public async Task A_mail_leaves_while_consent_holds()
    {
        var built = await CaseOf(Worker);
        await Consent(built.Id, "given");
        var sent = await Prepared(built.Id, await Service("Open homes", "in@open.example.org", secure: true));
        await Act(sent, "send", new { way = "mail" });
        var id = OutboxMessageId.New();
        await InDatabase(async db => id = (await db.Outbox.SingleAsync(m => m.RestsOn!.CaseId == built.Case.Id)).Id);

        var claimed = (await Send(new ClaimOutboxMessageCommand(id)))!;

        Assert.That((claimed.Mail.To, claimed.Mail.Subject), Is.EqualTo(("in@open.example.org", $"{built.Case.Reference}: a referral to you")));
        Assert.That(claimed.Mail.Body, Does.Contain("robin@example.org").And.Not.Contain("Example,").And.Not.Contain("safe home"));
    }

    [TestCase(false, "given", "201")]
    [TestCase(true, "given", "consent.parent-may-be-suspect")]
    [TestCase(true, "refused", "201")]
    public async Task A_parent_who_may_be_the_suspect_gives_no_consent(bool suspect, string decision, string expected)
    {
        var built = await CaseOf(Worker, c => c.Born(new DateOnly(2014, 1, 1)).WithGuardian(suspect));

        var answer = await Consent(built.Id, decision, "parent");

        Assert.That((int)answer.StatusCode == 201 ? "201" : await CodeOf(answer), Is.EqualTo(expected));
    }

    [Test]
    public async Task A_childs_own_word_stands_beside_the_parents()
    {
        var built = await CaseOf(Worker, c => c.Born(new DateOnly(2014, 1, 1)));
        var prepared = await Prepared(built.Id, await Service("Family homes"));

        await Consent(built.Id, "given");
        var childAlone = await Act(prepared, "send", new { way = "byWorker" });
        await Consent(built.Id, "given", "parent");
        Assert.That((await Client.GetFromJsonAsync<JsonObject>(prepared))!["consent"]!.ToString(), Is.EqualTo("holds"));
        await Consent(built.Id, "refused");

        Assert.That(await CodeOf(childAlone), Is.EqualTo("consent.missing"));
        Assert.That(await StatusOf(prepared), Is.EqualTo("stopped"), "the child's no");
        Assert.That(await Read(Client, ConsentLinks.Consents(built.Id)), Does.Contain("the parent or guardian (Pat Example)").And.Contain("A child: ask them"));
    }

    [Test]
    public async Task The_page_records_and_withdraws_and_says_what_is_missing()
    {
        var built = await CaseOf(Worker);

        var nothing = await Submit(Client, ConsentLinks.Record(built.Id));
        await Submit(
            Client, ConsentLinks.Record(built.Id), ("PurposeCode", "JOINT"), ("RecipientCode", "POLICE"), ("Party", "Person"), ("Decision", "Given"), ("WayCode", "FACE"),
            ("Evidence", "They may know"));
        Assert.That(await Read(Client, ConsentLinks.Consents(built.Id)), Does.Contain("Consent holds").And.Contain("Police and witness care").And.Contain("They may know"));
        await Submit(
            Client, ConsentLinks.Withdraw(built.Id, "JOINT", "POLICE", ConsentParty.Person), ("PurposeCode", "JOINT"), ("RecipientCode", "POLICE"), ("WayCode", "FACE"),
            ("Evidence", "Not any more"));

        Assert.That(await Text(nothing), Does.Contain("Select what the consent is for").And.Contain("Enter what was said, or where it is written"));
        Assert.That(await Read(Client, ConsentLinks.Consents(built.Id)), Does.Contain("Withdrawn").And.Contain("Superseded"));
    }

    [Test]
    public async Task Somebody_elses_ledger_is_not_found()
    {
        var built = await CaseOf(await CaseWorker("consent-elsewhere"));

        Assert.That((int)(await Consent(built.Id, "given")).StatusCode, Is.EqualTo(404));
        Assert.That(await StatusOf(Client, ConsentLinks.Consents(built.Id)), Is.EqualTo(404));
    }
}
