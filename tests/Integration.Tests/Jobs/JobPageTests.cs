using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.Running;
using CaseManagement.Infrastructure.Jobs;
using CaseManagement.Integration.Tests.FollowUps;
using CaseManagement.Integration.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Integration.Tests.Jobs;

public sealed class JobPageTests : FollowUpFixture
{
    private const string OutboxPage = "/administration/jobs/SendOutbox";
    private PageSession _admin = null!;

    [SetUp]
    public async Task Begin()
    {
        (Mail.IsConfigured, Mail.Failure) = (true, null);
        await InDatabase(async db =>
        {
            await db.JobRuns.ExecuteDeleteAsync();
            await db.Outbox.ExecuteDeleteAsync();
        });
        _admin = new PageSession(await SignedIn(await Person(NewName("administrator"), [Roles.Administrator])));
    }

    [Test]
    public async Task Every_job_is_shown_with_its_next_time_and_the_last_run()
    {
        var worker = await Waiting();
        await SendMails();

        var page = await _admin.Read("/administration/jobs");
        var listed = JsonNode.Parse(await _admin.Client.GetStringAsync("/api/v1/administration/jobs"))!.AsArray();

        Assert.That(page, Does.Contain("Send emails").And.Contain("Remind of follow-ups").And.Contain("Take files that staff gave in").And.Contain("Not yet"));
        var outbox = listed.Single(j => j!["name"]!.GetValue<string>() == "SendOutbox")!;
        Assert.That(outbox["nextUtc"]!.GetValue<DateTime>(), Is.EqualTo(Now.AddSeconds(10 - (Now.Second % 10))));
        Assert.That((outbox["last"]!["state"]!.GetValue<string>(), outbox["last"]!["pieces"]!.GetValue<int>()), Is.EqualTo(("done", 1)));
        Assert.That(await OutboxOf(worker), Has.All.Property(nameof(OutboxMessage.State)).EqualTo(OutboxState.Sent));
        Assert.That(listed.Select(j => j!["name"]!.GetValue<string>()), Has.None.EqualTo("RunAskedJobs"));
    }

    [Test]
    public async Task A_run_that_failed_tells_the_kind_of_error_and_nothing_of_what_it_said()
    {
        await Waiting();
        Mail.Failure = new InvalidOperationException("alex.example@example.org has moved");

        Assert.That(() => SendMails(), Throws.InstanceOf<Exception>());

        var page = await _admin.Read(OutboxPage);
        Assert.That(page, Does.Contain("Failed").And.Contain(nameof(InvalidOperationException)).And.Not.Contain("alex.example"));
    }

    [Test]
    public async Task Runs_that_find_nothing_to_do_are_one_line_until_something_happens()
    {
        await SendMails();
        await SendMails();
        App.Clock.Advance(TimeSpan.FromSeconds(10));
        await SendMails();
        Assert.That((await Runs("SendOutbox")).Select(r => (r.Times, r.EndedUtc)), Is.EqualTo(new[] { (3, (DateTime?)Now) }));

        await Waiting();
        await SendMails();
        await SendMails();

        Assert.That((await Runs("SendOutbox")).Select(r => (r.Times, r.Pieces)), Is.EqualTo(new[] { (3, 0), (1, 1), (1, 0) }));
        Assert.That(await _admin.Read(OutboxPage), Does.Contain("Nothing to do, 3 runs"));
    }

    [Test]
    public async Task Of_the_runs_the_setting_says_how_many_are_kept_and_those_of_other_jobs_are_left_alone()
    {
        await InDatabase(db => db.JobRuns.Add(JobRun.ByTheClock("CountPeople", "elsewhere", Now.AddDays(-30))));
        for (var i = 0; i < 60; i++)
        {
            App.Clock.Advance(TimeSpan.FromMinutes(15));
            await Host.Services.GetRequiredService<JobRunner>().Run(typeof(CountPeopleJob), CancellationToken.None);
        }

        Assert.That(await Runs("CountPeople"), Has.Count.EqualTo(50));
        Assert.That((await Runs("CountPeople"))[^1].BegunUtc, Is.EqualTo(Now));
    }

