using System.Globalization;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.Security;
using CaseManagement.Infrastructure.Persistence;
using CaseManagement.Integration.Tests.FollowUps;
using CaseManagement.Testing.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Integration.Tests.Jobs;

/// <summary>
/// The real process, the real engine, the real clock, killed at the worst moment: a mail has reached the server and the
/// service does not know it yet, while other follow-ups are still to fall due.
/// </summary>
[NonParallelizable]
public sealed class KillTests : FollowUpFixture
{
    private const int FollowUps = 40;
    private const int AtOnce = 10;
    private const int MailsBeforeTheKill = 3;

    [Test]
    public async Task Killed_in_the_middle_and_started_again_it_loses_none_and_doubles_none()
    {
        App.Clock.Set(DateTime.UtcNow);
        var scene = await NewScene();
        await PlanSome(scene);
        using var server = new SmtpServer();
        var inFlight = HoldThe(MailsBeforeTheKill, server);

        using (var first = Start(server))
        {
            for (var mail = 1; mail < MailsBeforeTheKill; mail++)
            {
                await Until(() => Task.FromResult(server.Mails.Count >= mail), first, server);
                await PlanSome(scene);
            }

            await Until(() => Task.FromResult(inFlight.IsCompleted), first, server);
            await PlanSome(scene);
            await first.Kill();
        }

        var killedAfter = server.Mails.Count;
        Assert.That(killedAfter, Is.EqualTo(MailsBeforeTheKill));
        Assert.That((await OutboxOf(scene.Worker)).Count(m => m.State == OutboxState.Sending), Is.EqualTo(1), "the one that was on its way");

        using (var second = Start(server))
        {
            await Until(() => AllIsOut(scene, FollowUps), second, server);
            Assert.That(await second.Stop(), Is.Zero, second.Log);
            Assert.That(second.Log, Does.Not.Contain("@example.org").And.Not.Contain("Call about"));
        }

        await AssertEachRemindedOnce(scene, FollowUps);
        AssertNothingTwiceButWhatWasOnItsWay(server, FollowUps, kills: 1);

        // Nothing is due but one that is planned now; when its mail is out, a whole run has passed over all the others.
        App.Clock.Set(DateTime.UtcNow);
        await Plan(scene, TimeSpan.FromSeconds(1));
        var before = server.Mails.Count;
        var mails = (await OutboxOf(scene.Worker)).Count;
        using (var third = Start(server))
        {
            await Until(async () => (await OutboxOf(scene.Worker)).Count(m => m.State == OutboxState.Sent) == mails + 1, third, server);
            Assert.That(await third.Stop(), Is.Zero, third.Log);
        }

        Assert.That(server.Mails, Has.Count.EqualTo(before + 1));
        await AssertEachRemindedOnce(scene, FollowUps + 1);
    }

    /// <summary>Two kills in `build/test`, twenty in `build/soak`; the same seed kills after the same waits.</summary>
    [Test]
    public async Task Killed_at_random_points_of_a_storm_it_loses_none_and_doubles_none()
    {
        var kills = TestContext.Parameters.Get("kills", 2);
        var seed = TestContext.Parameters.Get("seed", Environment.TickCount & 0xFFFF);
        await TestContext.Progress.WriteLineAsync($"{kills} kills, seed {seed}");
        var random = new Random(seed);
        App.Clock.Set(DateTime.UtcNow);
        var scene = await NewScene();
        using var server = new SmtpServer { BeforeConfirming = (_, ct) => Task.Delay(200, ct) };
        for (var kill = 0; kill < kills; kill++)
        {
            using var service = Start(server);
            await Until(() => Task.FromResult(IsRunning(service)), service, server);
            await PlanSome(scene, apart: TimeSpan.FromSeconds(0.5));
            await Task.Delay(random.Next(8000));
            await service.Kill();
        }

        var expected = kills * AtOnce;
        using (var last = Start(server))
        {
            await Until(async () => IsRunning(last) && await AllIsOut(scene, expected), last, server);
            Assert.That(await last.Stop(), Is.Zero, last.Log);
        }

        await AssertEachRemindedOnce(scene, expected);
        AssertNothingTwiceButWhatWasOnItsWay(server, expected, kills);
        await TestContext.Progress.WriteLineAsync(
            $"{expected} follow-ups told once each, by {server.Mails.Select(m => m.MessageId).Distinct().Count()} mails, {server.Mails.Count(m => m.Header("X-Repeated") == "true")} of them marked as repeated");
    }

    /// <summary>What falls due together is one mail; so the next are planned when the mail of those before is out, however slow the machine.</summary>
    private Task PlanSome(Scene scene, TimeSpan apart = default) => InDatabase(async db =>
    {
        var now = DateTime.UtcNow;
        var about = await db.Cases.SingleAsync(c => c.Id == scene.Case.Id);
        db.FollowUps.AddRange(Enumerable.Range(0, AtOnce).Select(i => FollowUp.Plan(
            about, "Call about the court date", now.AddSeconds(1) + (apart * i), UserId.From(scene.Worker.Id), TimeSpan.FromHours(1), now)));
    });

