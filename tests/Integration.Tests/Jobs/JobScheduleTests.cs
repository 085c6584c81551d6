using CaseManagement.Api.Pages.Administration.Jobs;
using CaseManagement.Infrastructure.Jobs;
using Microsoft.Extensions.Configuration;
using Quartz;

namespace CaseManagement.Integration.Tests.Jobs;

public sealed class JobScheduleTests
{
    [Test]
    public void Every_job_has_a_name_of_its_own_and_a_time_that_the_engine_understands()
    {
        var schedule = JobSchedule.From(new ConfigurationBuilder().Build());

        Assert.That(schedule.Select(j => j.Name), Is.Unique);
        Assert.That(schedule.Select(j => j.Name), Is.EqualTo(schedule.Select(j => JobSchedule.NameOf(j.Type))));
        Assert.That(schedule.Where(j => j.Type != typeof(RunAskedJobsJob)).Select(j => JobWords.Knows(j.Name)), Is.All.True, "in words for the page");
        Assert.That(schedule.Select(j => CronExpression.TryParse(j.Cron, out _)), Is.All.True);
        Assert.That(schedule.Select(j => typeof(IScheduledJob).IsAssignableFrom(j.Type)), Is.All.True);
    }

    [Test]
    public void Reminders_go_out_every_minute_and_mails_every_ten_seconds()
    {
        var schedule = JobSchedule.From(new ConfigurationBuilder().Build()).ToDictionary(j => j.Name, j => CronExpression.Parse(j.Cron));
        var noon = new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

        Assert.That(schedule["RemindDueFollowUps"].GetNextValidTimeAfter(noon), Is.EqualTo(noon.AddMinutes(1)));
        Assert.That(schedule["SendOutbox"].GetNextValidTimeAfter(noon), Is.EqualTo(noon.AddSeconds(10)));
    }

    [Test]
    public void The_configuration_sets_another_time()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Jobs:SendOutbox", "* * * * * ?")]).Build();

        Assert.That(JobSchedule.From(configuration).Single(j => j.Name == "SendOutbox").Cron, Is.EqualTo("* * * * * ?"));
    }
}