    [Test]
    public async Task An_administrator_has_a_job_run_now_and_the_next_instance_that_runs_jobs_does_it_once()
    {
        var worker = await Waiting();

        var asked = await _admin.Submit(OutboxPage);
        Assert.That(asked.StatusCode, Is.EqualTo(HttpStatusCode.Found), await PageSession.TextOf(asked));
        Assert.That(await _admin.Read(OutboxPage), Does.Contain("Asked for"));
        await using var another = AnotherHost();
        await Task.WhenAll(RunAsked(Host.Services), RunAsked(another.Services));

        var run = (await Runs("SendOutbox")).Single();
        Assert.That((run.State, run.Pieces, run.AskedById is not null), Is.EqualTo((JobRunState.Done, 1, true)));
        Assert.That(MailsTo(worker), Has.Count.EqualTo(1));
        await InDatabase(async db => Assert.That(
            await db.Acts.Where(a => a.AggregateId == run.Id.Value).Select(a => a.Kind).ToListAsync(), Is.EqualTo(new[] { nameof(JobRunAsked) })));
    }

    [Test]
    public async Task A_job_that_runs_or_is_about_to_is_not_asked_for_again()
    {
        await InDatabase(db => db.JobRuns.Add(JobRun.ByTheClock("TakeImports", "elsewhere", Now)));

        var busy = await _admin.Client.SendAsync(Ask("TakeImports"));
        Assert.That(busy.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(await busy.Content.ReadAsStringAsync(), Does.Contain("job.runs-already"));
        var shown = await _admin.Submit("/administration/jobs/EraseDrafts");
        var again = await _admin.SubmitServed(
            (await _admin.Read("/administration")) is { Length: > 0 } ? await _admin.Client.GetStringAsync("/account") : "", "/administration/jobs/EraseDrafts");
        Assert.That((shown.StatusCode, again.StatusCode), Is.EqualTo((HttpStatusCode.Found, HttpStatusCode.BadRequest)));
        Assert.That(await PageSession.TextOf(again), Does.Contain("runs already, or is about to"));

        App.Clock.Advance(JobRun.LostAfter);
        var afterwards = await _admin.Client.SendAsync(Ask("TakeImports"));
        Assert.That(afterwards.StatusCode, Is.EqualTo(HttpStatusCode.Created), "the machine that ran it is not heard of any more");
    }

    [Test]
    public async Task The_same_key_asks_once_and_a_job_that_does_not_exist_is_404()
    {
        var key = Guid.NewGuid().ToString();

        var first = await _admin.Client.SendAsync(Ask("SweepDocuments", key));
        var second = await _admin.Client.SendAsync(Ask("SweepDocuments", key));

        Assert.That((first.StatusCode, second.StatusCode), Is.EqualTo((HttpStatusCode.Created, HttpStatusCode.Created)));
        Assert.That(first.Headers.Location?.ToString(), Is.EqualTo("/api/v1/administration/jobs/SweepDocuments"));
        Assert.That(await Runs("SweepDocuments"), Has.Count.EqualTo(1));
        Assert.That((await _admin.Client.SendAsync(Ask("RunAskedJobs"))).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await _admin.Get("/administration/jobs/NoSuchJob")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Without_the_token_of_a_form_nothing_is_asked_for()
    {
        var answer = await _admin.Client.PostAsync(OutboxPage, new FormUrlEncodedContent([]));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await Runs("SendOutbox"), Is.Empty);
    }

    private static HttpRequestMessage Ask(string job, string? key = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/administration/jobs/{job}/runs") { Content = JsonContent.Create(new { }) };
        request.Headers.Add("Idempotency-Key", key ?? Guid.NewGuid().ToString());
        return request;
    }

    private static Task RunAsked(IServiceProvider services) =>
        services.GetRequiredService<JobRunner>().Run(typeof(RunAskedJobsJob), CancellationToken.None);

    private async Task<IReadOnlyList<JobRun>> Runs(string job)
    {
        List<JobRun> found = [];
        await InDatabase(async db => found = await db.JobRuns.AsNoTracking().Where(r => r.Job == job).OrderBy(r => r.CreatedUtc).ThenBy(r => r.Id).ToListAsync());
        return found;
    }

    private async Task<Infrastructure.Security.AppUser> Waiting()
    {
        var scene = await NewScene();
        await InDatabase(db => db.Outbox.Add(OutboxMessage.To(scene.Worker.Email!, "A mail", "Sign in to see it.", $"test:{Guid.NewGuid():N}", Now)));
        return scene.Worker;
    }
}
