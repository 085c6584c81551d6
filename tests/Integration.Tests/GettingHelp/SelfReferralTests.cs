using System.Net;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Referrals;
using CaseManagement.Integration.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.GettingHelp;

public sealed class SelfReferralTests : HelpFixture
{
    [Test]
    public async Task Somebody_asks_for_help_and_is_in_the_inbox_with_what_is_safe()
    {
        var person = Somebody();
        var form = await AnswerAll(person, "Robin", "Selfsample");
        Assert.That(await person.Read(form + "/check"), Does.Contain("07700 900 301").And.Contain("Weekdays until noon").And.Contain("heron"));

        var done = await Send(person, form);

        var (referral, known) = await Received("Selfsample");
        Assert.Multiple(() =>
        {
            Assert.That(done, Does.Contain("What happens next").And.Not.Contain(referral.Reference).And.Not.Contain("Selfsample"));
            Assert.That((referral.Source, referral.Status, referral.Outcome, referral.Force), Is.EqualTo(("SELF-WEB", ReferralStatus.Triage, "ACCEPT", (string?)null)));
            Assert.That((referral.Sensitive, referral.SupportLevel, referral.Qualifiers), Is.EqualTo((true, SupportLevel.Enhanced, new[] { "DA" })));
            Assert.That(referral.ContactDueUtc, Is.Not.Null);
            Assert.That(known.SafeContactNote, Is.EqualTo("Safe times: Weekdays until noon. Say you are: the library. Code word: heron. Must not know: Anybody at home"));
            Assert.That(known.ContactPoints.Select(p => (p.Value, p.SafeToCall, p.SafeForVoicemail, p.SafeForText)), Is.EqualTo(new[] { ("+447700900301", (bool?)true, (bool?)false, (bool?)true) }));
            Assert.That(known.CommunicationNeeds, Is.EqualTo("British Sign Language"));
        });
        var officer = await Officer("self-reader");
        var page = await officer.Get($"/referrals/{referral.Id.Value}");
        Assert.That(page.Text, Does.Contain("Self-referral - web form").And.Contain("It began in spring.").And.Contain("Somebody to talk to").And.Contain("Not to the police"));
        Assert.That(page.Text, Does.Not.Contain("Return to the force"));
        Assert.That((await officer.Get("/inbox")).Text, Does.Contain(referral.Reference));
    }

    [Test]
    public async Task The_last_page_is_the_same_for_whoever_is_known_and_whoever_is_not_and_a_worker_is_asked()
    {
        var first = Somebody();
        var unknown = await Send(first, await AnswerAll(first, "Kim", "Knownsample", ("Answers.PhoneNumber", "07700 900 302"), ("Answers.PhoneSafe", "call")));
        var (before, _) = await Received("Knownsample");
        var again = Somebody();

        var known = await Send(again, await AnswerAll(again, "Kim", "Knownsample", ("Answers.PhoneNumber", "07700 900 302"), ("Answers.PhoneSafe", "call")));

        Assert.That(known, Is.EqualTo(unknown));
        await InDatabase(async db =>
        {
            Assert.That(await db.People.CountAsync(p => p.FamilyName == "Knownsample" && p.MergedIntoId == null), Is.EqualTo(2), "anybody could have typed it: nobody is made one");
            Assert.That(await db.PossibleMatches.CountAsync(m => m.FirstId == before.PersonId || m.SecondId == before.PersonId), Is.EqualTo(1));
        });
    }

    [Test]
    public async Task Sent_twice_it_is_one_referral_and_the_answers_are_gone()
    {
        var person = Somebody();
        var form = await AnswerAll(person, "Lee", "Twicesample");
        App.Clock.Advance(TimeSpan.FromMinutes(1));
        var check = await (await person.Get(form + "/check")).Content.ReadAsStringAsync();
        await person.SubmitServed(check, form + "/check");

        var second = await person.SubmitServed(check, form + "/check");

        Assert.That(second.Headers.Location?.OriginalString, Is.EqualTo(form + "/done"));
        await Received("Twicesample");
        Assert.That((await person.Get(form + "/name")).StatusCode, Is.EqualTo(HttpStatusCode.Redirect), "nothing to see any more");
        await InDatabase(async db => Assert.That((await db.ReferralDrafts.AsNoTracking().ToListAsync()).Select(d => d.Answers), Has.None.Contain("Twicesample")));
    }

