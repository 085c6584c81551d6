using System.Text.Json.Nodes;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Running;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.Running;
using CaseManagement.Infrastructure.Security;
using CaseManagement.Integration.Tests.FollowUps;
using CaseManagement.Integration.Tests.Support;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Integration.Tests.Running;

/// <summary>An administrator sees at one look whether the service does what it should.</summary>
[NonParallelizable]
public sealed class HealthPageTests : FollowUpFixture
{
    private const string Page = "/administration/health";
    private PageSession _admin = null!;

    [SetUp]
    public async Task Begin()
    {
        (Mail.IsConfigured, Mail.Failure) = (true, null);
        await InDatabase(async db =>
        {
            await db.JobRuns.ExecuteDeleteAsync();
            await db.Outbox.ExecuteDeleteAsync();
            db.JobRuns.AddRange(Jobs().Select(name => Ended(name, run => run.End(1, Now))));
        });
        _admin = new PageSession(await SignedIn(await Person(NewName("administrator"), [Roles.Administrator])));
    }

    [Test]
    public async Task When_all_is_well_it_says_so()
    {
        var page = await _admin.Read(Page);
        var health = await Health();

        Assert.That(page, Does.Contain("Emails wait: no mail server is set up").And.Contain("Works").And.Not.Contain(" ms").And.Not.Contain("Smtp:").And.Contain("Everything ran when it should").And.Contain("Emails to send").And.Contain("Runs since"));
        Assert.That((health["isGood"]!.GetValue<bool>(), health["failedMails"]!.GetValue<int>()), Is.EqualTo((false, 0)), "this instance has no way out for mails");
        Assert.That((await WithAWayOut()).IsGood, Is.True);
        Assert.That(health["queues"]!.AsArray().Select(q => q!["name"]!.ToString()), Is.EqualTo(new[] { "mails", "texts", "reminders", "imports", "quarantine" }));
    }

    [Test]
    public async Task What_waits_too_long_what_failed_and_what_did_not_run_is_named()
    {
        await InDatabase(async db =>
        {
            await db.JobRuns.Where(r => r.Job == "SendOutbox" || r.Job == "WatchInbox").ExecuteDeleteAsync();
            db.JobRuns.Add(Ended("SendOutbox", run => run.Fail("IOException", Now)));
            db.Outbox.Add(OutboxMessage.To("worker@example.org", "VCS-26-0000001: follow-up due", "-", "late", Now.AddHours(-3)));
            db.JobRuns.Add(JobRun.ByTheClock("Gone", "machine", Now.AddDays(-1)));
        });

        var page = await _admin.Read(Page);
        var health = await Health();

        Assert.That(page, Does.Contain("Something needs a look").And.Contain("Send emails").And.Contain("failed last time").And.Contain("should have run and did not").And.Contain("3 hours"));
        Assert.That(page, Does.Not.Contain("worker@example.org").And.Not.Contain("VCS-26-0000001"));
        Assert.That(health["failedJobs"]!.AsArray().Select(j => j!.ToString()), Is.EqualTo(new[] { "SendOutbox" }));
        Assert.That(health["lateJobs"]!.AsArray().Select(j => j!.ToString()), Is.EqualTo(new[] { "WatchInbox" }));
        Assert.That(health["queues"]![0]!["isLate"]!.GetValue<bool>(), Is.True);
    }

    [Test]
    public async Task Where_no_way_out_is_set_up_it_says_so() =>
        Assert.That(await _admin.Read(Page), Does.Contain("Something needs a look").And.Contain("no mail server is set up"));

    private IEnumerable<string> Jobs() => App.Services.GetRequiredService<IJobPlan>().Jobs(Now).Select(job => job.Name);

    private JobRun Ended(string job, Action<JobRun> end)
    {
        var run = JobRun.ByTheClock(job, "machine", Now);
        end(run);
        return run;
    }

    private async Task<ServiceHealth> WithAWayOut()
    {
        await using var scope = Host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().BecomeSystem(Permission.ServiceRun);
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new GetServiceHealthQuery());
    }

    private async Task<JsonNode> Health() => JsonNode.Parse(await _admin.Client.GetStringAsync("/api/v1/administration/health"))!;
}
