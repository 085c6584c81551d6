using System.Globalization;
using System.Text.Json.Nodes;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Assessments;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.People;
using CaseManagement.Domain.Referrals;
using CaseManagement.Domain.Security;
using CaseManagement.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.Endpoints.Referrals;

public sealed class UpdateTests : PoliceFixture
{
    [Test]
    public async Task An_update_of_an_unknown_record_is_taken()
    {
        var answer = await Post(Fresh(Assault, m => (m["action"], m["recordVersion"]) = ("update", 4)));

        Assert.That((answer.Status, answer.Outcome, answer.Reasons), Is.EqualTo((201, "ACCEPT", "ACCEPT decisive; UNKNOWN_BEFORE info action")));
    }

    [Test]
    public async Task A_present_member_replaces_and_an_absent_one_stays()
    {
        var message = Fresh(Assault);
        var first = await Post(message);
        await Post(Again(message, 2, m =>
        {
            m["victim"] = new JsonObject
            {
                ["familyName"] = "Zielinska",
                ["phones"] = new JsonArray(new JsonObject { ["number"] = "07700 900999", ["safeForText"] = true }),
            };
            m.Remove("suspects");
        }));

        var person = await StoredPerson(first);
        Assert.That((person.FamilyName, person.GivenNames, person.DateOfBirth, person.Language),
            Is.EqualTo(("Zielinska", "Tomasz Jan", (DateOnly?)DateOnly.Parse(message["victim"]!["dateOfBirth"]!.ToString(), CultureInfo.InvariantCulture), "pl")));
        Assert.That(person.ContactPoints.Where(p => p.Kind == ContactPointKind.Phone).Select(p => (p.Value, p.SafeForText)),
            Is.EqualTo(new[] { ("+447700900999", (bool?)true) }));
        Assert.That(person.ContactPoints.Select(p => p.Kind), Does.Contain(ContactPointKind.Email).And.Contain(ContactPointKind.Post));
        Assert.That((await Stored(first)).Statement!.Json, Does.Contain("STRANGER"));
    }

    [Test]
    public async Task Gaps_in_versions_are_allowed()
    {
        var message = Fresh(Assault);
        await Post(message);

        Assert.That((await Post(Again(message, 900))).Json["recordVersion"]!.GetValue<int>(), Is.EqualTo(900));
    }

    [Test]
    public async Task What_ended_is_triaged_again()
    {
        var message = Fresh("05-vehicle-crime-excluded");
        await Post(message);

        var answer = await Post(Again(message, 2, m => m["incident"]!["qualifiers"] = new JsonArray("REPEAT")));

        Assert.That((answer.Outcome, answer.State), Is.EqualTo(("ACCEPT", "triage")));
    }

    [Test]
    public async Task A_referral_in_triage_can_fall_back()
    {
        var message = Fresh(Assault);
        await Post(message);

        var answer = await Post(Again(message, 2, m => m["incident"]!["qualifiers"] = new JsonArray("DA")));

        Assert.That((answer.Outcome, answer.State, answer.ContactDueBy), Is.EqualTo(("NOSAFE", "needs_correction", (string?)null)));
    }

    [Test]
    public async Task Once_contact_began_the_status_stays_and_a_raised_risk_moves_it_up()
    {
        var message = Fresh(Assault);
        var first = await Post(message);
        await Act(first, r => r.ContactAttempted(false, App.Clock.UtcNow, App.Clock.UtcNow.AddDays(4), App.Clock.UtcNow));

        var answer = await Post(Again(message, 2, m =>
        {
            m["risk"] = new JsonObject { ["tool"] = "DASH", ["grade"] = "high" };
            m["victim"]!["emails"] = new JsonArray(new JsonObject { ["address"] = "no address" });
        }));

        var stored = await Stored(first);
        Assert.That((answer.State, stored.Status), Is.EqualTo(("in_progress", ReferralStatus.FirstContact)));
        Assert.That((stored.SupportLevel, stored.RiskGrade, stored.NextDueUtc), Is.EqualTo((SupportLevel.HighRisk, RiskGrade.High, App.Clock.UtcNow.AddHours(24))));
        Assert.That(answer.Reasons, Is.EqualTo("ACCEPT decisive; EMAIL_INVALID warning victim.emails[0].address"));
    }

