namespace CaseManagement.Infrastructure.Demo;

/// <summary>
/// The clock of the demo's own past: it stands where the story is, so that acts carry the dates of what they tell. In whole
/// seconds, as receipts tell them.
/// </summary>
internal sealed class DemoClock(DateTime startUtc) : TimeProvider
{
    public DateTime UtcNow { get; private set; } = WholeSecond(startUtc);

    public override DateTimeOffset GetUtcNow() => new(UtcNow, TimeSpan.Zero);

    public void Set(DateTime utc) => UtcNow = WholeSecond(utc);

    private static DateTime WholeSecond(DateTime utc) => utc.AddTicks(-(utc.Ticks % TimeSpan.TicksPerSecond));
}
