using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace CaseManagement.Application.Running;

/// <summary>What the service tells of itself to whoever collects it: kinds, counts and durations, never whom something was about.</summary>
public static class Telemetry
{
    public const string Name = "CaseManagement";

    internal static readonly ActivitySource Source = new(Name);

    private static readonly Meter Meter = new(Name);
    private static readonly Histogram<double> Requests = Meter.CreateHistogram<double>("case_management.requests.duration", "ms", "Use cases, by name and outcome");
    private static readonly Counter<long> Messages = Meter.CreateCounter<long>("case_management.messages", null, "Emails and texts that were tried, by outcome");
    private static readonly Counter<long> JobRuns = Meter.CreateCounter<long>("case_management.job_runs", null, "Runs of jobs, by name and outcome");

    private static volatile IReadOnlyList<ServiceQueue> _queues = [];

    static Telemetry()
    {
        Meter.CreateObservableGauge("case_management.queue.length", () => _queues.Select(q => Of(q, q.Length)), null, "What is due and not done");
        Meter.CreateObservableGauge("case_management.queue.oldest", () => _queues.Select(q => Of(q, q.Oldest.TotalSeconds)), "s", "For how long the first of it has been due");
    }

    public static void JobRan(string job, string outcome) => JobRuns.Add(1, new("job", job), new("outcome", outcome));

    public static void Show(IReadOnlyList<ServiceQueue> queues) => _queues = queues;

    internal static void Requested(string request, string outcome, double milliseconds) =>
        Requests.Record(milliseconds, new("request", request), new("outcome", outcome));

    internal static void MessageTried(bool left) => Messages.Add(1, new KeyValuePair<string, object?>("outcome", left ? "sent" : "failed"));

    private static Measurement<double> Of(ServiceQueue queue, double value) => new(value, new KeyValuePair<string, object?>("queue", queue.Name));
}