    [Test]
    public async Task During_support_the_case_moves_up_and_its_worker_is_told_of_the_difference()
    {
        var worker = await CaseWorker("update-worker");
        var message = Fresh(Assault);
        var first = await Supported(message, worker);

        await Post(Again(message, 2, m =>
        {
            m["risk"] = new JsonObject { ["tool"] = "DASH", ["grade"] = "high" };
            m["victim"]!["familyName"] = "Zielinska";
        }));

        await InDatabase(async db =>
        {
            var @case = await db.Cases.SingleAsync(c => c.ReferralId == first.Id);
            Assert.That((@case.SupportLevel, @case.RiskGrade), Is.EqualTo((SupportLevel.HighRisk, RiskGrade.High)));
            var notice = await db.Notifications.SingleAsync(n => n.UserId == UserId.From(worker.Id));
            Assert.That((notice.Kind, notice.Link), Is.EqualTo(("referral-updated", $"/cases/{@case.Id.Value}")));
            var act = await db.Acts.Include(a => a.Payload).SingleAsync(a => a.AggregateId == first.Id.Value && a.Kind == nameof(ReferralUpdated));
            Assert.That((act.Facts.Contains("\"riskRaised\":true"), act.Payload!.Json.Contains("Zielinska"), act.Facts.Contains("Zielinska")),
                Is.EqualTo((true, true, false)));
        });
    }

    [Test]
    public async Task The_leaders_are_told_that_a_message_raised_a_case_to_high_risk()
    {
        var leader = await Person("update-risk-leader", [Roles.TeamLeader]);
        var message = Fresh(Assault);
        var first = await Supported(message, await CaseWorker("update-risk-worker"));

        await Post(Again(message, 2, m => m["risk"] = new JsonObject { ["tool"] = "DASH", ["grade"] = "high" }));
        await Post(Again(message, 3, m => m["risk"] = new JsonObject { ["tool"] = "DASH", ["grade"] = "high", ["score"] = 20 }));

        await InDatabase(async db =>
        {
            var told = await db.Notifications.SingleAsync(n => n.UserId == UserId.From(leader.Id) && n.Kind == "case-high-risk");
            Assert.That(told.Text, Is.EqualTo($"{first.Text("reference")} is now graded high risk"));
        });
    }

    [Test]
    public async Task A_referral_with_a_case_goes_back_to_support_and_never_to_the_inbox()
    {
        var message = Fresh(Assault);
        var first = await Supported(message, await CaseWorker("update-returned"));
        await InDatabase(async db =>
        {
            var id = first.Id;
            var returned = db.Entry(await db.Referrals.SingleAsync(r => r.Id == id));
            returned.Property(r => r.Status).CurrentValue = ReferralStatus.NeedsCorrection;
            returned.Property(r => r.Queue).CurrentValue = ReferralQueue.NeedsCorrection;
        });

        var answer = await Post(Again(message, 2));

        var now = await Stored(first);
        Assert.That((now.Status, now.Queue, now.ContactDueUtc, now.NextDueUtc), Is.EqualTo((ReferralStatus.InSupport, ReferralQueue.Done, (DateTime?)null, (DateTime?)null)));
        Assert.That((answer.State, answer.ContactDueBy), Is.EqualTo(("in_progress", (string?)null)));
    }

    [Test]
    public async Task What_a_worker_verified_is_not_changed_except_that_unsafe_is_unsafe()
    {
        var message = Fresh(Assault);
        var first = await Post(message);
        var personId = (await StoredPerson(first)).Id;
        await InDatabase(async db =>
        {
            var person = await db.People.Include(p => p.ContactPoints).SingleAsync(p => p.Id == personId);
            var phone = person.ContactPoints.Single(p => p.Kind == ContactPointKind.Phone);
            person.ConfirmSafety(phone.Id, new ContactSafety(true, true, true, null, false, "Mornings"), ContactPointUse.NotKnown, null, App.Clock.UtcNow);
            person.AddContactPoint(ContactPointKind.Phone, "+447700900555", "07700 900555", "work", true, new ContactSafety(true, null, null, null, false, null), null, App.Clock.UtcNow);
        });

        await Post(Again(message, 2, m => m["victim"]!["phones"] = new JsonArray(
            new JsonObject { ["number"] = "(07700) 900123", ["safeToCall"] = null, ["safeForText"] = false },
            new JsonObject { ["number"] = "+44 7700 900555", ["safeToCall"] = false })));

        var phones = (await StoredPerson(first)).ContactPoints.Where(p => p.Kind == ContactPointKind.Phone).OrderBy(p => p.Value).ToList();
        Assert.That(phones.Select(p => (p.Value, p.SafeToCall, p.SafeForVoicemail, p.SafeForText, p.Note)), Is.EqualTo(new[]
        {
            ("+447700900123", (bool?)true, (bool?)true, (bool?)false, "Mornings"),
            ("+447700900555", false, null, null, null),
        }));
    }

