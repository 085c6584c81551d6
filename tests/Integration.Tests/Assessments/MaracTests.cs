using System.Globalization;
using System.Net;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Assessments.Marac;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Integration.Tests.Cases;
using CaseManagement.Testing;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.Assessments;

/// <summary>High risk is put before the conference, looked at weekly, and remembered for twelve months.</summary>
public sealed class MaracTests : WorkerFixture
{
    private const string ToSend = "Send the MARAC referral";

    [Test]
    public async Task A_high_score_prepares_a_referral_tells_the_safeguarding_lead_and_promises_what_comes_next()
    {
        var lead = await Person("lead-of-marac", [Roles.SafeguardingLead]);
        var built = await CaseOf(Worker);

        await AssessHigh(built);

        var page = await Read(Client, Marac(built));
        Assert.That(page, Does.Contain("Waits to be sent").And.Contain("Visible high risk").And.Not.Contain("Professional judgement"));
        Assert.That(await Open(built), Is.EqualTo(new[] { (ToSend, Now.AddHours(24)), ("Review the risk", Now.AddDays(7)) }));
        Assert.That(await Told(lead, built), Is.EqualTo(new[] { $"{built.Case.Reference} is now graded high risk", $"{built.Case.Reference}: a MARAC referral is prepared" }));
    }

    [Test]
    public async Task Judgement_is_a_reason_of_its_own()
    {
        var built = await CaseOf(Worker);

        await Submit(Client, $"/cases/{built.Id}/assessments/risk", ("Answers[0].Answer", "Yes"), ("Judgement", "High"), ("JudgementReason", "He was released"));

        Assert.That(await Read(Client, Marac(built)), Does.Contain("Professional judgement").And.Not.Contain("Visible high risk"));
    }

    [Test]
    public async Task A_lower_grade_prepares_nothing()
    {
        var built = await CaseOf(Worker);

        await Submit(Client, $"/cases/{built.Id}/assessments/risk", Yes(10));

        Assert.That(await Read(Client, Marac(built)), Does.Contain("No MARAC referral"));
        Assert.That(await Open(built), Is.Empty);
    }

