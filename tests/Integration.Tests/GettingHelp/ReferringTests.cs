using System.Net;
using CaseManagement.Application.Referrals.GettingHelp;
using CaseManagement.Domain.Referrals;
using CaseManagement.Integration.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.GettingHelp;

/// <summary>Somebody tells of somebody else: out of concern, or because it is their profession.</summary>
public sealed class ReferringTests : HelpFixture
{
    private static readonly (string, string)[] Nurse =
    [
        ("Answers.ReferrerName", "Pat Nursesample"), ("Answers.SourceCode", "HOSP"), ("Answers.ReferrerOrganisation", "Sample Hospital"),
        ("Answers.ReferrerRole", "Nurse"), ("Answers.ReferrerEmail", "nurse@example.org"),
    ];

    [Test]
    public async Task A_worried_friend_is_the_way_to_somebody_without_any_other_and_gets_a_number()
    {
        var friend = Somebody();
        var form = await Begin(friend, "SomebodyElse");
        await Answer(friend, form, "agreement", ("Answers.Agreement", "safety"));
        await Answer(friend, form, "ways", ("Answers.Ways", "referrer"));
        await AnswerAboutThem(friend, form, "Worrysample", ("Answers.ReferrerName", "Fran Friend"), ("Answers.ReferrerPhone", "07700 900 311"), ("Answers.Relationship", "neighbour"));

        var done = await Send(friend, form);

        var (referral, person) = await Received("Worrysample");
        Assert.That(done, Does.Contain(referral.Reference).And.Contain("print this page").And.Not.Contain("Worrysample"));
        Assert.That((referral.Source, referral.Status, referral.Outcome), Is.EqualTo(("FAMILY", ReferralStatus.Triage, "ACCEPT")), "nobody to send it back to: a worker decides");
        Assert.That(referral.Reasons.Select(r => r.Message), Has.Some.Contain("ask whoever told the service"));
        Assert.That(referral.ContactDueUtc, Is.Not.Null);
        Assert.That(person.ContactPoints, Is.Empty, "the friend's number is not the person's");
        Assert.That(person.SafeContactNote, Does.Contain("Contact through whoever referred them"));
        var page = await (await Officer("friend-reader")).Get($"/referrals/{referral.Id.Value}");
        Assert.That(page.Text, Does.Contain("Fran Friend").And.Contain("neighbour").And.Contain("07700 900 311").And.Contain("Safeguarding").And.Contain("44, as told"));
    }

