using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Referrals;
using CaseManagement.Domain.Security;
using CaseManagement.Integration.Tests.Support;
using CaseManagement.Testing;

namespace CaseManagement.Integration.Tests.Referrals;

public sealed class InboxTests : ReferralFixture
{
    private async Task<TeamId> Team()
    {
        var team = Domain.Allocation.Team.Create(TeamId.New(), Name("Team"));
        await InDatabase(db => db.Teams.Add(team));
        return team.Id;
    }

    private Task<Infrastructure.Security.AppUser> OfficerOf(TeamId team) => Person(Name("officer"), [Roles.ContactOfficer], team);

    [Test]
    public async Task High_risk_comes_first_then_what_is_due_next()
    {
        var team = await Team();
        var later = await Saved(A.Referral().In(team).ReceivedAt(CaseManagementApp.Start.AddDays(1)));
        var sooner = await Saved(A.Referral().In(team).ReceivedAt(CaseManagementApp.Start.AddDays(-3)));
        var high = await Saved(A.Referral().From(HighRisk).In(team));

        var page = await (await As(await OfficerOf(team))).Get("/inbox");

        int[] places = [.. new[] { high, sooner, later }.Select(r => page.Html.IndexOf(r.Reference, StringComparison.Ordinal))];
        Assert.That(page.Status, Is.EqualTo(200));
        Assert.That(places, Is.Ordered.And.All.Positive);
        Assert.That(page.Text, Does.Contain("Unassigned 3").And.Contain("High risk").And.Contain("Portsmouth").And.Contain("overdue by"));
    }

    [Test]
    public async Task Taking_one_moves_it_to_mine()
    {
        var team = await Team();
        var referral = await Saved(A.Referral().In(team));
        var officer = await OfficerOf(team);
        var browser = await As(officer);

        var page = await browser.Get("/inbox");
        var done = await browser.Post(page, ("Take", $"{referral.Id.Value}:{referral.Version}"));

        Assert.That(done.Status, Is.EqualTo(302), done.Text);
        Assert.That((await Now(referral)).AssignedToId, Is.EqualTo(UserId.From(officer.Id)));
        Assert.That((await browser.Get("/inbox?tab=Mine")).Text, Does.Contain(referral.Reference).And.Contain("Mine 1").And.Contain("Unassigned 0"));
    }

    [Test]
    public async Task Of_two_officers_who_take_the_same_the_second_is_told()
    {
        var team = await Team();
        var referral = await Saved(A.Referral().In(team));
        var (first, second) = (await OfficerOf(team), await OfficerOf(team));
        var (one, other) = (await As(first), await As(second));
        var (onePage, otherPage) = (await one.Get("/inbox"), await other.Get("/inbox"));
        var pick = ("Take", $"{referral.Id.Value}:{referral.Version}");

        Assert.That((await one.Post(onePage, pick)).Status, Is.EqualTo(302));
        var late = await other.Post(otherPage, pick);

        Assert.That(late.Status, Is.EqualTo(409));
        Assert.That(late.Text, Does.Contain("Someone else changed this"));
        Assert.That((await Now(referral)).AssignedToId, Is.EqualTo(UserId.From(first.Id)));
    }

    [Test]
    public async Task Several_are_given_to_a_colleague_at_once()
    {
        var team = await Team();
        Referral[] both = [await Saved(A.Referral().In(team)), await Saved(A.Referral().In(team))];
        var (me, colleague) = (await OfficerOf(team), await OfficerOf(team));
        var browser = await As(me);

        var page = await browser.Get("/inbox");
        var done = await browser.Post(
            page, ("OfficerId", colleague.Id.ToString()), ("Picked", $"{both[0].Id.Value}:{both[0].Version}"), ("Picked", $"{both[1].Id.Value}:{both[1].Version}"));

        Assert.That(done.Status, Is.EqualTo(302), done.Text);
        Assert.That((await browser.Get("/inbox?tab=Colleagues")).Text, Does.Contain(both[0].Reference).And.Contain(both[1].Reference));
        var refused = await browser.Post(await browser.Get("/inbox?tab=Colleagues"), ("OfficerId", me.Id.ToString()));
        Assert.That((refused.Status, refused.Text.Contains("Select at least one referral", StringComparison.Ordinal)), Is.EqualTo((400, true)));
    }

    [Test]
    public async Task Nobody_outside_the_team_gets_one()
    {
        var team = await Team();
        var referral = await Saved(A.Referral().In(team));
        var browser = await As(await OfficerOf(team));

        var refused = await browser.Post(
            await browser.Get("/inbox"), ("OfficerId", (await Officer()).Id.ToString()), ("Picked", $"{referral.Id.Value}:{referral.Version}"));

        Assert.That((refused.Status, refused.Text.Contains("Select a contact officer of the team", StringComparison.Ordinal)), Is.EqualTo((400, true)));
    }

