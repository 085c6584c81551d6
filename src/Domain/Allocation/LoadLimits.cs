namespace CaseManagement.Domain.Allocation;

public enum LoadLevel
{
    Free,

    /// <summary>May be given, and whoever gives it should know.</summary>
    NearlyFull,

    /// <summary>Given only where a leader decides so.</summary>
    Full,
}

/// <summary>From which shares of their capacity on a worker is nearly full, and full.</summary>
public sealed record LoadLimits(int WarnAtPercent, int BlockAtPercent)
{
    public static readonly LoadLimits Default = new(90, 110);

    public LoadLevel Judge(decimal points, decimal capacity) =>
        points * 100 >= capacity * BlockAtPercent ? LoadLevel.Full : points * 100 >= capacity * WarnAtPercent ? LoadLevel.NearlyFull : LoadLevel.Free;
}