    [Test]
    public async Task A_number_that_one_message_calls_unsafe_is_unsafe_on_everybodys_record()
    {
        var other = await Post(Fresh(Child, m => m["victim"]!["phones"]![0]!["number"] = "07700 900888"));
        await Post(Fresh(HighRisk, m => m["victim"]!["phones"]![1] = new JsonObject { ["number"] = "+44 7700 900 888", ["safeToCall"] = false }));

        var point = (await StoredPerson(other)).ContactPoints.Single(p => p.Value == "+447700900888");
        Assert.That((point.SafeToCall, point.SafeForVoicemail, point.NeverUse), Is.EqualTo(((bool?)false, (bool?)true, false)));
        Assert.That((await GetReferral(other)).Outcome, Is.EqualTo("ACCEPT"));
    }

    [Test]
    public async Task The_safeguarding_lead_is_told_of_child_protection_once()
    {
        var lead = await Person("update-safeguarding", [Roles.SafeguardingLead]);
        var message = Fresh(Child, m => m["victim"]!["vulnerabilities"] = new JsonArray("under_18", "child_protection_in_progress"));
        var answer = await Post(message);
        await Post(Again(message, 2));

        Assert.That((answer.Outcome, answer.State, answer.ContactDueBy), Is.EqualTo(("CP", "passed_on", (string?)null)));
        await InDatabase(async db =>
        {
            var notice = await db.Notifications.SingleAsync(n => n.UserId == UserId.From(lead.Id));
            Assert.That((notice.Text.StartsWith(answer.Text("reference"), StringComparison.Ordinal), notice.Text.Contains("Bennett")), Is.EqualTo((true, false)));
        });
    }

    [Test]
    public async Task The_team_leader_is_told_of_a_victim_who_died_and_child_protection_is_told_all_the_same()
    {
        var leader = await Person("update-leader", [Roles.TeamLeader]);
        var lead = await Person("update-safeguarding-too", [Roles.SafeguardingLead]);
        var answer = await Post(Fresh(Child, m =>
        {
            m["victim"]!["vulnerabilities"] = new JsonArray("child_protection_in_progress");
            m["victim"]!["deceased"] = true;
        }));

        Assert.That((answer.Outcome, answer.State, answer.ContactDueBy), Is.EqualTo(("DEC", "triage", (string?)null)));
        Assert.That(answer.Reasons, Does.StartWith("DEC decisive victim.deceased; CP also victim.vulnerabilities"));
        await InDatabase(async db =>
        {
            Assert.That(await db.Notifications.CountAsync(n => n.UserId == UserId.From(leader.Id) && n.Kind == "victim-deceased"), Is.EqualTo(1));
            Assert.That(await db.Notifications.CountAsync(n => n.UserId == UserId.From(lead.Id) && n.Kind == "child-protection"), Is.EqualTo(1));
        });
    }

    /// <summary>Sent, reached, and supported by this worker.</summary>
    private async Task<Answer> Supported(JsonObject message, AppUser worker)
    {
        var first = await Post(message);
        await InDatabase(async db =>
        {
            var id = first.Id;
            var referral = await db.Referrals.Include(r => r.Statement).SingleAsync(r => r.Id == id);
            referral.ContactAttempted(true, App.Clock.UtcNow, null, App.Clock.UtcNow);
            var @case = Case.Open(referral, referral.TeamId, App.Clock.UtcNow);
            @case.AssignTo(UserId.From(worker.Id), true, null, App.Clock.UtcNow);
            referral.SupportBegins(@case.Id, App.Clock.UtcNow);
            db.Cases.Add(@case);
        });
        return first;
    }
}
