using System.Net;
using System.Text.Json.Nodes;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.People.Merging;
using CaseManagement.Domain.Referrals;
using CaseManagement.Domain.Security;
using CaseManagement.Domain.Volunteers;
using CaseManagement.Integration.Tests.Endpoints.Referrals;
using CaseManagement.Integration.Tests.Support;
using CaseManagement.Testing;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.People;

/// <summary>Whoever supports both sides of a crime, or is related to one, stands against themselves.</summary>
public sealed class ConflictTests : ConflictFixture
{
    [Test]
    public async Task A_suspect_who_is_a_client_raises_the_alarm_on_both_and_a_worker_learns_no_more()
    {
        var somebody = Somebody();
        var client = await Post(Victim(somebody));
        var naming = await Post(Naming(somebody));

        var (seen, reasons) = (await Page(Officer, naming), await Page(Leader, naming));

        Assert.That(seen.Text, Does.Contain(Alarm).And.Not.Contain(client.Text("reference")).And.Not.Contain("support or supported"));
        Assert.That(seen.Html, Does.Not.Contain(client.Text("referralId")));
        Assert.That(reasons.Text, Does.Contain(Alarm).And.Contain("is, or may be, a person whom we support or supported").And.Contain(client.Text("reference")));
        Assert.That((await Page(Officer, client)).Text, Does.Contain(Alarm).And.Not.Contain(naming.Text("reference")));
        Assert.That((await Page(Leader, client)).Text, Does.Contain("is, or may be, a suspect named in another").And.Contain(naming.Text("reference")));
    }

    [Test]
    public async Task A_new_victim_who_is_a_suspect_elsewhere_flags_both()
    {
        var somebody = Somebody();
        var naming = await Post(Naming(somebody));
        Assert.That((await Stored(naming)).HasOpenConflict, Is.False);

        var victim = await Post(Victim(somebody));

        Assert.That(((await Stored(naming)).HasOpenConflict, (await Stored(victim)).HasOpenConflict), Is.EqualTo((true, true)));
        Assert.That((await Stored(naming)).Conflicts.Single().Kind, Is.EqualTo(ConflictKind.SuspectIsClient));
        Assert.That((await Stored(victim)).Conflicts.Single().Kind, Is.EqualTo(ConflictKind.VictimIsSuspect));
    }

    [Test]
    public async Task A_shared_home_and_number_are_conflicts()
    {
        var receipt = await Post(Fresh(HighRisk));

        var page = await Page(Leader, receipt);

        Assert.That(page.Text, Does.Contain("A suspect’s address is this person’s own.").And.Contain("A suspect’s telephone number is this person’s own."));
    }

    [Test]
    public async Task A_shared_home_warns_and_a_case_is_opened_all_the_same()
    {
        var (worker, receipt) = (await CaseWorker("conflict-home"), await Post(Fresh(HighRisk)));
        await Reach(receipt);

        var done = await Open(Officer, receipt, worker);

        Assert.That(done.StatusCode, Is.EqualTo(HttpStatusCode.Created), await done.Content.ReadAsStringAsync());
        Assert.That((await Page(Officer, receipt)).Text, Does.Contain(Alarm));
    }

    [Test]
    public async Task What_a_manager_looked_at_stops_nobody()
    {
        var (worker, (naming, _)) = (await CaseWorker("conflict-free"), await BothSides());
        await Reach(naming);
        await Leader.Post(await Leader.Get($"/referrals/{naming.Text("referralId")}/conflict"), ("Reason", "Two teams keep it apart"));

        var done = await Open(Officer, naming, worker);

        Assert.That(done.StatusCode, Is.EqualTo(HttpStatusCode.Created), await done.Content.ReadAsStringAsync());
    }

    [Test]
    public async Task Who_knows_the_client_that_names_the_victim_does_not_get_the_victim()
    {
        var (worker, (naming, client)) = (await CaseWorker("conflict-other-side"), await BothSides());
        await Leader.Post(await Leader.Get($"/referrals/{naming.Text("referralId")}/acquaintance"), ("WorkerId", worker.Id.ToString()));
        await Act(client, r => r.LookedAtConflicts("Kept apart"));
        await Reach(client);

        var refused = await Open(Officer, client, worker);

        Assert.That((await Answer.Read(refused)).Text("code"), Is.EqualTo("conflict.see-manager"));
    }

    [Test]
    public async Task Who_only_shares_the_family_name_is_no_conflict()
    {
        var somebody = Somebody();
        await Post(Victim(somebody));
        var naming = await Post(Naming(Somebody() with { Family = somebody.Family }));

        Assert.That((await Stored(naming)).Conflicts, Is.Empty);
        Assert.That((await Page(Officer, naming)).Text, Does.Not.Contain(Alarm));
    }

