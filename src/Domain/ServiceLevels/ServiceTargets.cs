using CaseManagement.Domain.Cases;

namespace CaseManagement.Domain.ServiceLevels;

/// <summary>Within what time each promise is to be kept, for each level of support. The contract settles it, with dates.</summary>
public sealed class ServiceTargets
{
    public static readonly IReadOnlyList<ServiceClockKind> Kinds = Enum.GetValues<ServiceClockKind>();
    public static readonly IReadOnlyList<SupportLevel> Levels = Enum.GetValues<SupportLevel>();

    /// <summary>What a service starts with (docs/domain.md).</summary>
    public static readonly ServiceTargets Default = Read(
        "Received=2wd/2wd/2wd;FirstAttempt=2wd/1wd/24h;Reached=10wd/10wd/5wd;NeedsAssessed=5wd/5wd/5wd;PlanMade=10wd/10wd/5wd;Reviewed=6w/6w/1w");

    private readonly IReadOnlyDictionary<(ServiceClockKind, SupportLevel), TargetTime> _times;

    private ServiceTargets(IReadOnlyDictionary<(ServiceClockKind, SupportLevel), TargetTime> times) => _times = times;

    /// <exception cref="ArgumentException">When a promise or a level is left out.</exception>
    public static ServiceTargets Of(IReadOnlyDictionary<(ServiceClockKind, SupportLevel), TargetTime> times) =>
        Kinds.SelectMany(kind => Levels, (kind, level) => (kind, level)).All(times.ContainsKey)
            ? new(times)
            : throw new ArgumentException("A target is missing", nameof(times));

    public TargetTime For(ServiceClockKind kind, SupportLevel level) => _times[(kind, level)];

    /// <summary>A line for each promise, with its times from the lowest level of support to the highest.</summary>
    public string Write() => string.Join(';', Kinds.Select(kind => $"{kind}={string.Join('/', Levels.Select(level => For(kind, level).Write()))}"));

    public static ServiceTargets Read(string value) => Of(value.Split(';').Select(line => line.Split('='))
        .SelectMany(line => line[1].Split('/').Zip(Levels, (time, level) => (Kind: Enum.Parse<ServiceClockKind>(line[0]), Level: level, Time: TargetTime.Read(time)!)))
        .ToDictionary(t => (t.Kind, t.Level), t => t.Time));
}
