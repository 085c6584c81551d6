using System.Linq.Expressions;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Security;

namespace CaseManagement.Domain.Running;

public enum JobRunState
{
    /// <summary>A person wants it now; the next instance that runs jobs takes it.</summary>
    Asked,

    Running,
    Done,
    Failed,

    /// <summary>The service was shut down meanwhile.</summary>
    Stopped,
}

/// <summary>
/// That a job ran, and what came of it; nothing of whom it was about. Runs that found nothing to do, one after another on one
/// machine, are one of these with a count, so that those which did something stay in sight.
/// </summary>
public sealed class JobRun : AggregateRoot
{
    public const int JobMaxLength = 60;
    public const int MachineMaxLength = 100;
    public const int FailureMaxLength = 200;

    /// <summary>After which a run of which nothing was heard does not count as one that still runs.</summary>
    public static readonly TimeSpan LostAfter = TimeSpan.FromHours(1);

    private JobRun()
    {
    } // EF Core

    public JobRunId Id { get; private set; }

    public string Job { get; private set; } = "";

    public JobRunState State { get; private set; }

    /// <summary>Who wanted it outside of its times.</summary>
    public UserId? AskedById { get; private set; }

    /// <summary>When it was asked for, else when it began.</summary>
    public DateTime CreatedUtc { get; private set; }

    public string? Machine { get; private set; }

    public DateTime? BegunUtc { get; private set; }

    /// <summary>Of several that found nothing to do, when the last one ended.</summary>
    public DateTime? EndedUtc { get; private set; }

    /// <summary>How many runs it stands for.</summary>
    public int Times { get; private set; } = 1;

    /// <summary>How many pieces it did.</summary>
    public int Pieces { get; private set; }

    /// <summary>The kind of error, never its text: that could speak of a person.</summary>
    public string? Failure { get; private set; }

    public override Guid AggregateId => Id.Value;

    /// <summary>It found nothing to do, and nobody waits to hear of it.</summary>
    public bool IsIdle => State == JobRunState.Done && Pieces == 0 && AskedById is null;

    public static JobRun Ask(string job, UserId? by, DateTime now)
    {
        var run = new JobRun { Id = JobRunId.New(), Job = job, State = JobRunState.Asked, AskedById = by, CreatedUtc = now };
        run.Raise(new JobRunAsked(job));
        return run;
    }

    public static JobRun ByTheClock(string job, string machine, DateTime now)
    {
        var run = new JobRun { Id = JobRunId.New(), Job = job, CreatedUtc = now };
        run.Begin(machine, now);
        return run;
    }

    /// <summary>Those that wait or run, as far as one knows.</summary>
    public static Expression<Func<JobRun, bool>> Open(DateTime now)
    {
        var oldest = now - LostAfter;
        return run => run.State == JobRunState.Asked || (run.State == JobRunState.Running && run.BegunUtc > oldest);
    }

    public bool IsOpen(DateTime now) => State == JobRunState.Asked || (State == JobRunState.Running && BegunUtc > now - LostAfter);

    public void Begin(string machine, DateTime now) =>
        (State, Machine, BegunUtc) = (JobRunState.Running, PlainText.Shorten(machine, MachineMaxLength), now);

    public void End(int pieces, DateTime now) => (State, Pieces, EndedUtc) = (JobRunState.Done, pieces, now);

    public void Fail(string failure, DateTime now) =>
        (State, Failure, EndedUtc) = (JobRunState.Failed, PlainText.Shorten(failure, FailureMaxLength), now);

    public void Stop(DateTime now) => (State, EndedUtc) = (JobRunState.Stopped, now);

    /// <summary>One more that found nothing to do.</summary>
    public void Again(DateTime now) => (Times, EndedUtc) = (Times + 1, now);
}

public sealed record JobRunAsked(string Job) : DomainEvent;