    [Test]
    public async Task A_changed_answer_leads_back_to_all_of_them_past_what_it_opened()
    {
        var person = Somebody();
        var form = await AnswerAll(person, "Ash", "Changesample");

        var name = await Answer(person, form, "name?change=true", ("Answers.GivenNames", "Ashley"));
        var ways = await Answer(person, form, "ways?change=true", ("Answers.Ways", "email"));
        var email = await Answer(person, form, "email?change=true", ("Answers.Email", "ash@example.org"), ("Answers.EmailSafe", "true"));

        Assert.That((name, ways, email), Is.EqualTo((form + "/check", form + "/email?change=true", form + "/check")));
        Assert.That(await person.Read(form + "/check"), Does.Contain("Ashley").And.Contain("ash@example.org").And.Not.Contain("07700 900 301").And.Not.Contain("Changesample"));
    }

    [TestCase("ways", "", "", "Select at least one safe way")]
    [TestCase("ways", "Answers.Ways", "referrer", "Select at least one safe way")]
    [TestCase("ways", "Answers.Ways", "pigeon", "Select at least one safe way")]
    [TestCase("phone", "Answers.PhoneNumber", "12", "Enter a telephone number")]
    [TestCase("phone", "Answers.PhoneNumber", "07700 900 301", "Select calls or texts if they are safe")]
    [TestCase("name", "", "", "Enter a name. One is enough")]
    [TestCase("name", "Answers.GivenNames", "A\u0007b", "Take out the characters that cannot be shown")]
    [TestCase("age", "", "", "Enter a date of birth, or an age")]
    [TestCase("age", "Answers.Age", "12", "If you are under 13")]
    [TestCase("age", "Answers.Age", "-1", "Age must be between 0 and 120")]
    [TestCase("age", "Answers.Age", "old", "Check what you entered")]
    [TestCase("age", "DateOfBirth.Year", "2019", "must include a day")]
    [TestCase("kind", "Answers.Kind", "nothing-of-the-list", "Select what comes closest")]
    [TestCase("reported", "", "", "Select whether the police know")]
    [TestCase("support", "Answers.SupportWanted", "gold", "Select from the list")]
    [TestCase("needs", "Answers.Needs", "XXX", "Select from the list")]
    [TestCase("consent", "", "", "Tick the box")]
    public async Task A_bad_answer_comes_back_with_what_to_do(string step, string field, string value, string expected)
    {
        var person = Somebody();
        var form = await Begin(person, "Me");
        await Answer(person, form, "ways", ("Answers.Ways", "phone"));

        var answer = await person.Submit($"{form}/{step}", field.Length == 0 ? [] : [(field, value)]);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await PageSession.TextOf(answer), Does.Contain(expected).And.Contain("There is a problem").And.Contain("<title>Error: Get support – step"));
    }

    [Test]
    public async Task Ten_thousand_characters_are_refused_and_a_script_is_only_text()
    {
        var person = Somebody();
        var form = await Begin(person, "Me");

        var tooLong = await person.Submit(form + "/words", ("Answers.Happened", new string('a', 10_000)));
        await Answer(person, form, "words", ("Answers.Happened", "<script>alert(1)</script>"));
        var shown = await (await person.Get(form + "/words")).Content.ReadAsStringAsync();

        Assert.That(tooLong.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await PageSession.TextOf(tooLong), Does.Contain("Enter 4,000 characters or fewer"));
        Assert.That(shown, Does.Contain("&lt;script&gt;alert(1)").And.Not.Contain("<script>alert"));
    }

    [Test]
    public async Task From_13_somebody_asks_for_themselves_and_nobody_asks_for_a_parent()
    {
        var person = Somebody();
        var form = await AnswerAll(person, "Sky", "Youngsample", ("Answers.PhoneNumber", "07700 900 303"), ("Answers.PhoneSafe", "text"));
        Assert.That(await Answer(person, form, "age?change=true", ("Answers.Age", "13")), Is.EqualTo(form + "/check"));
        Assert.That((await person.Get(form + "/carer")).StatusCode, Is.EqualTo(HttpStatusCode.Redirect));

        await Send(person, form);

        var (referral, known) = await Received("Youngsample");
        Assert.That((referral.Outcome, referral.Specialism, referral.Status), Is.EqualTo(("ACCEPT", Specialism.Children, ReferralStatus.Triage)));
        Assert.That(known.ContactPoints.Select(p => (p.SafeToCall, p.SafeForText)), Is.EqualTo(new[] { ((bool?)false, (bool?)true) }));
    }
}
