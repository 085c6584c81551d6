using CaseManagement.Api.Pages.Cases;
using CaseManagement.Api.Pages.Referrals;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.Casework;

public sealed class EqualityTests : SupervisionFixture
{
    [Test]
    public async Task Each_question_is_optional_and_stands_beside_what_the_police_recorded()
    {
        var built = await CaseOf(Worker);
        var ethnicity = built.Person.EthnicityCode;

        var saved = await Submit(
            Client, CaseLinks.Equality(built.Id), ("Rows[1].Code", "none"), ("Rows[2].Code", "prefer-not"), ("Rows[0].OwnWords", "A bit of everything"));
        var made = await Post(Client, $"/api/v1/cases/{built.Id}/equality/record", new { answers = new[] { new { question = "religion", code = "made-up" } } }, await Version(built.Id));
        var both = await Post(
            Client, $"/api/v1/cases/{built.Id}/equality/record", new { answers = new[] { new { question = "religion", code = "none", preferNotToSay = true } } }, await Version(built.Id));

        Assert.That((int)saved.StatusCode, Is.EqualTo(302), await Text(saved));
        Assert.That((await CodeOf(made), await CodeOf(both)), Is.EqualTo(("person.unknown-equality-answer", "person.unknown-equality-answer")));
        Assert.That(await Read(Client, CaseLinks.Equality(built.Id)), Does.Contain("A bit of everything"));
        await InDatabase(async db =>
        {
            var held = await db.EqualityAnswers.SingleAsync(a => a.PersonId == built.Person.Id);
            Assert.That(held.Answers.Select(a => (a.Question, a.Code, a.PreferNotToSay)), Is.EquivalentTo(new[]
            {
                (EqualityQuestion.EthnicGroup, (string?)null, false), (EqualityQuestion.Religion, "none", false), (EqualityQuestion.SexualOrientation, null, true),
            }));
            Assert.That((await db.People.SingleAsync(p => p.Id == built.Person.Id)).EthnicityCode, Is.EqualTo(ethnicity));
        });
        Assert.That(await Read(Client, $"/cases/{built.Id}/timeline"), Does.Contain("describe themselves").And.Not.Contain("A bit of everything"));
    }

    [Test]
    public async Task Only_those_who_need_it_see_it_and_reports_count_it_without_small_numbers()
    {
        var built = await CaseOf(Worker);
        using var commissioner = await SignedIn(await Person("equality-contract", [Roles.ContractManager]));
        await Post(Client, $"/api/v1/cases/{built.Id}/equality/record", new { answers = new[] { new { question = "religion", code = "hindu" } } }, await Version(built.Id));

        Assert.That((await StatusOf(Lead, CaseLinks.Equality(built.Id)), await StatusOf(Leader, CaseLinks.Equality(built.Id))), Is.EqualTo((403, 200)));
        var full = (await Json(Leader, "/api/v1/reports/equality"))["questions"]!.AsArray().Single(q => q!["question"]!.ToString() == "religion")!;
        Assert.That(full["answers"]!.AsArray().Single(a => a!["code"]!.ToString() == "hindu")!["value"]!.GetValue<int>(), Is.EqualTo(1));
        var small = (await Json(commissioner, "/api/v1/reports/equality"))["questions"]!.AsArray().Single(q => q!["question"]!.ToString() == "religion")!;
        Assert.That(small["answers"]!.AsArray().Single(a => a!["code"]!.ToString() == "hindu")!["value"], Is.Null);
        Assert.That(await Read(commissioner, "/reports/equality"), Does.Contain("suppressed"));
    }

    [Test]
    public async Task What_they_need_to_talk_is_shown_where_a_call_starts()
    {
        var built = await CaseOf(Worker);
        var referral = built.Referral.Id.Value;
        var saved = await Submit(Client, ReferralLinks.AccessNeeds(referral), ("Codes", "INT"), ("Codes", "LARGE"), ("Language", "Polish"));

        Assert.That((int)saved.StatusCode, Is.EqualTo(302), await Text(saved));
        foreach (var page in new[] { CaseLinks.RecordContact(built.Id), CaseLinks.FollowUps(built.Id), ReferralLinks.Referral(referral) })
        {
            Assert.That(await Read(Client, page), Does.Contain("Interpreter required (Polish), Large print"), page);
        }

        var unknown = await Post(Client, $"/api/v1/referrals/{referral}/access-needs/tell", new { codes = new[] { "NOPE" } }, await PersonVersion(referral));
        Assert.That(await CodeOf(unknown), Is.EqualTo("person.unknown-need"));
    }

    private async Task<long> PersonVersion(Guid referral) => (await Json(Client, $"/api/v1/referrals/{referral}/access-needs"))["personVersion"]!.GetValue<long>();

    private async Task<long> Version(Guid id) => (await Json(Client, $"/api/v1/cases/{id}"))["version"]!.GetValue<long>();
}
