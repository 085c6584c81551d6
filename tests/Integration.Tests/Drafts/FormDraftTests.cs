using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Referrals.GettingHelp;
using CaseManagement.Domain.Drafts;
using CaseManagement.Integration.Tests.Cases;
using CaseManagement.Testing;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.Drafts;

/// <summary>What is typed into a form of the casework is kept on the server, for the one who typed it and on the record where they did.</summary>
public sealed class FormDraftTests : WorkerFixture
{
    [Test]
    public async Task Kept_as_one_types_it_comes_back_on_the_page_and_goes_when_the_form_is_sent()
    {
        var built = await CaseOf(Worker);
        var form = $"/cases/{built.Id}/note";

        var before = await Read(Client, form);
        var saved = await Save(Client, form, "She sleeps better");
        var after = await Read(Client, form);
        await Submit(Client, form, ("Text", "She sleeps better"), ("__DraftOf", form));

        Assert.That(before, Does.Contain($"data-app-keep=\"{form}\"").And.Not.Contain("data-app-kept="));
        Assert.That(((int)saved.StatusCode, saved.Headers.ETag!.Tag), Is.EqualTo((200, "\"1\"")));
        Assert.That(after, Does.Contain("data-app-kept=").And.Contain("She sleeps better"));
        Assert.That(await Read(Client, form), Does.Not.Contain("data-app-kept="));
        Assert.That(await Drafts(built), Is.Zero);
    }

    [Test]
    public async Task A_form_that_comes_again_with_faults_keeps_its_draft_and_knows_its_revision()
    {
        var built = await CaseOf(Worker);
        var form = $"/cases/{built.Id}/note";
        await Save(Client, form, "Half of it");

        var again = await Send(Client, form, await Open(Client, form), ("Text", ""), ("__DraftOf", form));

        Assert.That((int)again.StatusCode, Is.EqualTo(400));
        Assert.That(await again.Content.ReadAsStringAsync(), Does.Contain("data-app-keep-revision=\"1\"").And.Not.Contain("data-app-kept="));
        Assert.That(await Drafts(built), Is.EqualTo(1));
    }

    [Test]
    public async Task Another_window_is_not_overwritten()
    {
        var built = await CaseOf(Worker);
        var form = $"/cases/{built.Id}/note";

        await Save(Client, form, "One");
        var second = await Save(Client, form, "Two", revision: 1);
        var lost = await Save(Client, form, "Overwrites", revision: 1);
        var anew = await Save(Client, form, "Overwrites");

        Assert.That(new[] { second, lost, anew }.Select(a => (int)a.StatusCode), Is.EqualTo(new[] { 200, 412, 412 }));
        Assert.That((await lost.Content.ReadFromJsonAsync<JsonObject>())!["current"]!["fields"]!["Text"]![0]!.ToString(), Is.EqualTo("Two"));
    }

