namespace CaseManagement.Application.Running;

/// <summary>What the service does by the clock, and when next.</summary>
public interface IJobPlan
{
    IReadOnlyList<PlannedJob> Jobs(DateTime after);
}

/// <param name="Cron">When it runs, as a Quartz cron expression in London time.</param>
public sealed record PlannedJob(string Name, string Cron, DateTime? NextUtc);
