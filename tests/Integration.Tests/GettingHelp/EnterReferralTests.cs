using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Referrals;
using CaseManagement.Integration.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.GettingHelp;

public sealed class EnterReferralTests : HelpFixture
{
    private static readonly (string, string?)[] Call =
    [
        ("Channel", "phone"), ("Answers.For", "Me"), ("Answers.PhoneNumber", "07700 900 321"), ("Answers.PhoneSafe", "call"), ("Answers.Kind", "stalking"),
        ("Answers.Reported", "yes"), ("Answers.CrimeReference", "44250000001"), ("Answers.Consent", "true"),
    ];

    [Test]
    public async Task Nobody_is_entered_before_they_were_looked_for()
    {
        var officer = await Officer("unsearched");

        var page = await officer.Get("/referrals/new/enter");
        var someSearch = await officer.Get("/referrals/new/enter?s=abc");

        Assert.That((page.Status, page.Location, someSearch.Location), Is.EqualTo((302, "/referrals/new", "/referrals/new")));
        var nothing = await officer.Post(await officer.Get("/referrals/new"));
        Assert.That((nothing.Status, nothing.Text.Contains("Enter a name, a date of birth or a telephone number", StringComparison.Ordinal)), Is.EqualTo((400, true)));
    }

    [Test]
    public async Task Whoever_calls_is_entered_and_contacted_in_the_officers_own_inbox()
    {
        var officer = await Officer("taker");
        var search = await Search(officer, ("Name", "Callsample"));
        Assert.That(search.Text, Does.Contain("Nobody found"));
        var form = await officer.Get(search.Path.Replace("/new?", "/new/enter?", StringComparison.Ordinal));
        Assert.That(form.Value("Answers.FamilyName"), Is.EqualTo("Callsample"));

        var entered = await officer.Post(form, [.. Call, ("Answers.FamilyName", "Callsample")]);

        var (referral, person) = await Received("Callsample");
        Assert.That(entered.Location, Is.EqualTo($"/referrals/{referral.Id.Value}"), entered.Text);
        Assert.That((referral.Source, referral.Status, referral.CrimeReference), Is.EqualTo(("SELF-TEL", ReferralStatus.Triage, "44250000001")));
        Assert.That(person.ContactPoints.Select(p => (p.SafeToCall, p.SafeForVoicemail)), Is.EqualTo(new[] { ((bool?)true, (bool?)null) }));
        var page = await officer.Get(entered.Location!);
        Assert.That(page.Text, Does.Contain(referral.Reference).And.Contain("Record a contact"));
        var contact = await officer.Get($"/referrals/{referral.Id.Value}/contact");
        var recorded = await officer.Post(contact, ("OutcomeCode", "SPOKE"), ("ChannelCode", "TEL-IN"));
        Assert.That(recorded.Status, Is.EqualTo(302).Or.EqualTo(400));
    }

    [TestCase("email", "Me", "SELF-EMAIL")]
    [TestCase("walk-in", "Me", "SELF-WALK")]
    [TestCase("phone", "SomebodyElse", "FAMILY")]
    [TestCase("phone", "Professional", "HOUS")]
    public async Task How_they_came_and_who_told_decide_the_source(string channel, string whom, string source)
    {
        var officer = await Officer($"source-{channel}-{whom}");
        var name = $"Source{channel.Replace("-", "", StringComparison.Ordinal)}{whom}";
        var form = await FormAfterSearch(officer, name);

        var entered = await officer.Post(
            form, ("Channel", channel), ("Answers.For", whom), ("Answers.FamilyName", name), ("Answers.Kind", "theft"), ("Answers.Reported", "no"), ("Answers.Consent", "true"),
            ("Answers.Agreement", "agreed"), ("Answers.ReferrerName", "Fran Friend"), ("Answers.ReferrerOrganisation", "Sample Homes"), ("Answers.SourceCode", "HOUS"));

        Assert.That(entered.Status, Is.EqualTo(302), entered.Text);
        var (referral, person) = await Received(name);
        Assert.That((referral.Source, referral.Status), Is.EqualTo((source, ReferralStatus.Triage)), "without a number, too");
        Assert.That(person.ContactPoints, Is.Empty);
    }

