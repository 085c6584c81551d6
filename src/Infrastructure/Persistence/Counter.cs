namespace CaseManagement.Infrastructure.Persistence;

/// <summary>The last number given out of a series.</summary>
public sealed class Counter
{
    private Counter()
    {
    } // EF Core

    public Counter(string series, int value)
    {
        Series = series;
        Value = value;
    }

    public string Series { get; private set; } = "";

    public int Value { get; private set; }
}