    private static bool IsRunning(ServiceProcess service) => service.Log.Contains("Application started", StringComparison.Ordinal);

    private async Task<bool> AllIsOut(Scene scene, int expected)
    {
        var outbox = await OutboxOf(scene.Worker);
        return outbox.All(m => m.State == OutboxState.Sent) && (await NotificationsOf(scene.Worker)).Count == expected;
    }

    /// <summary>The server takes that mail, says nothing, and lets the test know.</summary>
    private static Task HoldThe(int number, SmtpServer server)
    {
        var arrived = new TaskCompletionSource();
        var count = 0;
        server.BeforeConfirming = (_, ct) =>
        {
            if (Interlocked.Increment(ref count) != number)
            {
                return Task.CompletedTask;
            }

            arrived.SetResult();
            return Task.Delay(Timeout.Infinite, ct);
        };
        return arrived.Task;
    }

    private async Task AssertEachRemindedOnce(Scene scene, int expected)
    {
        var notifications = await NotificationsOf(scene.Worker);
        var outbox = await OutboxOf(scene.Worker);
        List<Guid> acts = [];
        List<FollowUp> followUps = [];
        await InDatabase(async db =>
        {
            followUps = await db.FollowUps.AsNoTracking().Where(f => f.CaseId == scene.Case.Id).ToListAsync();
            acts = await db.Acts.Where(a => a.CaseId == scene.Case.Id.Value && a.Kind == nameof(FollowUpFellDue)).Select(a => a.AggregateId).ToListAsync();
        });
        var keys = followUps.Select(f => $"follow-up-due:{f.Id.Value:N}:{f.DueUtc.Ticks}").ToList();

        Assert.That(keys, Has.Count.EqualTo(expected));
        Assert.That(followUps.Select(f => f.Status), Is.All.EqualTo(FollowUpStatus.Due));
        Assert.That(acts, Is.EquivalentTo(followUps.Select(f => f.Id.Value)));
        Assert.That(notifications.Select(n => n.Key), Is.EquivalentTo(keys));
        Assert.That(outbox.Sum(m => Told(m.Subject)), Is.EqualTo(expected), "what fell due together is one mail");
        Assert.That(outbox.Select(m => m.State), Is.All.EqualTo(OutboxState.Sent));
    }

    private static void AssertNothingTwiceButWhatWasOnItsWay(SmtpServer server, int expected, int kills)
    {
        var mails = server.Mails.GroupBy(m => m.MessageId).ToList();

        Assert.That(mails.Sum(same => Told(same.First().Subject)), Is.EqualTo(expected));
        Assert.That(server.Mails.Count - mails.Count, Is.LessThanOrEqualTo(kills), "only the mail that was on its way may come twice");
        Assert.That(mails.Where(same => same.Count() > 1).Select(same => same.Last().Header("X-Repeated")), Is.All.EqualTo("true"), "and then it says so");
        Assert.That(server.Mails.Select(m => m.Header("X-Repeated")).Count(header => header == "true"), Is.LessThanOrEqualTo(kills));
    }

    /// <summary>Of how many follow-ups a mail tells: "VCS-26-0000001: follow-up due", "20 follow-ups due".</summary>
    private static int Told(string subject) =>
        subject.EndsWith("follow-ups due", StringComparison.Ordinal) ? int.Parse(subject.Split(' ')[0], CultureInfo.InvariantCulture) : 1;

    private ServiceProcess Start(SmtpServer server) => new(
    [
        new("ConnectionStrings:Default", App.Services.GetRequiredService<DatabaseSettings>().ConnectionString),
        new("Storage:Path", App.Services.GetRequiredService<Microsoft.Extensions.Configuration.IConfiguration>()["Storage:Path"]!),
        new("Jobs:Enabled", "true"),
        new("Jobs:RemindDueFollowUps", "* * * * * ?"),
        new("Jobs:SendOutbox", "* * * * * ?"),
        new("Jobs:OutboxLeaseSeconds", "21"),
        new("Smtp:Host", "127.0.0.1"),
        new("Smtp:Port", $"{server.Port}"),
        new("Smtp:UseTls", "false"),
        new("Smtp:From", "care@example.org"),
        new("Smtp:TimeoutSeconds", "10"),
        new("Text:TimeoutSeconds", "10"),
    ]);

    /// <summary>Asks again and again until it holds; a dead process or two and a half minutes without success ends the test with what the service said.</summary>
    private static async Task Until(Func<Task<bool>> holds, ServiceProcess service, SmtpServer server)
    {
        for (var end = DateTime.UtcNow.AddSeconds(150); !await holds(); await Task.Delay(100))
        {
            Assert.That(service.HasExited, Is.False, () => service.Log);
            Assert.That(DateTime.UtcNow, Is.LessThan(end), () => $"{server.Mails.Count} mails so far\n{service.Log}");
        }
    }
}