    [Test]
    public async Task What_is_missing_or_wrong_is_said_all_at_once_and_the_rest_is_kept()
    {
        var officer = await Officer("careless");
        var form = await FormAfterSearch(officer, "Carelesssample");

        var answer = await officer.Post(
            form, ("Channel", "phone"), ("Answers.For", "Professional"), ("Answers.PhoneNumber", "12"), ("Answers.Happened", "<b>bold</b>"), ("Answers.SourceCode", "POL-AUTO"),
            ("Answers.PhoneNote", "bell\u0007"), ("Answers.ReferrerOrganisation", "Sample Homes"), ("Answers.ReferrerName", "x"));

        Assert.That(answer.Status, Is.EqualTo(400));
        Assert.That(answer.Text, Does.Contain("Enter a telephone number").And.Contain("Enter a name. One is enough").And.Contain("Select what comes closest")
            .And.Contain("Select whether the police know").And.Contain("Select whether they agree").And.Contain("Take out the characters").And.Contain("Select the kind of organisation"));
        Assert.That(answer.Html, Does.Contain("&lt;b&gt;bold"));
        var noChannel = await officer.Post(form, ("Answers.For", "Me"));
        Assert.That((noChannel.Status, noChannel.Text.Contains("Select how they came", StringComparison.Ordinal)), Is.EqualTo((400, true)));
    }

    [Test]
    public async Task Whoever_is_surely_known_is_one_person_with_their_earlier_record()
    {
        var officer = await Officer("knower");
        for (var i = 0; i < 2; i++)
        {
            var form = await FormAfterSearch(officer, "Surelysample");
            var entered = await officer.Post(
                form,
                [
                    .. Call, ("Answers.GivenNames", "Quillon"), ("Answers.FamilyName", "Surelysample"), ("DateOfBirth.Day", "7"), ("DateOfBirth.Month", "8"), ("DateOfBirth.Year", "1979"),
                ]);
            Assert.That(entered.Status, Is.EqualTo(302), entered.Text);
        }

        await InDatabase(async db =>
        {
            var people = await db.People.Where(p => p.FamilyName == "Surelysample" && p.MergedIntoId == null).Select(p => p.Id).ToListAsync();
            Assert.That(people, Has.Count.EqualTo(1));
            Assert.That(await db.Referrals.CountAsync(r => r.PersonId == people[0]), Is.EqualTo(2));
        });
    }

    [Test]
    public async Task A_referral_that_no_force_sent_goes_back_to_none()
    {
        var officer = await Officer("returner");
        var form = await FormAfterSearch(officer, "Noreturnsample");
        var entered = await officer.Post(form, [.. Call, ("Answers.FamilyName", "Noreturnsample")]);

        var page = await officer.Get(entered.Location + "/return");
        var answer = await officer.Post(page, ("Outcome", "WRONGNO"), ("Message", "Send another number"));

        Assert.That((answer.Status, answer.Text.Contains("No force sent this referral", StringComparison.Ordinal)), Is.EqualTo((400, true)), answer.Text);
    }

    [Test]
    public async Task Whoever_does_not_work_referrals_enters_none()
    {
        var worker = await Browser.SignedIn(App, await Person("plain-worker", [Roles.CaseWorker]));

        Assert.That(((await worker.Get("/referrals/new")).Status, (await worker.Get("/referrals/new/enter")).Status), Is.EqualTo((403, 403)));
    }

    private static async Task<SeenPage> FormAfterSearch(Browser officer, string name)
    {
        var found = await Search(officer, ("Name", name));
        return await officer.Get(found.Path.Replace("/new?", "/new/enter?", StringComparison.Ordinal));
    }
}
