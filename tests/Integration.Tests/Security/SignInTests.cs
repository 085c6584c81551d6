using System.Net;
using CaseManagement.Application.Common.Security;
using CaseManagement.Integration.Tests.Support;

namespace CaseManagement.Integration.Tests.Security;

public sealed class SignInTests : SecurityFixture
{
    private const string Refusal = "do not match an account that can sign in";

    [Test]
    public async Task The_right_password_signs_in_and_the_start_page_leads_to_the_first_place_of_each_role()
    {
        var places = new Dictionary<string, string>
        {
            [Roles.ContactOfficer] = "/inbox",
            [Roles.CaseWorker] = "/my-work",
            [Roles.ContractManager] = "/reports",
            [Roles.Administrator] = "/administration",
            [Roles.Volunteer] = "/lent",
        };
        foreach (var (role, place) in places)
        {
            var session = await SignedIn("first-" + role, role);

            var answer = await session.Get("/");

            Assert.That(answer.Headers.Location?.ToString(), Is.EqualTo(place), role);
        }
    }

    [Test]
    public async Task A_wrong_password_an_unknown_address_and_a_disabled_account_get_the_same_answer()
    {
        var known = await Person("known", [Roles.CaseWorker]);
        var disabled = await Person("shut-out", [Roles.CaseWorker]);
        await InDatabase(async db => (await db.Users.FindAsync(disabled.Id))!.DisabledUtc = App.Clock.UtcNow);

        var wrong = await MainOf(await TrySignIn(Visitor(), known.Email!, "wrong wrong wrong"));
        var unknown = await MainOf(await TrySignIn(Visitor(), "nobody@example.org"));
        var shut = await MainOf(await TrySignIn(Visitor(), disabled.Email!));

        Assert.That(wrong, Does.Contain(Refusal));
        Assert.That(unknown.Replace("nobody@example.org", known.Email), Is.EqualTo(wrong));
        Assert.That(shut.Replace(disabled.Email!, known.Email), Is.EqualTo(wrong));
    }

    [Test]
    public async Task Five_wrong_passwords_lock_the_account_for_a_quarter_of_an_hour_even_for_the_right_one()
    {
        var user = await Person("locked", [Roles.CaseWorker]);
        for (var i = 0; i < 5; i++)
        {
            await TrySignIn(Visitor(), user.Email!, "wrong wrong wrong");
        }

        var locked = await TrySignIn(Visitor(), user.Email!);
        App.Clock.Advance(TimeSpan.FromMinutes(16));
        var later = await TrySignIn(Visitor(), user.Email!);

        Assert.That(await PageSession.TextOf(locked), Does.Contain(Refusal));
        Assert.That(later.StatusCode, Is.EqualTo(HttpStatusCode.Found));
    }

    [Test]
    public async Task Four_wrong_passwords_are_forgotten_after_the_right_one()
    {
        var user = await Person("careless", [Roles.CaseWorker]);
        for (var round = 0; round < 2; round++)
        {
            for (var i = 0; i < 4; i++)
            {
                await TrySignIn(Visitor(), user.Email!, "wrong wrong wrong");
            }

            await SignedIn(user);
        }
    }

    [Test]
    public async Task Empty_fields_are_named_and_the_password_is_never_sent_back()
    {
        var answer = await TrySignIn(Visitor(), "", "");
        var typed = await TrySignIn(Visitor(), "someone@example.org", "a secret of mine");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await PageSession.TextOf(answer), Does.Contain("Enter your email address").And.Contain("Enter your password").And.Contain("<title>Error: "));
        Assert.That(await PageSession.TextOf(typed), Does.Contain("someone@example.org").And.Not.Contain("a secret of mine"));
    }

    [TestCase("/administration", "/administration")]
    [TestCase("https://evil.example/", "/")]
    [TestCase("//evil.example/", "/")]
    [TestCase("/\\evil.example/", "/")]
    [TestCase("javascript:alert(1)", "/")]
    [TestCase("/sign-out", "/")]
    [TestCase("", "/")]
    public async Task After_signing_in_one_gets_to_places_of_this_service_only(string returnUrl, string place)
    {
        var user = await Person("return" + Guid.NewGuid().ToString("N"), [Roles.Administrator]);

        var answer = await TrySignIn(Visitor(), user.Email!, path: "/sign-in?returnUrl=" + Uri.EscapeDataString(returnUrl));

        Assert.That(answer.Headers.Location?.ToString(), Is.EqualTo(place));
    }

    [Test]
    public async Task Whoever_is_not_signed_in_is_led_to_the_sign_in_page_and_back()
    {
        var answer = await Visitor().Get("/administration/users");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Found));
        Assert.That(answer.Headers.Location?.PathAndQuery, Is.EqualTo("/sign-in?returnUrl=%2Fadministration%2Fusers"));
    }

    [Test]
    public async Task Signing_out_ends_the_session()
    {
        var session = await SignedIn("leaver", Roles.Administrator);

        var answer = await session.Submit("/sign-out");
        var after = await session.Get("/administration");

        Assert.That(answer.Headers.Location?.ToString(), Is.EqualTo("/sign-in"));
        Assert.That(after.StatusCode, Is.EqualTo(HttpStatusCode.Found));
        Assert.That(await session.Read("/sign-in"), Does.Contain("You are signed out"));
    }

    [Test]
    public async Task A_session_ends_after_a_working_day()
    {
        var session = await SignedIn("night-owl", Roles.Administrator);

        App.Clock.Advance(TimeSpan.FromHours(11));

        Assert.That((await session.Get("/administration")).StatusCode, Is.EqualTo(HttpStatusCode.Found));
    }

    [Test]
    public async Task A_form_without_its_token_is_refused()
    {
        var answer = await Anonymous().PostAsync("/sign-in", new FormUrlEncodedContent([new("Email", "a@example.org"), new("Password", Password)]));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [Test]
    public async Task Somebody_who_has_a_session_is_not_asked_again()
    {
        var session = await SignedIn("again", Roles.Administrator);

        Assert.That((await session.Get("/sign-in")).Headers.Location?.ToString(), Is.EqualTo("/"));
    }

    private static async Task<string> MainOf(HttpResponseMessage answer)
    {
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        var text = await PageSession.TextOf(answer);
        var main = text[text.IndexOf("<main", StringComparison.Ordinal)..text.IndexOf("</main>", StringComparison.Ordinal)];
        return System.Text.RegularExpressions.Regex.Replace(main, "(__RequestVerificationToken|__Once)[^>]*>", "");
    }
}