    [Test]
    public async Task Two_at_the_same_moment_leave_one()
    {
        var built = await CaseOf(Worker);
        var form = $"/cases/{built.Id}/note";

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Save(Client, form, $"Window {i}")));

        Assert.That(answers.Count(a => (int)a.StatusCode == 200), Is.EqualTo(1));
        Assert.That(answers.Where(a => (int)a.StatusCode != 200).Select(a => (int)a.StatusCode), Is.All.EqualTo(412).Or.EqualTo(409));
        Assert.That(await Drafts(built), Is.EqualTo(1));
    }

    [Test]
    public async Task Another_user_never_sees_it()
    {
        var built = await CaseOf(Worker);
        var form = $"/cases/{built.Id}/note";
        using var leader = await SignedIn(await Person("form-draft-leader", [Roles.TeamLeader]));
        await Save(Client, form, "Mine alone");

        await leader.DeleteAsync(Address(form));

        Assert.That(await Read(leader, form), Does.Contain("data-app-keep=").And.Not.Contain("Mine alone"));
        Assert.That((int)(await leader.GetAsync(Address(form))).StatusCode, Is.EqualTo(404));
        Assert.That(await Read(Client, form), Does.Contain("Mine alone"));
    }

    [Test]
    public async Task Who_may_not_see_the_record_keeps_nothing_of_it()
    {
        var built = await CaseOf(Worker);
        using var stranger = await SignedIn(await CaseWorker("form-draft-stranger"));

        var ofCase = await Save(stranger, $"/cases/{built.Id}/note", "x");
        var ofReferral = await Save(stranger, $"/referrals/{built.Case.ReferralId.Value}/contact", "x");
        var lent = await Save(stranger, $"/lent/{built.Id}/note", "x");

        Assert.That(new[] { ofCase, ofReferral, lent }.Select(a => (int)a.StatusCode), Is.All.EqualTo(404).Or.EqualTo(403));
        Assert.That(await Drafts(built), Is.Zero);
    }

    [Test]
    public async Task Who_is_locked_out_does_not_get_back_what_they_typed()
    {
        var built = await CaseOf(Worker);
        var form = $"/cases/{built.Id}/note";
        var leader = await Person("form-draft-locked", [Roles.TeamLeader]);
        using var locked = await SignedIn(leader);
        using var other = await SignedIn(await Person("form-draft-locks", [Roles.TeamLeader]));
        await Save(locked, form, "Before");
        Assert.That((int)(await locked.GetAsync(Address(form))).StatusCode, Is.EqualTo(200));

        await Submit(other, $"/cases/{built.Id}/workers/lock-out", ("UserId", $"{leader.Id}"), ("Reason", "Is a neighbour"));

        Assert.That((int)(await locked.GetAsync(Address(form))).StatusCode, Is.EqualTo(404));
    }

    [Test]
    public async Task What_is_no_form_of_the_casework_or_too_much_is_refused()
    {
        var built = await CaseOf(Worker);
        var form = $"/cases/{built.Id}/note";

        var elsewhere = await Save(Client, "/account", "x");
        var foreign = await Save(Client, "https://example.org/cases/1", "x");
        var tooMuch = await Save(Client, form, new string('a', FormDraft.ContentMaxLength + 1));
        var none = await Client.PutAsJsonAsync(Address(form), new { });
        var broken = await Client.PutAsJsonAsync(Address(form), new { fields = new Dictionary<string, string?[]?> { ["Text"] = null } });
        var empty = await Client.PutAsJsonAsync(Address(form), new { fields = new Dictionary<string, string?[]> { ["Text"] = [null] } });
        using var nobody = App.CreateClient();
        var signedOut = await Save(nobody, form, "x");

        Assert.That(new[] { elsewhere, foreign, tooMuch, none, broken, empty }.Select(a => (int)a.StatusCode), Is.All.EqualTo(422));
        Assert.That((int)signedOut.StatusCode, Is.EqualTo(401));
        Assert.That(await Drafts(built), Is.Zero);
    }

    [Test]
    public async Task The_case_is_closed_or_nobody_goes_on_with_it_and_it_is_gone()
    {
        var closed = await CaseOf(Worker);
        var left = await CaseOf(Worker);
        await Save(Client, $"/cases/{closed.Id}/contacts/record", "Left over");
        await Save(Client, $"/cases/{left.Id}/note", "Left over");

        await Submit(Client, $"/cases/{closed.Id}/close", ("ReasonCode", "COMP"));
        await Send(new EraseOldDraftsCommand());
        var kept = await Drafts(left);
        await InDatabase(db => db.FormDrafts.Where(d => d.RecordId == left.Case.Id.Value)
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.SavedUtc, Now - FormDraft.KeptFor)));
        await Send(new EraseOldDraftsCommand());

        Assert.That((await Drafts(closed), kept, await Drafts(left)), Is.EqualTo((0, 1, 0)));
    }

    [Test]
    public async Task A_page_on_which_nobody_types_asks_for_no_draft()
    {
        var built = await CaseOf(Worker);

        Assert.That(await Read(Client, $"/cases/{built.Id}/assessments/needs"), Does.Contain("data-app-draft=").And.Not.Contain("data-app-keep="));
        Assert.That(await Read(Client, "/account"), Does.Not.Contain("data-app-keep="));
    }

    private static string Address(string form) => $"/api/v1/form-drafts?form={Uri.EscapeDataString(form)}";

    private static async Task<HttpResponseMessage> Save(HttpClient client, string form, string text, long? revision = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, Address(form))
        {
            Content = JsonContent.Create(new { fields = new Dictionary<string, string[]> { ["Text"] = [text] }, recordVersion = "1" }),
        };
        if (revision is { } expected)
        {
            request.Headers.Add("If-Match", $"\"{expected}\"");
        }

        return await client.SendAsync(request);
    }

    private async Task<int> Drafts(BuiltCase built)
    {
        var count = 0;
        await InDatabase(async db => count = await db.FormDrafts.CountAsync(d => d.RecordId == built.Case.Id.Value));
        return count;
    }
}
