using CaseManagement.Application.Common.Security;
using CaseManagement.Application.FollowUps;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.People;
using CaseManagement.Domain.Referrals;
using CaseManagement.Infrastructure.Security;
using CaseManagement.Testing;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Integration.Tests.Casework;

/// <summary>A mail to a person waits for a time that is safe. The clock of the fixture goes on, so that this is its only test.</summary>
public sealed class SafeMailTests : SupervisionFixture
{
    [Test]
    public async Task A_mail_waits_for_the_next_safe_time_and_again_where_the_plan_changes_meanwhile()
    {
        var built = await CaseOf(Worker, c => c.Named("Amara", "Okafor").Reachable(new ReportedContactPoint
        {
            Kind = ContactPointKind.Email,
            Value = "amara@mail.invalid",
            Display = "amara@mail.invalid",
            SafeForEmail = true,
            IsValid = true,
            Field = "victim.emails[0]",
        }));
        await Planned(built, DayOfWeek.Monday);
        var asked = await Post(Client, $"/api/v1/cases/{built.Id}/feedback/ask", new { contactPointId = built.Person.ContactPoints[0].Id.Value });
        Assert.That((int)asked.StatusCode, Is.EqualTo(201), await asked.Content.ReadAsStringAsync());
        var (monday, tuesday) = (new DateTime(2026, 11, 23, 18, 0, 0, DateTimeKind.Utc), new DateTime(2026, 11, 24, 18, 0, 0, DateTimeKind.Utc));

        Assert.That((await Waiting(built)).NextAttemptUtc, Is.EqualTo(monday));
        Assert.That(await Claim(built), Is.Null);

        await Planned(built, DayOfWeek.Tuesday);
        App.Clock.Set(monday);
        Assert.That(await Claim(built), Is.Null);
        var waiting = await Waiting(built);
        Assert.That((waiting.State, waiting.NextAttemptUtc, waiting.Attempts), Is.EqualTo((OutboxState.Waiting, tuesday, 0)));
        Assert.That(waiting.Body, Is.Not.Empty);

        App.Clock.Set(tuesday);
        Assert.That((await Claim(built))!.Mail.To, Is.EqualTo("amara@mail.invalid"));
    }

    private Task Planned(BuiltCase built, DayOfWeek day) => InUnitOfWork(async db => (await db.People.SingleAsync(p => p.Id == built.Person.Id))
        .PlanSafeContact(null, new SafeContactPlan { Times = [new SafeTime([day], new(18, 0), new(20, 0))] }, App.Clock.UtcNow));

    private async Task<OutboxMessage> Waiting(BuiltCase built)
    {
        OutboxMessage? found = null;
        await InDatabase(async db => found = await (
            from m in db.Outbox join r in db.FeedbackRequests on m.FeedbackRequestId equals r.Id where r.CaseId == built.Case.Id select m).SingleAsync());
        return found!;
    }

    private async Task<ClaimedMail?> Claim(BuiltCase built)
    {
        var id = (await Waiting(built)).Id;
        using var scope = App.Services.CreateScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().BecomeSystem(Permission.RunJobs);
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new ClaimOutboxMessageCommand(id));
    }
}