    [Test]
    public async Task Another_teams_are_neither_listed_nor_taken()
    {
        var theirs = await Saved(A.Referral().In(await Team()));
        var mine = await Team();
        await Saved(A.Referral().In(mine));
        var browser = await As(await OfficerOf(mine));

        var page = await browser.Get("/inbox");

        Assert.That(page.Text, Does.Not.Contain(theirs.Reference));
        Assert.That((await browser.Post(page, ("Take", $"{theirs.Id.Value}:{theirs.Version}"))).Status, Is.EqualTo(404));
    }

    [Test]
    public async Task Filters_narrow_the_list_and_stay_in_the_address()
    {
        var team = await Team();
        var portsmouth = await Saved(A.Referral().From(HighRisk).In(team));
        var southampton = await Saved(A.Referral().In(team));
        var browser = await As(await OfficerOf(team));

        Assert.That((await browser.Get("/inbox?area=E06000044")).Text, Does.Contain(portsmouth.Reference).And.Not.Contain(southampton.Reference));
        Assert.That((await browser.Get("/inbox?specialism=DomesticAbuse")).Text, Does.Contain(portsmouth.Reference).And.Not.Contain(southampton.Reference));
        Assert.That((await browser.Get($"/inbox?reference={southampton.Reference}")).Text, Does.Contain(southampton.Reference).And.Not.Contain(portsmouth.Reference));
        Assert.That((await browser.Get($"/inbox?reference={int.Parse(southampton.Reference[^7..])}")).Text, Does.Contain(southampton.Reference));
        var none = await browser.Get("/inbox?source=PRISON&area=E06000044");
        Assert.That(none.Text, Does.Contain("Nothing fits these filters"));
        Assert.That(none.Html, Does.Contain("source=PRISON&amp;").Or.Contain("source=PRISON\""));
    }

    [Test]
    public async Task Names_of_any_kind_are_shown_as_they_are()
    {
        var team = await Team();
        await Saved(A.Referral().In(team).Named("Ola", "Łukasik"));
        await Saved(A.Referral().In(team).Named(null, "O'Connor-Smythe"));
        await Saved(A.Referral().In(team).Named("<script>alert(1)</script>", "'; DROP TABLE Referrals; --"));

        var page = await (await As(await OfficerOf(team))).Get("/inbox");

        Assert.That(page.Text, Does.Contain("Łukasik, Ola").And.Contain("O'Connor-Smythe").And.Contain("'; DROP TABLE Referrals; --, <script>alert(1)</script>"));
        Assert.That(page.Html, Does.Not.Contain("<script>alert"));
    }

    [Test]
    public async Task Whoever_does_not_work_referrals_has_no_inbox()
    {
        var browser = await As(await CaseWorker(Name("worker")));

        Assert.That((await browser.Get("/inbox")).Status, Is.EqualTo(403));
    }

    [Test]
    public async Task With_five_thousand_waiting_a_page_takes_four_queries_and_no_row_is_shown_twice()
    {
        var team = await Team();
        var built = Enumerable.Range(0, 5000).Select(i => A.Referral().From(i % 10 == 0 ? HighRisk : "01-assault-accepted").In(team).ReceivedAt(CaseManagementApp.Start.AddMinutes(i % 60)).Build()).ToList();
        await InDatabase(db =>
        {
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            db.People.AddRange(built.Select(b => b.Person));
            db.Referrals.AddRange(built.Select(b => b.Referral));
        });
        var counter = new ReadCounter();
        using var counted = counter.Counting(App);
        var browser = await Browser.SignedIn(counted, await OfficerOf(team));
        await browser.Get("/inbox");

        counter.Texts.Clear();
        var first = await browser.Get("/inbox");

        // What the frame of every page counts is not the inbox's.
        Assert.That(counter.Texts.Count(text => !text.Contains("\"Notifications\"", StringComparison.Ordinal)), Is.LessThanOrEqualTo(4));

        var next = System.Net.WebUtility.HtmlDecode(first.Html.Split("rel=\"next\"")[0].Split("href=\"")[^1].Split('"')[0]);
        var second = await browser.Get(next);
        var (shown, following) = (References(first), References(second));
        Assert.That((shown.Count, following.Count), Is.EqualTo((50, 50)));
        Assert.That(shown.Intersect(following), Is.Empty);
        Assert.That(first.Text, Does.Contain("Unassigned 5,000"));
    }

    private static HashSet<string> References(SeenPage page) =>
        [.. System.Text.RegularExpressions.Regex.Matches(page.Html, @"id=""pick-(VCS-26-\d{7})""").Select(m => m.Groups[1].Value)];
}