    [Test]
    public async Task The_next_assessment_is_the_review_and_one_referral_waits()
    {
        var built = await CaseOf(Worker);
        await AssessHigh(built);

        await AssessHigh(built);

        Assert.That((await Open(built)).Select(f => f.What), Is.EqualTo(new[] { ToSend, "Review the risk" }));
        Assert.That(await Held(built), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_grade_that_fell_ends_the_reviews()
    {
        var built = await CaseOf(Worker);
        await AssessHigh(built);

        await Submit(Client, $"/cases/{built.Id}/assessments/risk", Yes(3));

        Assert.That((await Open(built)).Select(f => f.What), Is.EqualTo(new[] { ToSend }));
    }

    [Test]
    public async Task It_is_explained_sent_and_discussed_and_a_repeat_is_recognised_in_the_persons_next_case()
    {
        var built = await CaseOf(Worker);
        await AssessHigh(built);
        var unexplained = await Submit(Client, Act(built, await Only(built), "send"), On(Now));

        await Explain(built);
        await Submit(Client, Act(built, await Only(built), "send"), On(Now));
        Assert.That((await Open(built)).Select(f => f.What), Is.EqualTo(new[] { "Review the risk" }));
        await Submit(Client, Act(built, await Only(built), "hear"), [.. On(Now), ("Agreed", "Change the locks")]);
        var next = await SamePerson(built);
        await AssessHigh(next);

        Assert.That(await Text(unexplained), Does.Contain(MaracErrors.Unexplained.Sentence));
        Assert.That(await Read(Client, Marac(built)), Does.Contain("Discussed").And.Contain("Change the locks").And.Contain("is a repeat, whatever the score"));
        Assert.That(await Read(Client, Marac(next)), Does.Contain("Repeat: further incident within 12 months").And.Contain("Visible high risk"));
    }

    [Test]
    public async Task A_worker_prepares_one_where_no_score_asks_for_it()
    {
        var built = await CaseOf(Worker);

        var nothing = await Submit(Client, Marac(built) + "/prepare", ("Explanation", "Kept words"));
        var unknown = await Submit(Client, Marac(built) + "/prepare", ("Reasons", "NOPE"));
        await Submit(Client, Marac(built) + "/prepare", ("Reasons", "HBA"), ("Explanation", "Her brothers look for her"));

        Assert.That(await Text(nothing), Does.Contain(MaracErrors.NoReason.Sentence).And.Contain("Kept words"));
        Assert.That(await Text(unknown), Does.Contain(MaracErrors.UnknownReason.Sentence));
        Assert.That(await Read(Client, Marac(built)), Does.Contain("Suspected honour-based abuse").And.Contain("Her brothers look for her"));
        Assert.That(await Read(Client, $"/cases/{built.Id}/timeline"), Does.Contain("MARAC referral prepared"));
    }

    [Test]
    public async Task Not_sending_is_decided_by_who_answers_for_safeguarding()
    {
        var built = await CaseOf(Worker);
        await AssessHigh(built);
        using var lead = await SignedIn(await Person("decides-on-marac", [Roles.SafeguardingLead]));
        var path = Act(built, await Only(built), "withhold");

        Assert.That((await Client.GetAsync(path)).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(await Text(await Submit(lead, path)), Does.Contain(MaracErrors.ReasonMissing.Sentence));
        await Submit(lead, path, ("Reason", "Heard in another area last week"));

        Assert.That(await Read(Client, Marac(built)), Does.Contain("Not sent").And.Contain("Heard in another area last week"));
        Assert.That((await Open(built)).Select(f => f.What), Is.EqualTo(new[] { "Review the risk" }));
    }

    [Test]
    public async Task The_second_of_two_who_act_at_once_is_told()
    {
        var built = await CaseOf(Worker);
        await AssessHigh(built);
        await Explain(built);
        var path = Act(built, await Only(built), "send");
        var form = await Open(Client, path);
        await Explain(built);

        Assert.That((int)(await Send(Client, path, form, On(Now))).StatusCode, Is.EqualTo(409));
    }

    [Test]
    public async Task One_of_another_case_is_not_found()
    {
        var (built, other) = (await CaseOf(Worker), await CaseOf(Worker));
        await AssessHigh(built);

        Assert.That(await StatusOf(Client, Act(other, await Only(built), "send")), Is.EqualTo(404));
    }

    private static string Marac(BuiltCase built) => $"/cases/{built.Id}/assessments/marac";

    private static string Act(BuiltCase built, Guid marac, string act) => $"{Marac(built)}/{marac}/{act}";

    private Task<HttpResponseMessage> AssessHigh(BuiltCase built) => Submit(Client, $"/cases/{built.Id}/assessments/risk", Yes(14));

    private Task<HttpResponseMessage> Explain(BuiltCase built) =>
        Submit(Client, Marac(built) + "/prepare", ("Reasons", "VHR"), ("Explanation", "They fear for their life"));

    private static (string, string)[] Yes(int many) => [.. Enumerable.Range(0, many).Select(i => ($"Answers[{i}].Answer", "Yes"))];

    private static (string, string)[] On(DateTime day) =>
    [
        ("On.Day", day.Day.ToString(CultureInfo.InvariantCulture)), ("On.Month", day.Month.ToString(CultureInfo.InvariantCulture)),
        ("On.Year", day.Year.ToString(CultureInfo.InvariantCulture)),
    ];

    private async Task<List<MaracReferral>> Held(BuiltCase built)
    {
        List<MaracReferral> held = [];
        await InDatabase(async db => held = await db.MaracReferrals.AsNoTracking().Where(m => m.CaseId == built.Case.Id).ToListAsync());
        return held;
    }

    private async Task<Guid> Only(BuiltCase built) => (await Held(built)).Single().Id.Value;

    private async Task<List<(string What, DateTime Due)>> Open(BuiltCase built)
    {
        List<FollowUp> open = [];
        await InDatabase(async db => open = await db.FollowUps.AsNoTracking().Where(f => f.CaseId == built.Case.Id && f.FinishedUtc == null).OrderBy(f => f.DueUtc).ToListAsync());
        return [.. open.Select(f => (f.What.Split([',', ':'])[0], f.DueUtc))];
    }

    private async Task<List<string>> Told(Infrastructure.Security.AppUser user, BuiltCase built)
    {
        List<string> told = [];
        var id = Domain.Security.UserId.From(user.Id);
        await InDatabase(async db => told = await db.Notifications.Where(n => n.UserId == id && n.Text.StartsWith(built.Case.Reference)).OrderBy(n => n.Id).Select(n => n.Text).ToListAsync());
        return told;
    }

    private async Task<BuiltCase> SamePerson(BuiltCase built)
    {
        var next = await CaseOf(Worker);
        await InDatabase(db => db.Cases.Where(c => c.Id == next.Case.Id).ExecuteUpdateAsync(set => set.SetProperty(c => c.PersonId, built.Person.Id)));
        return next;
    }
}
