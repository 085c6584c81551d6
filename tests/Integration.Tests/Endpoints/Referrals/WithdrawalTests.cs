using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Referrals;
using CaseManagement.Domain.Security;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.Endpoints.Referrals;

public sealed class WithdrawalTests : PoliceFixture
{
    [TestCase(Assault)]
    [TestCase(NoSafeNumber)]
    [TestCase("05-vehicle-crime-excluded")]
    public async Task A_referral_that_nobody_supports_yet_ends(string sample)
    {
        var message = Fresh(sample);
        var first = await Post(message);
        var answer = await Post(Withdrawal(message, 2));

        Assert.That((answer.Status, answer.State, answer.Outcome, answer.ContactDueBy), Is.EqualTo((200, "withdrawn", first.Outcome, (string?)null)));
        var stored = await Stored(answer);
        Assert.That((stored.Status, stored.Queue, stored.NextDueUtc, stored.RecordVersion),
            Is.EqualTo((ReferralStatus.Withdrawn, ReferralQueue.Done, (DateTime?)null, 2L)));
    }

    [Test]
    public async Task It_changes_no_data()
    {
        var message = Fresh(Assault);
        var statement = (await Stored(await Post(message))).Statement!.Json;
        var answer = await Post(Withdrawal(message, 2));

        Assert.That((await Stored(answer)).Statement!.Json, Is.EqualTo(statement));
        Assert.That((await StoredPerson(answer)).DisplayName, Is.EqualTo("Zielinski, Tomasz Jan"));
    }

    [Test]
    public async Task First_contact_ends_and_the_officer_is_told()
    {
        var officer = await Person("withdrawal-officer", [Roles.ContactOfficer]);
        var message = Fresh(Assault);
        var first = await Post(message);
        await Act(first, r =>
        {
            r.AssignTo(UserId.From(officer.Id));
            r.ContactAttempted(false, App.Clock.UtcNow, null, App.Clock.UtcNow);
        });

        Assert.That((await Post(Withdrawal(message, 2))).State, Is.EqualTo("withdrawn"));
        Assert.That(await Notices(officer.Id), Is.EqualTo(new[] { $"{first.Text("reference")}: the police have withdrawn this referral. Start no new contact" }));
    }

    [Test]
    public async Task During_support_the_worker_is_told_and_decides()
    {
        var worker = await CaseWorker("withdrawal-worker");
        var message = Fresh(Assault);
        var first = await Post(message);
        var caseId = await Support(first, UserId.From(worker.Id));

        var answer = await Post(Withdrawal(message, 2));

        Assert.That((answer.Status, answer.State), Is.EqualTo((200, "in_progress")));
        Assert.That((await Stored(first)).Status, Is.EqualTo(ReferralStatus.InSupport));
        Assert.That(await Notices(worker.Id), Has.One.EqualTo(
            $"{first.Text("reference")}: the police have withdrawn this referral. Decide with the person how support goes on"));
        await InDatabase(async db => Assert.That(
            await db.Acts.Where(a => a.CaseId == caseId.Value).Select(a => a.Kind).ToListAsync(),
            Does.Contain("ReferralWithdrawnDuringSupport").And.Contain("ReferralWithdrawn")));
    }

    [Test]
    public async Task A_closed_referral_stays_closed()
    {
        var message = Fresh(Assault);
        var first = await Post(message);
        await Act(first, r =>
        {
            r.ContactAttempted(true, App.Clock.UtcNow, null, App.Clock.UtcNow);
            r.Close("NONEED", null, App.Clock.UtcNow);
        });

        Assert.That((await Post(Withdrawal(message, 2))).State, Is.EqualTo("closed"));
    }

    [Test]
    public async Task Withdrawn_twice_is_withdrawn()
    {
        var message = Fresh(Assault);
        await Post(message);
        await Post(Withdrawal(message, 2));

        Assert.That((await Post(Withdrawal(message, 3))).State, Is.EqualTo("withdrawn"));
    }

    [Test]
    public async Task Under_the_same_version_it_is_obeyed_all_the_same()
    {
        var message = Fresh(Assault);
        await Post(message);
        var withdrawal = Withdrawal(message, 1);

        var answer = await Post(withdrawal);

        Assert.That((answer.Status, answer.State), Is.EqualTo((200, "withdrawn")));
        Assert.That((await Post(withdrawal)).Json["replayed"]!.GetValue<bool>(), Is.True);
        Assert.That((await Post(Again(message, 1, m => m["incident"]!["summary"] = "Other"))).Status, Is.EqualTo(409));
    }

