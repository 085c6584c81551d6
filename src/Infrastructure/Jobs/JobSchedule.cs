using Microsoft.Extensions.Configuration;

namespace CaseManagement.Infrastructure.Jobs;

/// <summary>Something that is done by the clock. It sends a command, which says what; the schedule says when.</summary>
public interface IScheduledJob
{
    /// <returns>How many pieces it did.</returns>
    Task<int> Run(CancellationToken ct);
}

/// <param name="Cron">Seconds, minutes, hours, day of month, month, day of week. In London time.</param>
public sealed record ScheduledJob(string Name, string Cron, Type Type);

/// <summary>What runs when, for whichever engine is built in. `Jobs:name` in the configuration sets another time.</summary>
public static class JobSchedule
{
    private static readonly ScheduledJob[] Defaults =
    [
        new("RemindDueFollowUps", "0 * * * * ?", typeof(RemindDueFollowUpsJob)),
        new("WakeHeldCases", "20 * * * * ?", typeof(WakeHeldCasesJob)),
        new("WatchServiceLevels", "35 * * * * ?", typeof(WatchServiceLevelsJob)),
        new("EndUnreachedReferrals", "50 0/10 * * * ?", typeof(EndUnreachedReferralsJob)),
        new("DealReferrals", "40 * * * * ?", typeof(DealReferralsJob)),
        new("CountPeople", "30 0/15 * * * ?", typeof(CountPeopleJob)),
        new("EraseDrafts", "15 0/5 * * * ?", typeof(EraseDraftsJob)),
        new("SweepDocuments", "45 0/10 * * * ?", typeof(SweepDocumentsJob)),
        new("LookAfterVolunteers", "40 5 * * * ?", typeof(LookAfterVolunteersJob)),
        new("SendDailyDigests", "10 0/5 8-11 * * ?", typeof(SendDailyDigestsJob)),
        new("SendWeeklyDigests", "25 0/5 8-16 * * ?", typeof(SendWeeklyDigestsJob)),
        new("SendOutbox", "0/10 * * * * ?", typeof(SendOutboxJob)),
        new("WatchInbox", "5/10 * * * * ?", typeof(WatchInboxJob)),
        new("RunAskedJobs", "3/5 * * * * ?", typeof(RunAskedJobsJob)),
        new("TakeImports", "2/5 * * * * ?", typeof(TakeImportsJob)),
    ];

    /// <summary>The name of a job is that of its type.</summary>
    public static string NameOf(Type job) => job.Name[..^"Job".Length];

    public static IReadOnlyList<ScheduledJob> From(IConfiguration configuration) =>
        [.. Defaults.Select(job => configuration[$"Jobs:{job.Name}"] is { Length: > 0 } cron ? job with { Cron = cron } : job)];
}
