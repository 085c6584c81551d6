namespace CaseManagement.Testing;

/// <summary>A clock that stands still until it is told to move.</summary>
public sealed class FakeClock(DateTime startUtc) : TimeProvider
{
    private DateTime _now = startUtc;

    public DateTime UtcNow => _now;

    public override DateTimeOffset GetUtcNow() => new(_now, TimeSpan.Zero);

    public void Set(DateTime utc) => _now = utc;

    public void Advance(TimeSpan by) => _now += by;
}
