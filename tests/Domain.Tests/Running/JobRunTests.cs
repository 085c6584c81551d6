using CaseManagement.Domain.Running;
using CaseManagement.Domain.Security;

namespace CaseManagement.Domain.Tests.Running;

public class JobRunTests
{
    private static readonly DateTime Now = new(2026, 11, 20, 10, 0, 0, DateTimeKind.Utc);

    [Test]
    public void One_that_is_asked_for_waits_says_by_whom_and_is_recorded()
    {
        var by = UserId.From(Guid.NewGuid());
        var run = JobRun.Ask("SendOutbox", by, Now);

        Assert.That((run.State, run.AskedById, run.BegunUtc, run.IsOpen(Now.AddYears(1))), Is.EqualTo((JobRunState.Asked, (UserId?)by, (DateTime?)null, true)));
        Assert.That(run.Events, Is.EqualTo(new[] { new JobRunAsked("SendOutbox") }));
    }

    [Test]
    public void One_by_the_clock_runs_from_the_first_and_nobody_is_told()
    {
        var run = ByTheClock();

        Assert.That((run.State, run.Machine, run.BegunUtc), Is.EqualTo((JobRunState.Running, "one", (DateTime?)Now)));
        Assert.That(run.Events, Is.Empty);
    }

    [Test]
    public void One_of_which_nothing_was_heard_for_an_hour_is_open_no_more()
    {
        var run = ByTheClock();
        var lost = Now + JobRun.LostAfter;

        Assert.That((run.IsOpen(lost.AddTicks(-1)), run.IsOpen(lost)), Is.EqualTo((true, false)));
        Assert.That((IsOpenInSql(run, lost.AddTicks(-1)), IsOpenInSql(run, lost)), Is.EqualTo((true, false)), "a query says the same");
    }

    [Test]
    public void However_it_ended_it_is_open_no_more()
    {
        foreach (var (end, state) in new (Action<JobRun>, JobRunState)[]
        {
            (r => r.End(3, Now), JobRunState.Done), (r => r.Fail("TimeoutException", Now), JobRunState.Failed), (r => r.Stop(Now), JobRunState.Stopped),
        })
        {
            var run = ByTheClock();
            end(run);

            Assert.That((run.State, run.EndedUtc, run.IsOpen(Now), IsOpenInSql(run, Now)), Is.EqualTo((state, (DateTime?)Now, false, false)));
        }
    }

    [Test]
    public void It_is_idle_where_it_found_nothing_and_nobody_waits_to_hear()
    {
        var idle = ByTheClock();
        idle.End(0, Now);
        var busy = ByTheClock();
        busy.End(1, Now);
        var failed = ByTheClock();
        failed.Fail("TimeoutException", Now);
        var asked = JobRun.Ask("SendOutbox", UserId.From(Guid.NewGuid()), Now);
        asked.Begin("one", Now);
        asked.End(0, Now);

        Assert.That(new[] { idle, busy, failed, asked }.Select(r => r.IsIdle), Is.EqualTo(new[] { true, false, false, false }));
    }

    [Test]
    public void One_more_that_found_nothing_counts_and_moves_its_end()
    {
        var run = ByTheClock();
        run.End(0, Now);
        run.Again(Now.AddSeconds(10));

        Assert.That((run.Times, run.CreatedUtc, run.EndedUtc), Is.EqualTo((2, Now, (DateTime?)Now.AddSeconds(10))));
    }

    [Test]
    public void What_is_too_long_for_its_column_is_shortened()
    {
        var run = JobRun.ByTheClock("SendOutbox", new string('m', JobRun.MachineMaxLength + 1), Now);
        run.Fail(new string('f', JobRun.FailureMaxLength + 1), Now);

        Assert.That((run.Machine!.Length, run.Failure!.Length), Is.EqualTo((JobRun.MachineMaxLength, JobRun.FailureMaxLength)));
    }

    private static bool IsOpenInSql(JobRun run, DateTime now) => JobRun.Open(now).Compile()(run);

    private static JobRun ByTheClock() => JobRun.ByTheClock("SendOutbox", "one", Now);
}
