using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Referrals;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.Endpoints.Referrals;

/// <summary>What a force may know of its own referrals, and nobody of others'.</summary>
public sealed class ReadingTests : PoliceFixture
{
    [Test]
    public async Task A_force_reads_the_present_state()
    {
        var message = Fresh(NoSafeNumber);
        var receipt = await Post(message);
        App.Clock.Advance(TimeSpan.FromMinutes(3));
        var update = await Post(Again(message, 2, m => m["victim"]!["phones"]![0]!["safeToCall"] = true));

        var answer = await GetReferral(receipt);

        Assert.That((answer.Status, answer.Outcome, answer.State, answer.Text("messageId")), Is.EqualTo((200, "ACCEPT", "triage", update.Text("messageId"))));
        Assert.That(answer.Text("statusChangedAt"), Is.EqualTo(update.Text("receivedAt")));
        Assert.That(answer.Message.Headers.ETag, Is.Not.Null);
    }

    [Test]
    public async Task Whether_support_was_taken_up_does_not_show()
    {
        var receipt = await Post(Fresh(Assault));
        App.Clock.Advance(TimeSpan.FromMinutes(1));
        await Act(receipt, r => r.ContactAttempted(true, App.Clock.UtcNow, null, App.Clock.UtcNow));
        var contact = await GetReferral(receipt);
        App.Clock.Advance(TimeSpan.FromMinutes(1));
        await Act(receipt, r => r.SupportBegins(Domain.Cases.CaseId.New(), App.Clock.UtcNow));
        var support = await GetReferral(receipt);

        Assert.That(support.State, Is.EqualTo("in_progress"));
        Assert.That(support.Json.ToJsonString(), Is.EqualTo(contact.Json.ToJsonString()));
        Assert.That(support.Message.Headers.ETag, Is.EqualTo(contact.Message.Headers.ETag));
    }

    [Test]
    public async Task The_tag_that_a_force_gets_tells_of_its_receipt_alone()
    {
        var message = Fresh(Assault);
        var receipt = await Post(message);
        var before = (await GetReferral(receipt)).Message.Headers.ETag!;
        await Send(new AssignReferralCommand(receipt.Id, null, (await Stored(receipt)).Version));
        var worked = (await GetReferral(receipt)).Message.Headers.ETag!;
        await Post(Again(message, 2));
        var corrected = (await GetReferral(receipt)).Message.Headers.ETag!;

        Assert.That((worked, worked.IsWeak), Is.EqualTo((before, false)));
        Assert.That(corrected, Is.Not.EqualTo(before));
        Assert.That(before.Tag, Does.Match("^\"[0-9a-f]{32}\"$"));
    }

    [Test]
    public async Task The_services_own_key_gets_the_version_that_an_act_asks_for()
    {
        var receipt = await Post(Fresh(Assault));
        await Send(new AssignReferralCommand(receipt.Id, null, 1));

        var tag = (await GetReferral(receipt, await WithKey(null, "cases:read"))).Message.Headers.ETag!.Tag;

        Assert.That(tag, Is.EqualTo("\"2\""));
    }

    [Test]
    public async Task Another_forces_referral_does_not_exist()
    {
        var receipt = await Post(Fresh(Assault));
        var theirs = await WithKey("43", "referrals:read", "cases:read");

        Assert.That((await GetReferral(receipt, theirs)).Status, Is.EqualTo(404));
        Assert.That((await Get($"{Path}/{Guid.NewGuid()}")).Status, Is.EqualTo(404));
        Assert.That((await Get($"{Path}/{Guid.NewGuid()}")).Text("type"), Is.EqualTo("urn:victim-care:problem:not-found"));
        Assert.That((await Get($"{Path}?recordId={receipt.Text("recordId")}", theirs)).Json["items"]!.AsArray(), Is.Empty);
    }

