using System.Net;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Security;
using CaseManagement.Infrastructure.Security;
using CaseManagement.Integration.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.Security;

public sealed class UsersTests : SecurityFixture
{
    private const string Southampton = "E06000045";

    private PageSession _admin = null!;
    private AppUser _administrator = null!;

    [OneTimeSetUp]
    public async Task SignInAdministrator()
    {
        _administrator = await Person("administrator", [Roles.Administrator]);
        _admin = await SignedIn(_administrator);
    }

    [Test]
    public async Task A_case_worker_is_created_with_a_profile_and_gets_a_link_to_choose_a_password()
    {
        var team = (await ContactTeam()).Value.ToString();

        var answer = await _admin.Submit(
            "/administration/users/new",
            ("DisplayName", "Example, Alex"), ("Email", "alex.o'example@example.org"), ("TeamId", team), ("Roles", Roles.CaseWorker),
            ("Specialisms", nameof(Specialism.DomesticAbuse)), ("Areas", Southampton), ("Capacity", "22.5"));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Found), await PageSession.TextOf(answer));
        var text = await _admin.Read(answer.Headers.Location!.ToString());
        Assert.That(text, Does.Contain("Example, Alex").And.Contain("Domestic abuse").And.Contain("Southampton").And.Contain("22.5 points").And.Contain("No password yet"));

        await Visitor().Submit(await LinkMailedTo("alex.o'example@example.org"), ("NewPassword", "purple teapot sails at noon"));
        var visitor = Visitor();
        var signedIn = await TrySignIn(visitor, "alex.o'example@example.org", "purple teapot sails at noon");
        Assert.That(signedIn.StatusCode, Is.EqualTo(HttpStatusCode.Found));
        Assert.That((await visitor.Get("/")).Headers.Location?.ToString(), Is.EqualTo("/my-work"));
        var id = Guid.Parse(answer.Headers.Location!.ToString().Split('/')[^1]);
        Assert.That(await ActsOf(id), Is.EqualTo(new[] { "User.UserCreated", "User.PasswordLinkSent", "Worker.WorkerDescribed", "User.PasswordChanged" }));
    }

    [Test]
    public async Task What_is_missing_is_said_beside_each_field_and_the_input_is_kept()
    {
        var answer = await _admin.Submit(
            "/administration/users/new", ("DisplayName", ""), ("Email", "not an address"), ("Roles", Roles.CaseWorker), ("Capacity", "0"));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await PageSession.TextOf(answer), Does.Contain("Enter the person's name").And.Contain("like name@example.org").And.Contain("Select a team")
            .And.Contain("Capacity must be between").And.Contain("value=\"not an address\""));
    }

    [Test]
    public async Task Roles_areas_and_teams_that_do_not_exist_are_refused()
    {
        var team = (await ContactTeam()).Value.ToString();
        var role = await _admin.Submit("/administration/users/new", ("DisplayName", "A"), ("Email", "r@example.org"), ("Roles", "God"), ("Capacity", "30"));
        var area = await _admin.Submit(
            "/administration/users/new", ("DisplayName", "A"), ("Email", "a@example.org"), ("TeamId", team), ("Roles", Roles.CaseWorker), ("Areas", "XX"), ("Capacity", "30"));
        var unknownTeam = await _admin.Submit(
            "/administration/users/new", ("DisplayName", "A"), ("Email", "t@example.org"), ("TeamId", Guid.NewGuid().ToString()), ("Roles", Roles.Analyst), ("Capacity", "30"));

        Assert.That(await PageSession.TextOf(role), Does.Contain("Select roles from the list"));
        Assert.That(await PageSession.TextOf(area), Does.Contain("does not belong to the contract area"));
        Assert.That(await PageSession.TextOf(unknownTeam), Does.Contain("There is no such team"));
    }

    [Test]
    public async Task An_address_has_one_account()
    {
        var user = await Person("taken", [Roles.Analyst]);

        var answer = await _admin.Submit("/administration/users/new", ("DisplayName", "B"), ("Email", user.Email!.ToUpperInvariant()), ("Roles", Roles.Analyst), ("Capacity", "30"));

        Assert.That(await PageSession.TextOf(answer), Does.Contain("has an account already").And.Contain("href=\"#Email\""));
    }

    [Test]
    public async Task A_role_taken_away_is_gone_at_once()
    {
        var user = await Person("loses-role", [Roles.Administrator, Roles.Analyst]);
        var session = await SignedIn(user);
        Assert.That((await session.Get("/administration")).StatusCode, Is.EqualTo(HttpStatusCode.OK));

        var changed = await _admin.Submit($"/administration/users/{user.Id}/access", ("DisplayName", "loses-role"), ("Roles", Roles.Analyst));
        var after = await session.Get("/administration");
        var anew = await (await SignedIn(user)).Get("/administration");

        Assert.That(changed.StatusCode, Is.EqualTo(HttpStatusCode.Found));
        Assert.That(after.StatusCode, Is.EqualTo(HttpStatusCode.Found), "the session ended");
        Assert.That(anew.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(await ActsOf(user.Id), Does.Contain("User.UserRolesChanged").And.Contain("User.UserTeamChanged"));
    }

    [Test]
    public async Task Whoever_becomes_a_case_worker_can_be_proposed_and_stops_when_the_role_goes()
    {
        var user = await Person("becomes-worker", [Roles.Analyst]);
        var team = user.TeamId!.Value.ToString();
        var access = $"/administration/users/{user.Id}/access";

        await _admin.Submit(access, ("DisplayName", "Newly, Example"), ("TeamId", team), ("Roles", Roles.CaseWorker));
        var worker = await WorkerOf(user);
        await _admin.Submit(access, ("DisplayName", "Newly, Example"), ("TeamId", team), ("Roles", Roles.Analyst));
        var later = await WorkerOf(user);

        Assert.That((worker!.DisplayName, worker.Available, worker.Capacity), Is.EqualTo(("Newly, Example", true, 30m)));
        Assert.That(later!.Available, Is.False);
    }

    [Test]
    public async Task A_worker_profile_is_changed_and_a_stale_form_saves_nothing()
    {
        var user = await CaseWorker("profiled");
        var path = $"/administration/users/{user.Id}/worker";
        var open = await _admin.Client.GetStringAsync(path);

        var first = await _admin.Submit(path, ("Specialisms", nameof(Specialism.Children)), ("Areas", Southampton), ("Capacity", "12"));
        var stale = await _admin.SubmitServed(open, path, ("Capacity", "50"));

        Assert.That(first.StatusCode, Is.EqualTo(HttpStatusCode.Found));
        Assert.That(stale.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(await PageSession.TextOf(stale), Does.Contain("Nothing was saved"));
        Assert.That((await WorkerOf(user))!.Capacity, Is.EqualTo(12m));
    }

    [Test]
    public async Task Only_a_case_worker_has_a_profile()
    {
        var user = await Person("no-worker", [Roles.Analyst]);

        Assert.That((await _admin.Get($"/administration/users/{user.Id}/worker")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task A_disabled_person_is_out_with_the_next_request_and_in_again_once_enabled()
    {
        var user = await CaseWorker("disabled-later");
        var session = await SignedIn(user);

        var asked = await _admin.Read($"/administration/users/{user.Id}/disable");
        var disabled = await _admin.Submit($"/administration/users/{user.Id}/disable");
        var next = await session.Get("/account");
        var refused = await TrySignIn(Visitor(), user.Email!);
        var unavailable = (await WorkerOf(user))!.Available;
        var enabled = await _admin.Submit($"/administration/users/{user.Id}?handler=Enable");

        Assert.That(asked, Does.Contain("signed out at once"));
        Assert.That(disabled.StatusCode, Is.EqualTo(HttpStatusCode.Found));
        Assert.That(next.StatusCode, Is.EqualTo(HttpStatusCode.Found));
        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(unavailable, Is.False);
        Assert.That(enabled.StatusCode, Is.EqualTo(HttpStatusCode.Found), await PageSession.TextOf(enabled));
        Assert.That((await WorkerOf(user))!.Available, Is.True);
        await SignedIn(user);
        Assert.That(await ActsOf(user.Id), Is.SupersetOf(new[] { "User.UserDisabled", "User.UserEnabled" }));
    }

    [Test]
    public async Task Administrators_cannot_lock_themselves_out()
    {
        var disable = await _admin.Submit($"/administration/users/{_administrator.Id}/disable");
        var demote = await _admin.Submit($"/administration/users/{_administrator.Id}/access", ("DisplayName", "administrator"), ("Roles", Roles.Analyst));

        Assert.That(await PageSession.TextOf(disable), Does.Contain("You cannot disable your own account"));
        Assert.That(await PageSession.TextOf(demote), Does.Contain("You cannot take the administrator role from yourself"));
    }

    [Test]
    public async Task A_lost_link_is_sent_again_but_not_to_a_disabled_account()
    {
        var user = await Person("lost-link", [Roles.Analyst]);
        var path = $"/administration/users/{user.Id}";

        var sent = await _admin.Submit(path + "?handler=Link");
        await _admin.Submit(path + "/disable");
        var refused = await _admin.SubmitServed(await _admin.Client.GetStringAsync(path), path + "?handler=Link");

        Assert.That(sent.StatusCode, Is.EqualTo(HttpStatusCode.Found));
        Assert.That(await LastMailTo(user.Email!), Is.Not.Null);
        Assert.That(await PageSession.TextOf(refused), Does.Contain("This account is disabled"));
    }

    [Test]
    public async Task The_list_is_searched_by_part_of_a_name_or_address_and_wildcards_are_just_characters()
    {
        await Person("Findable-One", [Roles.Analyst]);

        var byName = await PageSession.TextOf(await _admin.Submit("/administration/users", ("Find", "findable")));
        var byEmail = await PageSession.TextOf(await _admin.Submit("/administration/users", ("Find", "able-one@EXAMPLE")));
        var wildcard = await PageSession.TextOf(await _admin.Submit("/administration/users", ("Find", "Find%One")));

        Assert.That(byName, Does.Contain("Findable-One").And.Contain("1 user"));
        Assert.That(byEmail, Does.Contain("Findable-One"));
        Assert.That(wildcard, Does.Contain("Nobody fits"));
    }

    [Test]
    public async Task The_list_is_found_by_team_role_and_state()
    {
        await Person("Listed-Analyst", [Roles.Analyst]);
        await Person("Listed-Officer", [Roles.ContactOfficer]);

        var analysts = await PageSession.TextOf(await _admin.Get($"/administration/users?role={Roles.Analyst}&state=enabled"));
        var disabled = await PageSession.TextOf(await _admin.Get($"/administration/users?role={Roles.ContactOfficer}&state=disabled"));
        var elsewhere = await PageSession.TextOf(await _admin.Get($"/administration/users?team={Guid.NewGuid()}"));

        Assert.That(analysts, Does.Contain("Listed-Analyst").And.Not.Contain("Listed-Officer"));
        Assert.That(disabled, Does.Not.Contain("Listed-Officer"));
        Assert.That(elsewhere, Does.Contain("Nobody fits"));
    }

    [Test]
    public async Task Somebody_who_does_not_exist_is_not_found() =>
        Assert.That((await _admin.Get($"/administration/users/{Guid.NewGuid()}")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));

    private async Task<Worker?> WorkerOf(AppUser user)
    {
        Worker? worker = null;
        await InDatabase(async db => worker = await db.Workers.AsNoTracking().SingleOrDefaultAsync(w => w.Id == UserId.From(user.Id)));
        return worker;
    }
}

/// <summary>Apart, because they need a database of which they know every user.</summary>
public sealed class UserListTests : SecurityFixture
{
    [Test]
    public async Task The_list_goes_on_where_the_page_before_ended_and_shows_everybody_once()
    {
        var admin = await SignedIn("zz-admin", Roles.Administrator);
        for (var i = 0; i < 60; i++)
        {
            await InDatabase(db => db.Users.Add(new AppUser
            {
                Id = Guid.CreateVersion7(),
                UserName = $"u{i}@example.org",
                NormalizedUserName = $"U{i}@EXAMPLE.ORG",
                Email = $"u{i}@example.org",
                NormalizedEmail = $"U{i}@EXAMPLE.ORG",
                DisplayName = "Same Name",
            }));
        }

        var first = await admin.Read("/administration/users");
        var next = System.Text.RegularExpressions.Regex.Match(first, "href=\"(/administration/users\\?after=[^\"]+)\"").Groups[1].Value;
        var second = await admin.Read(next);

        Assert.That(Links(first).Count(), Is.EqualTo(50));
        var everybody = 0;
        await InDatabase(async db => everybody = await db.Users.CountAsync());
        Assert.That(Links(first).Concat(Links(second)).Distinct().Count(), Is.EqualTo(everybody));
    }

    [Test]
    public async Task The_last_administrator_stays_one()
    {
        var last = await Person("the-last", [Roles.Administrator]);
        await InDatabase(db => db.Users.Where(u => u.Id != last.Id).ExecuteUpdateAsync(set => set.SetProperty(u => u.DisabledUtc, App.Clock.UtcNow)));
        var refusals = new List<string>();
        foreach (var request in new MediatR.IRequest<MediatR.Unit>[]
        {
            new Application.Security.DisableUserCommand(UserId.From(last.Id), 0),
            new Application.Security.ChangeUserAccessCommand(UserId.From(last.Id), "the-last", null, [Roles.Analyst], 0),
        })
        {
            refusals.Add(Assert.ThrowsAsync<Domain.Common.DomainRuleException>(() => Send(request))!.Refusal.Code);
        }

        Assert.That(refusals, Is.All.EqualTo("user.last-administrator"));
    }

    private static IEnumerable<string> Links(string page) =>
        System.Text.RegularExpressions.Regex.Matches(page, "/administration/users/[0-9a-f-]{36}").Select(m => m.Value);
}