    [Test]
    public async Task A_newer_message_brings_a_conflict_and_takes_it_away_on_both_sides()
    {
        var somebody = Somebody();
        var client = await Post(Victim(somebody));
        var message = Naming(Somebody());
        var naming = await Post(message);
        Assert.That((await Stored(naming)).HasOpenConflict, Is.False);

        await Post(Again(message, 2, m => m["suspects"] = new JsonArray(Suspect(somebody))));
        Assert.That(((await Stored(naming)).HasOpenConflict, (await Stored(client)).HasOpenConflict), Is.EqualTo((true, true)));

        await Post(Again(message, 3, m => m["suspects"] = new JsonArray(Suspect(Somebody()))));
        Assert.That(((await Stored(naming)).HasOpenConflict, (await Stored(client)).HasOpenConflict), Is.EqualTo((false, false)));
    }

    [Test]
    public async Task What_was_looked_at_comes_back_only_when_something_new_is_found()
    {
        var (first, second) = (Somebody(), Somebody());
        await Post(Victim(first));
        var message = Naming(first);
        var naming = await Post(message);
        var id = naming.Text("referralId");

        Assert.That((await Officer.Get($"/referrals/{id}/conflict")).Status, Is.EqualTo(403));
        Assert.That((await Leader.Get($"/referrals/{id}/conflict")).Text, Does.Contain("is, or may be, a person whom we support or supported"), "who decides reads why");
        Assert.That((await Leader.Post(await Leader.Get($"/referrals/{id}/conflict"), ("Reason", ""))).Status, Is.EqualTo(400));
        Assert.That((await Leader.Post(await Leader.Get($"/referrals/{id}/conflict"), ("Reason", "Two teams keep it apart"))).Status, Is.EqualTo(302));

        var (seen, told) = (await Page(Officer, naming), await Page(Leader, naming));
        Assert.That(seen.Html, Does.Not.Contain("govuk-warning-text"));
        Assert.That(seen.Text, Does.Not.Contain("Two teams keep it apart"));
        Assert.That(told.Text, Does.Contain("Looked at.").And.Contain("Two teams keep it apart"));

        await Post(Again(message, 2));
        Assert.That((await Stored(naming)).HasOpenConflict, Is.False, "nothing new");

        await Post(Victim(second));
        await Post(Again(message, 3, m => m["suspects"] = new JsonArray(Suspect(first), Suspect(second))));
        Assert.That((await Stored(naming)).HasOpenConflict, Is.True);
    }

    [Test]
    public async Task The_inbox_marks_the_row()
    {
        var somebody = Somebody();
        await Post(Victim(somebody));
        var naming = await Post(Naming(somebody));

        var page = await Officer.Get($"/inbox?reference={naming.Text("reference")}");

        Assert.That(page.Text, Does.Contain(Alarm));
    }

    [Test]
    public async Task A_case_with_an_open_conflict_is_given_by_a_manager_only()
    {
        var worker = await CaseWorker("conflict-worker");
        var (naming, _) = await BothSides();
        await Reach(naming);

        var refused = await Open(Officer, naming, worker);
        var done = await Open(Leader, naming, worker);

        Assert.That((refused.StatusCode, (await Answer.Read(refused)).Text("code")), Is.EqualTo((HttpStatusCode.Conflict, "conflict.see-manager")));
        Assert.That(done.StatusCode, Is.EqualTo(HttpStatusCode.Created), await done.Content.ReadAsStringAsync());
        var about = (await Stored(naming)).CaseId!.Value.Value;
        var seen = await (await Browser.SignedIn(App, worker)).Get($"/cases/{about}");
        Assert.That(seen.Text, Does.Contain(Alarm).And.Not.Contain("support or supported"));
    }

    [Test]
    public async Task A_worker_who_knows_the_person_is_neither_suggested_nor_taken_without_a_manager()
    {
        var worker = await CaseWorker("conflict-friend");
        var receipt = await Post(Victim(Somebody()));
        await Reach(receipt);
        var id = receipt.Text("referralId");
        var page = await Leader.Get($"/referrals/{id}/acquaintance");
        Assert.That((await Leader.Post(page, ("WorkerId", worker.Id.ToString()))).Status, Is.EqualTo(302));

        var suggestions = await Officer.Get($"/referrals/{id}/assign");
        var refused = await Open(Officer, receipt, worker);
        var done = await Open(Leader, receipt, worker);

        Assert.That(suggestions.Text, Does.Contain($"{worker.DisplayName} {Alarm}"));
        Assert.That((await Page(Leader, receipt)).Text, Does.Contain($"{worker.DisplayName} knows somebody involved"));
        Assert.That((await Page(Officer, receipt)).Text, Does.Not.Contain("knows somebody involved").And.Not.Contain(Alarm));
        Assert.That((await Answer.Read(refused)).Text("code"), Is.EqualTo("conflict.see-manager"));
        Assert.That(done.StatusCode, Is.EqualTo(HttpStatusCode.Created), await done.Content.ReadAsStringAsync());
    }