    [Test]
    public async Task Reading_needs_a_key_and_its_scope()
    {
        var receipt = await Post(Fresh(Assault));

        Assert.That((await GetReferral(receipt, Anonymous())).Status, Is.EqualTo(401));
        Assert.That((await GetReferral(receipt, await WithKey("44", "referrals:write"))).Status, Is.EqualTo(403));
        Assert.That((await Get(Path, await WithKey("44", "referrals:write"))).Status, Is.EqualTo(403));
    }

    [Test]
    public async Task The_services_own_key_sees_all_and_leaves_an_access_record()
    {
        var receipt = await Post(Fresh(Assault));
        var staff = await WithKey(null, "cases:read");

        Assert.That((await GetReferral(receipt, staff)).Status, Is.EqualTo(200));
        await InDatabase(async db =>
        {
            var record = await db.AccessRecords.SingleAsync(r => r.ReferralId == receipt.Id.Value);
            Assert.That((record.What, record.Actor.StartsWith("key:", StringComparison.Ordinal)), Is.EqualTo(("GetReferralReceiptQuery", true)));
        });
    }

    [Test]
    public async Task A_record_is_found_by_its_own_number()
    {
        var receipt = await Post(Fresh(Assault));
        await Post(Fresh(Assault));

        var list = await Get($"{Path}?recordId={receipt.Text("recordId")}");

        Assert.That(list.Json["items"]!.AsArray().Select(i => i!["referralId"]!.ToString()), Is.EqualTo(new[] { receipt.Text("referralId") }));
        Assert.That((list.Json.ContainsKey("next"), list.Json["next"], list.Json.ContainsKey("total")), Is.EqualTo((true, (object?)null, false)));
    }

    [Test]
    public async Task A_list_is_paged_by_cursor_and_counted_where_asked()
    {
        var force = await WithKey("06", "referrals:write", "referrals:read");
        for (var i = 0; i < 5; i++)
        {
            await Post(Fresh(Assault, m => m["force"] = "06"), force);
        }

        var seen = new List<string>();
        var path = $"{Path}?limit=2&count=true";
        string? cursor = null;
        do
        {
            var page = await Get(path + (cursor is null ? "" : $"&after={cursor}"), force);
            Assert.That(page.Json["total"]!.GetValue<int>(), Is.EqualTo(5));
            seen.AddRange(page.Json["items"]!.AsArray().Select(i => i!["reference"]!.ToString()));
            cursor = page.Json["next"]?.ToString();
        }
        while (cursor is not null);

        Assert.That(seen, Has.Count.EqualTo(5).And.Unique.And.Ordered);
    }

    [TestCase("limit=0", "limit")]
    [TestCase("limit=201", "limit")]
    [TestCase("after=%22%27", "after")]
    public async Task A_page_that_cannot_be_is_refused(string query, string field)
    {
        var answer = await Get($"{Path}?{query}");

        Assert.That((answer.Status, answer.Text("type"), answer.Json["errors"]!.AsObject().Single().Key), Is.EqualTo((422, "urn:victim-care:problem:invalid", field)));
    }

    [TestCase("?limit=many")]
    [TestCase("?count=perhaps")]
    public async Task A_parameter_of_another_kind_is_refused(string query) => Assert.That((await Get(Path + query)).Status, Is.EqualTo(400));

    [Test]
    public async Task A_record_number_is_only_ever_a_value()
    {
        var answer = await Get($"{Path}?recordId={Uri.EscapeDataString("x' OR '1'='1")}");

        Assert.That((answer.Status, answer.Json["items"]!.AsArray().Count), Is.EqualTo((200, 0)));
    }

    [Test]
    public async Task An_unknown_address_is_a_problem_too()
    {
        var answer = await Get("/api/v1/nothing");

        Assert.That((answer.Status, answer.Text("type")), Is.EqualTo((404, "urn:victim-care:problem:not-found")));
    }

    [Test]
    public void Every_role_that_works_the_inbox_may_read() =>
        Assert.That(Roles.PermissionsOf([Roles.ContactOfficer]), Does.Contain(Permission.ReferralsWork));
}