    [Test]
    public async Task Without_agreement_or_worry_nobody_is_referred()
    {
        var friend = Somebody();
        var form = await Begin(friend, "SomebodyElse");

        var answer = await friend.Submit(form + "/agreement", ("Answers.Agreement", "not-agreed"));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await PageSession.TextOf(answer), Does.Contain("We cannot contact somebody who does not want it"));
    }

    [Test]
    public async Task Of_a_child_it_is_asked_whether_the_parent_may_have_done_it_and_their_number_is_then_barred()
    {
        var teacher = Somebody();
        var form = await Begin(teacher, "SomebodyElse");
        await Answer(teacher, form, "agreement", ("Answers.Agreement", "safety"));
        await Answer(teacher, form, "ways", ("Answers.Ways", "referrer"));
        Assert.That(await Answer(teacher, form, "age", ("Answers.Age", "9")), Is.EqualTo(form + "/carer"));
        await Answer(teacher, form, "carer", ("Answers.GuardianName", "Chris Carersample"), ("Answers.GuardianPhone", "07700 900 312"), ("Answers.GuardianMayBeSuspect", "true"));
        await Answer(teacher, form, "name", ("Answers.GivenNames", "Childsample"));
        await Answer(teacher, form, "kind", ("Answers.Kind", "violence"));
        await Answer(teacher, form, "reported", ("Answers.Reported", "no"));
        await Answer(teacher, form, "about", ("Answers.ReferrerName", "T. Teacher"), ("Answers.ReferrerPhone", "07700 900 313"));

        await Send(teacher, form);

        await InDatabase(async db =>
        {
            var child = await db.People.SingleAsync(p => p.GivenNames == "Childsample");
            Assert.That(child.ContactPoints.Select(p => (p.Value, p.NeverUse)), Is.EqualTo(new[] { ("+447700900312", true) }));
        });
    }

    [Test]
    public async Task A_professional_saves_goes_on_in_another_browser_by_the_link_and_prints_a_number()
    {
        var (nurse, form) = await BegunByANurse();
        Assert.That(await PageSession.TextOf(await nurse.Submit(form + "/save")), Does.Contain("works for 7 days"));
        var link = await LastLink();
        await InDatabase(async db =>
        {
            var mail = await db.Outbox.SingleAsync(m => m.Body.Contains(link));
            Assert.That((mail.ToAddress, mail.Subject), Is.EqualTo(("nurse@example.org", "Your saved form")));
            Assert.That(mail.Body, Does.Contain("https://service.test.example/get-help/return").And.Not.Contain("victim").IgnoreCase.And.Not.Contain("support").IgnoreCase);
        });
        App.Clock.Advance(TimeSpan.FromDays(3));
        Assert.That((await nurse.Get(form + "/ways")).Headers.Location?.OriginalString, Is.EqualTo("/get-help?ended=true"), "the browser was quiet for long");

        var later = Somebody();
        Assert.That(await later.Read(link), Does.Contain("Open the form"), "looking at the link opens nothing");
        var opened = await later.Submit(link);
        Assert.That(opened.Headers.Location?.OriginalString, Is.EqualTo(form + "/name"));
        await AnswerAboutThem(later, form, "Wardsample", Nurse);
        var done = await Send(later, form);

        var (referral, _) = await Received("Wardsample");
        Assert.That(referral.Source, Is.EqualTo("HOSP"));
        Assert.That(done, Does.Contain(referral.Reference).And.Contain("print this page"));
        Assert.That(await PageSession.TextOf(await Somebody().Submit(link)), Does.Contain("This link no longer works"), "sent: the link is over");
    }

    [Test]
    public async Task A_link_ends_after_7_days_when_a_newer_one_is_sent_and_for_whoever_guesses()
    {
        var (nurse, form) = await BegunByANurse();
        await nurse.Submit(form + "/save");
        var first = await LastLink();
        App.Clock.Advance(TimeSpan.FromMinutes(1));
        await nurse.Submit(form + "/save");
        var second = await LastLink();

        Assert.That(await Refused(first), Is.True, "an older one");
        Assert.That(await Refused(second[..^8] + "00000000"), Is.True, "a guess");
        App.Clock.Advance(TimeSpan.FromDays(7));
        Assert.That(await Refused(second), Is.True, "after 7 days");
        await Send(new EraseOldDraftsCommand());
        await InDatabase(async db => Assert.That(await Held(db, form), Is.False, "erased"));
    }

    [Test]
    public async Task Nobody_fills_somebody_elses_mailbox()
    {
        var (nurse, form) = await BegunByANurse("flood@example.org");
        for (var i = 0; i < 5; i++)
        {
            Assert.That((await nurse.Submit(form + "/save")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        }

        var sixth = await nurse.Submit(form + "/save");

        Assert.That(sixth.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await PageSession.TextOf(sixth), Does.Contain("several links"));
    }

    [Test]
    public async Task Only_professionals_save()
    {
        var person = Somebody();
        var form = await Begin(person, "Me");

        Assert.That((await person.Get(form + "/save")).Headers.Location?.OriginalString, Is.EqualTo("/get-help?ended=true"));
    }

    private async Task<(PageSession Nurse, string Form)> BegunByANurse(string email = "nurse@example.org")
    {
        var nurse = Somebody();
        var form = await Begin(nurse, "Professional");
        await Answer(nurse, form, "ownemail", ("Answers.ReferrerEmail", email));
        await Answer(nurse, form, "agreement", ("Answers.Agreement", "agreed"));
        await Answer(nurse, form, "ways", ("Answers.Ways", "phone"));
        await Answer(nurse, form, "phone", Mobile);
        return (nurse, form);
    }

    private async Task<bool> Refused(string link) => (await Somebody().Submit(link)).StatusCode == HttpStatusCode.BadRequest;

    private async Task<string> LastLink()
    {
        var body = "";
        await InDatabase(async db => body = (await db.Outbox.Where(m => m.Key.StartsWith("draft-link:")).OrderBy(m => m.CreatedUtc).LastAsync()).Body);
        return new Uri(body.Split('\n').Select(line => line.Trim()).Single(line => line.StartsWith("http", StringComparison.Ordinal))).PathAndQuery;
    }
}
