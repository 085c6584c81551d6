using System.Text.Json.Nodes;
using CaseManagement.Application.Referrals;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.Endpoints.Referrals;

/// <summary>What changed since, so that nobody has to poll each referral.</summary>
public sealed class ChangesTests : PoliceFixture
{
    private const string Feed = Path + "/changes";

    [Test]
    public async Task Everything_that_changed_is_told_once_oldest_first_as_it_is_now()
    {
        var (force, after) = await Newcomer("31");
        var first = await Post(Of("31", NoSafeNumber, out var message), force);
        var second = await Post(Of("31", Assault, out _), force);
        await Post(Again(message, 2, m => m["victim"]!["phones"]![0]!["safeToCall"] = true), force);

        var changes = await Get($"{Feed}?after={after}", force);

        Assert.That(Items(changes), Is.EqualTo($"{second.Text("reference")} ACCEPT triage; {first.Text("reference")} ACCEPT triage"));
        Assert.That((changes.Json["next"] is null, changes.Json["items"]![1]!["statusChangedAt"] is null), Is.EqualTo((true, false)));
    }

    [Test]
    public async Task An_empty_page_gives_the_cursor_from_which_to_go_on()
    {
        var (force, after) = await Newcomer("32");
        var empty = await Get($"{Feed}?after={after}", force);
        await Post(Of("32", Assault, out _), force);
        var one = await Get($"{Feed}?after={empty.Text("resumeAfter")}", force);
        var none = await Get($"{Feed}?after={one.Text("resumeAfter")}", force);

        Assert.That((Count(empty), Count(one), Count(none)), Is.EqualTo((0, 1, 0)));
        Assert.That((empty.Json["next"] is null, none.Text("resumeAfter")), Is.EqualTo((true, one.Text("resumeAfter"))));
    }

    [Test]
    public async Task Pages_follow_each_other_without_loss()
    {
        var (force, _) = await Newcomer("33");
        for (var i = 0; i < 5; i++)
        {
            await Post(Of("33", Assault, out _), force);
        }

        List<string> seen = [];
        for (var next = ""; next is not null;)
        {
            var page = await Get($"{Feed}?limit=2&count=true&after={next}", force);
            Assert.That(page.Json["total"]!.GetValue<int>(), Is.EqualTo(5 - seen.Count));
            seen.AddRange(page.Json["items"]!.AsArray().Select(i => i!["reference"]!.ToString()));
            next = page.Json["next"]?.ToString();
        }

        Assert.That(seen, Has.Count.EqualTo(5).And.Ordered.And.Unique);
    }

    [Test]
    public async Task A_force_sees_its_own_alone_and_staff_see_all()
    {
        var (force, after) = await Newcomer("35");
        var (other, _) = await Newcomer("36");
        var receipt = await Post(Of("35", Assault, out _), force);
        await Post(Of("36", Assault, out _), other);
        var staff = await WithKey(null, "cases:read");

        Assert.That(Items(await Get($"{Feed}?after={after}", force)), Is.EqualTo($"{receipt.Text("reference")} ACCEPT triage"));
        Assert.That(Count(await Get($"{Feed}?after={after}&limit=200", staff)), Is.GreaterThanOrEqualTo(2));
    }

    [Test]
    public async Task What_the_force_is_not_told_is_no_change()
    {
        var (force, _) = await Newcomer("37");
        var receipt = await Post(Of("37", Assault, out var message), force);
        var after = (await Get(Feed, force)).Text("resumeAfter");
        await Post(Again(message, 2, m => m["incident"]!["summary"] = "More is known"), force);
        await Send(new AssignReferralCommand(receipt.Id, null, (await Stored(receipt)).Version));
        var quiet = await Get($"{Feed}?after={after}", force);
        await Send(new ReturnReferralToForceCommand(receipt.Id, "WRONGNO", "Send another number", (await Stored(receipt)).Version));
        var told = await Get($"{Feed}?after={after}", force);

        Assert.That(Count(quiet), Is.Zero);
        Assert.That(Items(told), Is.EqualTo($"{receipt.Text("reference")} WRONGNO needs_correction"));
    }

    [Test]
    public async Task The_number_is_taken_in_the_transaction_that_changes()
    {
        var (force, _) = await Newcomer("38");
        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Post(Of("38", Assault, out var _), force)));
        await InDatabase(async db =>
        {
            var numbers = await db.Referrals.Select(r => r.ChangeNumber).ToListAsync();
            Assert.That(numbers, Is.Unique);
            Assert.That(await db.Counters.Where(c => c.Series == "referral-changes").Select(c => c.Value).SingleAsync(), Is.EqualTo(numbers.Max()));
        });
    }

    [TestCase("Force = '44' AND RecordId IS NOT NULL AND ChangeNumber > 5", "IX_Referrals_Force_ChangeNumber")]
    [TestCase("ChangeNumber > 5", "IX_Referrals_ChangeNumber")]
    public Task A_page_is_one_walk_along_an_index(string which, string index) => InDatabase(async db =>
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        await db.Database.OpenConnectionAsync();
#pragma warning disable CA2100 // The cases above are the only text that comes in.
        command.CommandText = $"EXPLAIN QUERY PLAN SELECT Reference FROM Referrals WHERE {which} ORDER BY ChangeNumber LIMIT 51";
#pragma warning restore CA2100
        await using var plan = await command.ExecuteReaderAsync();
        await plan.ReadAsync();

        Assert.That(plan.GetString(3), Does.Contain(index));
        Assert.That(await plan.ReadAsync(), Is.False, "No sorting after it");
    });

    [TestCase("after=nonsense!")]
    [TestCase("after=eA")]
    [TestCase("limit=0")]
    [TestCase("limit=201")]
    public async Task What_was_never_given_out_is_refused(string query) => Assert.That((await Get($"{Feed}?{query}")).Status, Is.EqualTo(422));

    private async Task<(HttpClient Force, string After)> Newcomer(string force)
    {
        var client = await WithKey(force, "referrals:write", "referrals:read");
        return (client, (await Get(Feed, client)).Text("resumeAfter"));
    }

    private static JsonObject Of(string force, string sample, out JsonObject message) => message = Fresh(sample, m => m["force"] = force);

    private static int Count(Answer page) => page.Json["items"]!.AsArray().Count;

    private static string Items(Answer page) => string.Join("; ", page.Json["items"]!.AsArray().Select(i => $"{i!["reference"]} {i["outcome"]} {i["status"]}"));
}
