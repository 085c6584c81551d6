using System.Diagnostics;

namespace CaseManagement.Benchmarks;

/// <summary>What so many clients got in so many seconds. Failed requests have no place in the times.</summary>
internal sealed record Figures(double PerSecond, double P50, double P95, double P99, int Failed, string? Problem)
{
    public static Figures None(string problem) => new(0, 0, 0, 0, 0, problem);
}

internal static class Load
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);

    /// <summary>Each client sends the next request when it has read the whole answer to the last.</summary>
    public static async Task<Figures> Run(Func<Task<HttpResponseMessage>> send, int clients, int seconds)
    {
        var (_, problem) = await Phase(send, clients, WarmUp);
        if (problem is not null)
        {
            return Figures.None(problem);
        }

        var watch = Stopwatch.StartNew();
        var (times, failed) = await Phase(send, clients, TimeSpan.FromSeconds(seconds));
        var elapsed = watch.Elapsed.TotalSeconds;
        if (times.Count == 0)
        {
            return Figures.None(failed ?? "no answer in time");
        }

        times.Sort();
        return new Figures(times.Count / elapsed, At(times, 0.5), At(times, 0.95), At(times, 0.99), failed is null ? 0 : 1, failed);
    }

    private static double At(List<double> sorted, double share) => sorted[Math.Min(sorted.Count - 1, (int)Math.Ceiling(sorted.Count * share) - 1)];

    private static async Task<(List<double> Times, string? Problem)> Phase(Func<Task<HttpResponseMessage>> send, int clients, TimeSpan time)
    {
        var end = Stopwatch.GetTimestamp() + (long)(time.TotalSeconds * Stopwatch.Frequency);
        string? problem = null;
        var all = await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Run(async () =>
        {
            var times = new List<double>();
            while (Stopwatch.GetTimestamp() < end && problem is null)
            {
                var started = Stopwatch.GetTimestamp();
                using var answer = await send();
                await answer.Content.CopyToAsync(Stream.Null);
                if (answer.IsSuccessStatusCode)
                {
                    times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
                }
                else
                {
                    problem = $"answers {(int)answer.StatusCode}";
                }
            }

            return times;
        })));
        return ([.. all.SelectMany(t => t)], problem);
    }
}