    [Test]
    public async Task A_worker_says_for_themselves_only_and_leaders_are_told_by_reference()
    {
        var receipt = await Post(Victim(Somebody()));
        var path = $"/api/v1/referrals/{receipt.Text("referralId")}/acquaintances";
        var version = (await Stored(receipt)).Version;

        var forAnother = await Officer.Api(HttpMethod.Post, path, new { workerId = LeaderUser.Id }, version);
        var said = await Officer.Api(HttpMethod.Post, path, new { }, version);
        var again = await Officer.Api(HttpMethod.Post, path, new { }, version);

        Assert.That((forAnother.StatusCode, said.StatusCode, again.StatusCode), Is.EqualTo((HttpStatusCode.Forbidden, HttpStatusCode.NoContent, HttpStatusCode.NoContent)));
        var (leader, reference) = (UserId.From(LeaderUser.Id), receipt.Text("reference"));
        await InDatabase(async db => Assert.That(
            (await db.Notifications.SingleAsync(n => n.UserId == leader && n.Kind == "conflict" && n.Text.StartsWith(reference))).Text,
            Is.EqualTo($"{reference}: look at a conflict of interest")));
        var officer = await Officer.Api(HttpMethod.Post, $"/api/v1/referrals/{receipt.Text("referralId")}/assign", new { officerId = OfficerUser.Id }, version);
        Assert.That((await Answer.Read(officer)).Text("code"), Is.EqualTo("conflict.see-manager"));
    }

    [Test]
    public async Task The_api_tells_a_worker_the_alarm_and_a_leader_the_reasons()
    {
        var somebody = Somebody();
        await Post(Victim(somebody));
        var path = $"/api/v1/referrals/{(await Post(Naming(somebody))).Text("referralId")}/conflict";

        var (seen, told) = (await Answer.Read(await Officer.Api(HttpMethod.Get, path)), await Answer.Read(await Leader.Api(HttpMethod.Get, path)));

        Assert.That((seen.Text("alarm"), seen.Json["reasons"]!.AsArray().Count), Is.EqualTo((Alarm, 0)));
        Assert.That(told.Json["reasons"]!.AsArray(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Two_records_made_one_stay_looked_at_and_made_two_again_keep_their_conflict()
    {
        var somebody = Somebody();
        var kept = await Post(Victim(Somebody()));
        var absorbed = await Post(Victim(somebody));
        var naming = await Post(Naming(somebody));
        await Act(naming, r => r.LookedAtConflicts("Kept apart"));
        var (first, second) = ((await Stored(kept)).PersonId, (await Stored(absorbed)).PersonId);
        PossibleMatchId match = default;
        await InDatabase(async db =>
        {
            var found = PossibleMatch.Found(first, second, new() { Score = 1 }, App.Clock.UtcNow);
            db.PossibleMatches.Add(found);
            match = found.Id;
            await db.SaveChangesAsync();
        });
        long version = 0;
        await InDatabase(async db => version = (await db.PossibleMatches.SingleAsync(m => m.Id == match)).Version);

        var merged = await Leader.Api(HttpMethod.Post, $"/api/v1/people/matches/{match.Value}/merge", new { fromSecond = new[] { "name", "dateOfBirth" } }, version);

        Assert.That((int)merged.StatusCode, Is.LessThan(300), await merged.Content.ReadAsStringAsync());
        var after = await Stored(naming);
        Assert.That((after.HasOpenConflict, after.Conflicts.Single().With), Is.EqualTo((false, (Guid?)first.Value)));
        Assert.That((await Stored(kept)).HasOpenConflict, Is.True, "the merged person's other referral is about a suspect, too");
    }

    [Test]
    public async Task A_case_that_is_lent_comes_back_when_another_message_names_its_person_as_a_suspect()
    {
        var (worker, somebody) = (await CaseWorker("conflict-lender"), Somebody());
        var volunteer = await Person("conflict-volunteer", [Roles.Volunteer]);
        await InDatabase(db =>
            db.Add(A.ReadyVolunteer(UserId.From(volunteer.Id), volunteer.DisplayName, TeamId.From(volunteer.TeamId!.Value), LondonTime.LocalDate(App.Clock.UtcNow))));
        var client = await Post(Victim(somebody));
        await Reach(client);
        Assert.That((await Open(Officer, client, worker)).StatusCode, Is.EqualTo(HttpStatusCode.Created));
        var (lender, caseId) = (await Browser.SignedIn(App, worker), (await Stored(client)).CaseId!.Value);
        var lent = await lender.Api(
            HttpMethod.Post, $"/api/v1/cases/{caseId.Value}/loans",
            new { volunteerId = volunteer.Id, task = "Fit the window alarm", until = LondonTime.LocalDate(App.Clock.UtcNow).AddDays(14) }, null);
        Assert.That(lent.StatusCode, Is.EqualTo(HttpStatusCode.Created), await lent.Content.ReadAsStringAsync());

        await Post(Naming(somebody));

        await InDatabase(async db => Assert.That((await db.CaseLoans.SingleAsync(l => l.CaseId == caseId)).EndedBecause, Is.EqualTo(LoanEnd.LockedOut)));
    }
}
