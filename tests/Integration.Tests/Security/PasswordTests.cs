using System.Net;
using CaseManagement.Application.Common.Security;
using CaseManagement.Integration.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.Security;

public sealed class PasswordTests : SecurityFixture
{
    private const string Fresh = "purple teapot sails at noon";

    [Test]
    public async Task A_forgotten_password_is_replaced_by_a_link_that_works_once()
    {
        var user = await Person("forgetful", [Roles.Administrator]);
        var oldSession = await SignedIn(user);
        var asked = await Visitor().Submit("/forgotten-password", ("Email", user.Email!));
        var link = await LinkMailedTo(user.Email!);

        var chosen = await Visitor().Submit(link, ("NewPassword", Fresh));
        var again = await Visitor().Submit(link, ("NewPassword", "another one, just as long"));

        Assert.That(await PageSession.TextOf(asked), Does.Contain("If there is an account with this address"));
        Assert.That(chosen.Headers.Location?.ToString(), Is.EqualTo("/sign-in"));
        Assert.That(await PageSession.TextOf(again), Does.Contain("used already or is too old"));
        await SignedIn(user, Fresh);
        Assert.That((await oldSession.Get("/administration")).StatusCode, Is.EqualTo(HttpStatusCode.Found), "older sessions end");
        Assert.That(await ActsOf(user.Id), Is.EqualTo(new[] { "User.PasswordLinkSent", "User.PasswordChanged" }));
    }

    [Test]
    public async Task Everybody_gets_the_same_answer_and_only_those_with_an_account_a_mail()
    {
        var user = await Person("has-account", [Roles.CaseWorker]);
        var disabled = await Person("has-none-any-more", [Roles.CaseWorker]);
        await InDatabase(async db => (await db.Users.FindAsync(disabled.Id))!.DisabledUtc = App.Clock.UtcNow);

        var texts = new List<string>();
        foreach (var email in new[] { user.Email!, disabled.Email!, "unknown@example.org" })
        {
            var answer = await Visitor().Submit("/forgotten-password", ("Email", email));
            texts.Add(await PageSession.TextOf(answer));
        }

        Assert.That(texts.Distinct().Count(), Is.EqualTo(1));
        Assert.That(await LastMailTo(user.Email!), Is.Not.Null);
        Assert.That(await LastMailTo(disabled.Email!), Is.Null);
        Assert.That(await LastMailTo("unknown@example.org"), Is.Null);
    }

    [Test]
    public async Task The_mail_names_nobody_and_its_link_leads_to_the_configured_address_whatever_host_was_asked()
    {
        var user = await Person("careful", [Roles.CaseWorker]);
        var client = Anonymous();
        client.DefaultRequestHeaders.Host = "evil.example";

        await new PageSession(client).Submit("/forgotten-password", ("Email", user.Email!));

        var mail = await LastMailTo(user.Email!);
        Assert.That(mail!.Subject, Is.EqualTo("Your account"));
        Assert.That(mail.Body, Does.Contain("https://service.test.example/reset-password?").And.Not.Contain("evil").And.Not.Contain("careful"));
    }

    [Test]
    public async Task Asking_again_and_again_sends_one_mail()
    {
        var user = await Person("impatient", [Roles.CaseWorker]);
        for (var i = 0; i < 3; i++)
        {
            await Visitor().Submit("/forgotten-password", ("Email", user.Email!));
        }

        var mails = 0;
        await InDatabase(async db => mails = await db.Outbox.CountAsync(m => m.ToAddress == user.Email));
        Assert.That(mails, Is.EqualTo(1));
    }

    [Test]
    public async Task A_link_ends_after_a_day()
    {
        var user = await Person("slow", [Roles.CaseWorker]);
        await Visitor().Submit("/forgotten-password", ("Email", user.Email!));
        var link = await LinkMailedTo(user.Email!);

        App.Clock.Advance(TimeSpan.FromHours(25));
        var answer = await Visitor().Submit(link, ("NewPassword", Fresh));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await PageSession.TextOf(answer), Does.Contain("used already or is too old"));
    }

    [TestCase("/reset-password")]
    [TestCase("/reset-password?user=00000000-0000-0000-0000-000000000001&token=nonsense")]
    public async Task A_made_up_link_is_refused(string link)
    {
        var answer = await Visitor().Submit(link, ("NewPassword", Fresh));

        Assert.That(await PageSession.TextOf(answer), Does.Contain("used already or is too old"));
    }

    [Test]
    public async Task Another_persons_link_does_not_open_ones_account()
    {
        var one = await Person("one", [Roles.CaseWorker]);
        var other = await Person("other", [Roles.CaseWorker]);
        await Visitor().Submit("/forgotten-password", ("Email", one.Email!));
        var link = (await LinkMailedTo(one.Email!)).Replace(one.Id.ToString(), other.Id.ToString());

        var answer = await Visitor().Submit(link, ("NewPassword", Fresh));

        Assert.That(await PageSession.TextOf(answer), Does.Contain("used already or is too old"));
    }

    [Test]
    public async Task A_new_password_lets_in_whoever_was_locked_out()
    {
        var user = await Person("locked-out", [Roles.CaseWorker]);
        for (var i = 0; i < 5; i++)
        {
            await TrySignIn(Visitor(), user.Email!, "wrong wrong wrong");
        }

        await Visitor().Submit("/forgotten-password", ("Email", user.Email!));
        await Visitor().Submit(await LinkMailedTo(user.Email!), ("NewPassword", Fresh));

        await SignedIn(user, Fresh);
    }

    [TestCase("short", "at least 12 characters")]
    [TestCase("password1234", "harder to guess")]
    [TestCase("Summer2026!!!", "harder to guess")]
    [TestCase("aaaaaaaaaaaaaaaa", "harder to guess")]
    [TestCase("chooser@example.org", "your email address")]
    public async Task A_password_that_is_easily_guessed_is_refused_beside_its_field(string password, string reason)
    {
        var user = await Existing("chooser");
        var session = await SignedIn(user);

        var answer = await session.Submit("/account", ("CurrentPassword", Password), ("NewPassword", password));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await PageSession.TextOf(answer), Does.Contain(reason).And.Contain("href=\"#NewPassword\"").And.Contain(user.Email));
    }

    [Test]
    public async Task Changing_ones_own_password_ends_the_other_sessions_and_keeps_this_one()
    {
        var user = await Person("changer", [Roles.Administrator]);
        var (here, elsewhere) = (await SignedIn(user), await SignedIn(user));

        var answer = await here.Submit("/account", ("CurrentPassword", Password), ("NewPassword", Fresh));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Found));
        Assert.That(await here.Read("/account"), Does.Contain("Your password is changed"));
        Assert.That((await elsewhere.Get("/account")).StatusCode, Is.EqualTo(HttpStatusCode.Found));
        await SignedIn(user, Fresh);
    }

    [Test]
    public async Task The_old_password_is_asked_for()
    {
        var session = await SignedIn("stolen-session", Roles.CaseWorker);

        var answer = await session.Submit("/account", ("CurrentPassword", "not the right one"), ("NewPassword", Fresh));

        Assert.That(await PageSession.TextOf(answer), Does.Contain("This is not the password you use now").And.Contain("href=\"#CurrentPassword\""));
    }

    private async Task<Infrastructure.Security.AppUser> Existing(string name)
    {
        Infrastructure.Security.AppUser? found = null;
        await InDatabase(async db => found = await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.DisplayName == name));
        return found ?? await Person(name, [Roles.CaseWorker]);
    }
}
