using System.Net;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.People;
using CaseManagement.Domain.Referrals;
using CaseManagement.Infrastructure.Persistence;
using CaseManagement.Integration.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.GettingHelp;

/// <summary>People at the public form, who answer what they are asked in the order in which it is asked.</summary>
public abstract class HelpFixture : AppFixture
{
    protected static readonly (string Name, string Value)[] Mobile = [("Answers.PhoneNumber", "07700 900 301"), ("Answers.PhoneSafe", "call"), ("Answers.PhoneSafe", "text")];

    protected PageSession Somebody() => new(Anonymous());

    /// <returns>The address of the form, without its step.</returns>
    protected static async Task<string> Begin(PageSession person, string whom)
    {
        var answer = await person.Submit("/get-help", ("For", whom));
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Redirect), await PageSession.TextOf(answer));
        var step = answer.Headers.Location!.OriginalString;
        return step[..step.LastIndexOf('/')];
    }

    /// <summary>Must be taken.</summary>
    /// <returns>Where it goes on.</returns>
    protected static async Task<string> Answer(PageSession person, string form, string step, params (string Name, string Value)[] answers)
    {
        var answer = await person.Submit($"{form}/{step}", answers);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Redirect), await PageSession.TextOf(answer));
        return answer.Headers.Location!.OriginalString;
    }

    /// <summary>Answers all that somebody of that name is asked who asks for themselves.</summary>
    protected static async Task<string> AnswerAll(PageSession person, string given, string family, params (string Name, string Value)[] phone)
    {
        var form = await Begin(person, "Me");
        await Answer(person, form, "ways", ("Answers.Ways", "phone"));
        await Answer(person, form, "phone", phone.Length == 0 ? Mobile : phone);
        await Answer(person, form, "times", ("Answers.SafeTimes", "Weekdays until noon"));
        await Answer(person, form, "cover", ("Answers.CoverName", "the library"), ("Answers.CodeWord", "heron"));
        await Answer(person, form, "private", ("Answers.MustNotKnow", "Anybody at home"));
        await Answer(person, form, "name", ("Answers.GivenNames", given), ("Answers.FamilyName", family));
        await Answer(person, form, "age", ("DateOfBirth.Day", "3"), ("DateOfBirth.Month", "4"), ("DateOfBirth.Year", "1985"));
        await Answer(person, form, "kind", ("Answers.Kind", "partner-family"));
        await Answer(person, form, "words", ("Answers.Happened", "It began in spring."));
        await Answer(person, form, "reported", ("Answers.Reported", "no"));
        await Answer(person, form, "support", ("Answers.SupportWanted", "talk"), ("Answers.SupportWanted", "safer"));
        await Answer(person, form, "needs", ("Answers.Needs", "BSL"));
        Assert.That(await Answer(person, form, "consent", ("Answers.Consent", "true")), Is.EqualTo(form + "/check"));
        return form;
    }

    /// <summary>Answers about somebody else from the name on, as a relative or a professional does.</summary>
    protected static async Task AnswerAboutThem(PageSession person, string form, string family, params (string Name, string Value)[] about)
    {
        await Answer(person, form, "name", ("Answers.FamilyName", family));
        await Answer(person, form, "age", ("Answers.Age", "44"));
        await Answer(person, form, "kind", ("Answers.Kind", "burglary"));
        await Answer(person, form, "words");
        await Answer(person, form, "reported", ("Answers.Reported", "not-sure"));
        await Answer(person, form, "support");
        await Answer(person, form, "needs");
        Assert.That(await Answer(person, form, "about", about), Is.EqualTo(form + "/check"));
    }

    protected async Task<string> Send(PageSession person, string form)
    {
        App.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.That(await Answer(person, form, "check"), Is.EqualTo(form + "/done"));
        return await person.Read(form + "/done");
    }

    protected async Task<(Referral Referral, Person Person)> Received(string family)
    {
        (Referral, Person)? found = null;
        await InDatabase(async db =>
        {
            var person = await db.People.AsNoTracking().Include(p => p.ContactPoints).SingleAsync(p => p.FamilyName == family);
            found = (await db.Referrals.AsNoTracking().Include(r => r.Statement).SingleAsync(r => r.PersonId == person.Id), person);
        });
        return found!.Value;
    }

    /// <summary>Looks for somebody, as a worker does before they enter them.</summary>
    protected static async Task<SeenPage> Search(Browser officer, params (string, string?)[] fields)
    {
        var answer = await officer.Post(await officer.Get("/referrals/new"), fields);
        Assert.That(answer.Status, Is.EqualTo(302), answer.Text);
        return await officer.Get(answer.Location!);
    }

    /// <summary>Whether the draft of that form is still there.</summary>
    protected static Task<bool> Held(CaseDbContext db, string form)
    {
        var id = ReferralDraftId.From(Guid.Parse(form[(form.LastIndexOf('/') + 1)..]));
        return db.ReferralDrafts.AnyAsync(d => d.Id == id);
    }

    protected async Task<Browser> Officer(string name) => await Browser.SignedIn(App, await Person(name, [Roles.ContactOfficer]));
}