    [Test]
    public async Task An_older_withdrawal_is_stale()
    {
        var message = Fresh(Assault, m => m["recordVersion"] = 3);
        await Post(message);

        var answer = await Post(Withdrawal(message, 2));

        Assert.That((answer.Status, answer.State), Is.EqualTo((200, "triage")));
        Assert.That(answer.Reasons, Does.EndWith("STALE info recordVersion"));
    }

    [Test]
    public async Task A_later_referral_takes_it_up_again()
    {
        var message = Fresh(Assault);
        await Post(message);
        await Post(Withdrawal(message, 2));
        App.Clock.Advance(TimeSpan.FromMinutes(1));

        var answer = await Post(Again(message, 3));

        Assert.That((answer.Status, answer.Outcome, answer.State), Is.EqualTo((200, "ACCEPT", "triage")));
        Assert.That(answer.ContactDueBy, Is.Not.Null);
    }

    [Test]
    public async Task A_later_update_alone_does_not_take_it_up_again()
    {
        var message = Fresh(Assault);
        await Post(message);
        await Post(Withdrawal(message, 2));

        var answer = await Post(Again(message, 3, m => (m["action"], m["victim"]!["familyName"]) = ("update", "Zielinska")));

        Assert.That((answer.Status, answer.State, answer.ContactDueBy), Is.EqualTo((200, "withdrawn", (string?)null)));
        Assert.That((await StoredPerson(answer)).FamilyName, Is.EqualTo("Zielinska"));
    }

    [Test]
    public async Task Of_an_unknown_record_it_is_taken_and_nobody_is_contacted()
    {
        var message = Fresh(Assault);
        var withdrawal = Withdrawal(message, 2);
        var answer = await Post(withdrawal);

        Assert.That((answer.Status, answer.State, answer.ContactDueBy), Is.EqualTo((201, "withdrawn", (string?)null)));
        Assert.That(answer.Reasons, Is.EqualTo("NOCONS decisive; UNKNOWN_BEFORE info action"));
        Assert.That((await StoredPerson(answer)).DisplayName, Is.EqualTo("Not known"));
        Assert.That((await Post(withdrawal)).Json["replayed"]!.GetValue<bool>(), Is.True);
        Assert.That((await Post(message)).Reasons, Does.EndWith("STALE info recordVersion"));

        var taken = await Post(Again(message, 3));
        Assert.That((taken.Status, taken.State, (await StoredPerson(taken)).FamilyName), Is.EqualTo((200, "triage", "Zielinski")));
    }

    [Test]
    public async Task The_reason_lies_in_the_erasable_part_of_the_act()
    {
        var message = Fresh(Assault);
        await Post(message);
        var answer = await Post(Withdrawal(message, 2, "She moved to her sister's"));

        await InDatabase(async db =>
        {
            var act = await db.Acts.Include(a => a.Payload).SingleAsync(a => a.AggregateId == answer.Id.Value && a.Kind == nameof(ReferralWithdrawn));
            Assert.That((act.Facts.Contains("sister"), act.Payload!.Json.Contains("sister")), Is.EqualTo((false, true)));
        });
    }

    private async Task<CaseId> Support(Answer receipt, UserId worker)
    {
        var opened = default(CaseId);
        await InDatabase(async db =>
        {
            var id = receipt.Id;
            var referral = await db.Referrals.Include(r => r.Statement).SingleAsync(r => r.Id == id);
            referral.ContactAttempted(true, App.Clock.UtcNow, null, App.Clock.UtcNow);
            var @case = Case.Open(referral, referral.TeamId, App.Clock.UtcNow);
            @case.AssignTo(worker, true, null, App.Clock.UtcNow);
            referral.SupportBegins(@case.Id, App.Clock.UtcNow);
            db.Cases.Add(@case);
            opened = @case.Id;
        });
        return opened;
    }

    private async Task<List<string>> Notices(Guid user)
    {
        List<string> texts = [];
        await InDatabase(async db => texts = await db.Notifications.Where(n => n.UserId == UserId.From(user)).Select(n => n.Text).ToListAsync());
        return texts;
    }
}
