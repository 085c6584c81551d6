using System.Text.RegularExpressions;
using CaseManagement.Api.Pages.Cases;
using CaseManagement.Api.Pages.Supervision;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.FollowUps;
using CaseManagement.Domain.Feedback;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.People;
using CaseManagement.Domain.Referrals;
using CaseManagement.Infrastructure.Security;
using CaseManagement.Testing;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Integration.Tests.Casework;

public sealed class FeedbackTests : SupervisionFixture
{
    [Test]
    public async Task A_safe_address_gets_a_link_that_is_answered_once_and_the_rated_worker_sees_no_answer()
    {
        var built = await WithMail(safe: true);
        await Ask(built);
        var token = await TokenOf(built);
        var mail = await Claim(built);
        var page = await App.CreateClient().GetStringAsync($"/questions/{token}");

        using var browser = Anonymous();
        var answered = await Submit(browser, $"/questions/{token}", ("Answers.Rows[0].Score", "5"), ("Comment", "They listened to me"));
        var again = await browser.GetStringAsync($"/questions/{token}");
        var byWorker = await Read(Client, CaseLinks.Feedback(built.Id));
        var byLeader = await Read(Leader, CaseLinks.Feedback(built.Id));

        Assert.That((mail!.Mail.To, mail.Mail.Subject), Is.EqualTo(("amara@mail.invalid", "A few questions")));
        Assert.That(Regex.Match(page, "<title>(.*?)</title>").Groups[1].Value, Is.EqualTo("A few questions"));
        Assert.That(page, Does.Contain("data-app-exit").And.Not.Contain(built.Case.Reference).And.Not.Contain("Okafor"));
        Assert.That(await Text(answered), Does.Contain("Thank you"));
        Assert.That(again, Does.Contain("This link cannot be used"));
        Assert.That(byWorker, Does.Contain("The answers are for leaders").And.Not.Contain("They listened to me"));
        Assert.That(byLeader, Does.Contain("They listened to me").And.Contain("Fully"));
        Assert.That(await Read(Leader, SupervisionLinks.Feedback), Does.Contain("They listened to me"));
        Assert.That(await Read(Client, $"/cases/{built.Id}/timeline"), Does.Contain("Feedback given").And.Not.Contain("They listened to me"));
        Assert.That(await StatusOf(Client, SupervisionLinks.Feedback), Is.EqualTo(403));
    }

    [Test]
    public async Task What_is_not_safe_any_more_when_it_leaves_is_withheld()
    {
        var built = await WithMail(safe: true);
        await Ask(built);
        await InUnitOfWork(async db => (await db.People.SingleAsync(p => p.Id == built.Person.Id)).SuspendContact());

        var mail = await Claim(built);

        Assert.That(mail, Is.Null);
        await InDatabase(async db =>
        {
            var request = await db.FeedbackRequests.SingleAsync(r => r.CaseId == built.Case.Id);
            var message = await db.Outbox.SingleAsync(m => m.FeedbackRequestId == request.Id);
            Assert.That((request.Status, message.State, message.Body), Is.EqualTo((FeedbackStatus.Withheld, OutboxState.Withheld, "")));
        });
        Assert.That(await Client.GetStringAsync("/notifications"), Does.Contain("not safe any more"));
    }

    [Test]
    public async Task An_address_that_is_not_known_to_be_safe_is_refused_in_a_sensitive_case()
    {
        var built = await WithMail(safe: false, sensitive: true);

        var answer = await Post(Client, $"/api/v1/cases/{built.Id}/feedback/ask", new { contactPointId = Point(built) });

        Assert.That(await CodeOf(answer), Is.EqualTo("feedback.not-safe"));
        Assert.That(await Read(Client, CaseLinks.Feedback(built.Id)), Does.Contain("no e-mail address that is known to be safe"));
    }

    [Test]
    public async Task A_link_is_asked_for_once_at_a_time_and_expires()
    {
        var built = await WithMail(safe: true);
        await Ask(built);
        var token = await TokenOf(built);
        var twice = await Post(Client, $"/api/v1/cases/{built.Id}/feedback/ask", new { contactPointId = Point(built) });
        await InDatabase(async db => await db.FeedbackRequests.Where(r => r.CaseId == built.Case.Id).ExecuteUpdateAsync(r => r.SetProperty(x => x.ExpiresUtc, Now)));

        Assert.That(await CodeOf(twice), Is.EqualTo("feedback.asked-already"));
        Assert.That(await App.CreateClient().GetStringAsync($"/questions/{token}"), Does.Contain("This link cannot be used"));
        Assert.That(await App.CreateClient().GetStringAsync("/questions/unknown"), Does.Contain("This link cannot be used"));
    }

    [Test]
    public async Task A_worker_enters_what_is_answered_in_a_call()
    {
        var built = await CaseOf(Worker);
        var nothing = await Submit(Client, CaseLinks.FeedbackByPhone(built.Id));
        var saved = await Submit(Client, CaseLinks.FeedbackByPhone(built.Id), ("Answers.Rows[1].Score", "2"), ("Comment", "Too slow"));
        var wrong = await Post(Client, $"/api/v1/cases/{built.Id}/feedback", new { answers = new[] { new { questionCode = "F1", score = 9 } } });

        Assert.That(await Text(nothing), Does.Contain("Answer at least one question"));
        Assert.That(((int)saved.StatusCode, await CodeOf(wrong)), Is.EqualTo((302, "feedback.unknown-answer")));
        Assert.That(await Read(Client, CaseLinks.Feedback(built.Id)), Does.Not.Contain("Too slow"));
    }

    private Task<BuiltCase> WithMail(bool safe, bool sensitive = false) => CaseOf(Worker, c =>
    {
        c.Named("Amara", "Okafor").Reachable(new ReportedContactPoint
        {
            Kind = ContactPointKind.Email,
            Value = "amara@mail.invalid",
            Display = "amara@mail.invalid",
            SafeForEmail = safe ? true : null,
            IsValid = true,
            Field = "victim.emails[0]",
        });
        if (sensitive)
        {
            c.Sensitive();
        }
    });

    private static Guid Point(BuiltCase built) => built.Person.ContactPoints[0].Id.Value;

    private async Task Ask(BuiltCase built)
    {
        var answer = await Submit(Client, CaseLinks.Feedback(built.Id), ("ContactPointId", $"{Point(built)}"));
        Assert.That((int)answer.StatusCode, Is.EqualTo(302), await Text(answer));
    }

    private async Task<string> TokenOf(BuiltCase built)
    {
        var body = "";
        await InDatabase(async db => body = await (
            from m in db.Outbox join r in db.FeedbackRequests on m.FeedbackRequestId equals r.Id where r.CaseId == built.Case.Id select m.Body).SingleAsync());
        return Regex.Match(body, "/questions/([A-Za-z0-9_-]+)").Groups[1].Value;
    }

    private async Task<ClaimedMail?> Claim(BuiltCase built)
    {
        OutboxMessageId id = default;
        await InDatabase(async db => id = await (
            from m in db.Outbox join r in db.FeedbackRequests on m.FeedbackRequestId equals r.Id where r.CaseId == built.Case.Id select m.Id).SingleAsync());
        using var scope = App.Services.CreateScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().BecomeSystem(Permission.RunJobs);
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new ClaimOutboxMessageCommand(id));
    }
}
