using CaseManagement.Application.Common.Security;
using CaseManagement.Integration.Tests.Support;
using CaseManagement.Testing;

namespace CaseManagement.Integration.Tests.Allocation;

public sealed class LockOutTests : AllocationFixture
{
    private async Task<(Browser Leader, BuiltCase Built)> Scene()
    {
        var built = await CaseOf(await Worker(), c => c.Named("Lockwood", "Hidden"));
        return (await As(await Leader()), built);
    }

    [TestCase(Roles.TeamLeader)]
    [TestCase(Roles.SafeguardingLead)]
    [TestCase(Roles.ContactOfficer)]
    public async Task Whoever_is_locked_out_meets_the_case_nowhere(string role)
    {
        var (leader, built) = await Scene();
        var other = await Person(Name("other"), [role, Roles.TeamLeader]);
        var browser = await As(other);
        Assert.That(await Meets(browser, built), Is.Not.Empty, "before, the case is there");

        var done = await Act(leader, built, "lock-out", new { userId = other.Id, reason = "Is a neighbour" });

        Assert.That(done, Is.EqualTo((204, (string?)null)));
        Assert.That(await Meets(browser, built), Is.Empty);
        Assert.That(await Meets(leader, built), Has.Member($"/cases/{built.Id}"), "others still see it");
    }

    [Test]
    public async Task An_act_by_its_address_is_not_found_either()
    {
        var (leader, built) = await Scene();
        var other = await Leader();
        await Act(leader, built, "lock-out", new { userId = other.Id, reason = "Is a neighbour" });

        Assert.That((await Act(await As(other), built, "pause", new { reason = "Curious" })).Status, Is.EqualTo(404));
        Assert.That((await Act(await As(other), built, "admit", new { userId = other.Id, reason = "Curious" })).Status, Is.EqualTo(404));
    }

    [Test]
    public async Task They_may_be_let_in_again_and_the_timeline_keeps_both_reasons()
    {
        var (leader, built) = await Scene();
        var other = await Leader();
        await Act(leader, built, "lock-out", new { userId = other.Id, reason = "Is a neighbour" });

        var page = await leader.Get($"/cases/{built.Id}/workers");
        var admit = await leader.Get($"/cases/{built.Id}/workers/admit/{other.Id}");
        var done = await leader.Post(admit, ("Reason", "Has moved away"));

        Assert.That(page.Text, Does.Contain("Locked out").And.Contain(other.DisplayName));
        Assert.That(done.Status, Is.EqualTo(302), done.Text);
        Assert.That((await (await As(other)).Get($"/cases/{built.Id}")).Status, Is.EqualTo(200));
        Assert.That((await leader.Get($"/cases/{built.Id}/timeline")).Text, Does.Contain("Is a neighbour").And.Contain("Has moved away"));
    }

    [Test]
    public async Task Each_refusal_has_its_code()
    {
        var worker = await Worker();
        var built = await CaseOf(worker);
        var me = await Leader();
        var leader = await As(me);
        var other = await Leader();

        Assert.That(await Act(leader, built, "lock-out", new { userId = other.Id }), Is.EqualTo((422, "invalid")));
        Assert.That(await Act(leader, built, "lock-out", new { userId = worker.Id, reason = "x" }), Is.EqualTo((409, "case.locks-worker-out")));
        Assert.That(await Act(leader, built, "lock-out", new { userId = me.Id, reason = "x" }), Is.EqualTo((409, "case.locks-self-out")));
        Assert.That(await Act(leader, built, "lock-out", new { userId = Guid.NewGuid(), reason = "x" }), Is.EqualTo((409, "allocation.not-a-colleague")));
        Assert.That(await Act(leader, built, "admit", new { userId = other.Id, reason = "x" }), Is.EqualTo((409, "case.not-locked-out")));
        await Act(leader, built, "lock-out", new { userId = other.Id, reason = "x" });
        Assert.That(await Act(leader, built, "lock-out", new { userId = other.Id, reason = "x" }), Is.EqualTo((409, "case.locked-out-already")));
        Assert.That((await Act(await As(worker), built, "lock-out", new { userId = other.Id, reason = "x" })).Status, Is.EqualTo(403));
    }

    [Test]
    public async Task A_worker_who_is_locked_out_is_not_given_the_case()
    {
        var (leader, built) = await Scene();
        var other = await Worker();
        await Act(leader, built, "lock-out", new { userId = other.Id, reason = "Is a neighbour" });

        Assert.That(await Act(leader, built, "assign", new { workerId = other.Id, reason = "Free" }), Is.EqualTo((409, "allocation.locked-out")));
        Assert.That((await leader.Get($"/cases/{built.Id}/assign")).Text, Does.Contain("May not see this case"));
    }

    /// <summary>Every way by which somebody could come upon the case.</summary>
    private static async Task<List<string>> Meets(Browser browser, BuiltCase built)
    {
        string[] addresses =
        [
            $"/cases/{built.Id}", $"/cases/{built.Id}/timeline", $"/cases/{built.Id}/contacts", $"/cases/{built.Id}/workers", $"/referrals/{built.Referral.Id.Value}",
            $"/api/v1/cases/{built.Id}", $"/api/v1/cases/{built.Id}/timeline", $"/api/v1/cases/{built.Id}/workers", $"/api/v1/cases/{built.Id}/follow-ups",
        ];
        string[] lists = ["/api/v1/cases?limit=200", "/my-work?tab=team", "/inbox?tab=done", "/notifications"];
        List<string> met = [];
        foreach (var address in addresses)
        {
            if ((await browser.Get(address)).Status != 404)
            {
                met.Add(address);
            }
        }

        foreach (var list in lists)
        {
            if ((await browser.Get(list)).Html.Contains(built.Case.Reference, StringComparison.Ordinal))
            {
                met.Add(list);
            }
        }

        foreach (var text in new[] { built.Case.Reference, "Lockwood Hidden", "07700 900123" })
        {
            var found = await (await browser.Api(HttpMethod.Post, "/api/v1/people/search", new { text })).Content.ReadAsStringAsync();
            if (found.Contains(built.Case.Reference, StringComparison.Ordinal))
            {
                met.Add($"search for {text}");
            }
        }

        return met;
    }
}
