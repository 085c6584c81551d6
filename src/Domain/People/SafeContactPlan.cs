using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.People;

/// <summary>What was agreed with a person on how the service reaches them, beside what holds of each number and address.</summary>
public sealed record SafeContactPlan
{
    public const int MostTimes = 14;
    public const int CoverNameMaxLength = 100;
    public const int CodeWordMaxLength = 60;

    /// <summary>A week ahead there is each time again, but for one that the clocks skip.</summary>
    private const int DaysAhead = 15;

    public static readonly SafeContactPlan Nothing = new();

    /// <summary>Null where any time will do; empty where none is known to be safe any more.</summary>
    public IReadOnlyList<SafeTime>? Times { get; init; }

    /// <summary>As whom the service introduces itself.</summary>
    public string? CoverName { get; init; }

    /// <summary>By which the person is known to be who speaks.</summary>
    public string? CodeWord { get; init; }

    /// <summary>Nobody is contacted but this one, who passes it on.</summary>
    public NamedPerson? OnlyThrough { get; init; }

    /// <summary>"I will contact you": the service does not reach out.</summary>
    public bool PersonWillContact { get; init; }

    /// <summary>Ask at the start of each call whether they can talk.</summary>
    public bool CheckEachCall { get; init; }

    /// <summary>They chose that a message may say who writes. Without that, none does.</summary>
    public bool MayNameService { get; init; }

    internal bool SaysNothing => this == Nothing;

    public bool IsSafeAt(DateTime utc) => Times is null || Times.Any(time => time.Includes(LondonTime.ToLondon(utc)));

    /// <summary>The moment itself where it is safe, else the first one after it that is. Null where no time is known to be safe.</summary>
    public DateTime? NextSafeTime(DateTime fromUtc) => IsSafeAt(fromUtc)
        ? fromUtc
        : Enumerable.Range(0, DaysAhead)
            .SelectMany(day => Beginnings(LondonTime.LocalDate(fromUtc).AddDays(day)))
            .Where(utc => utc > fromUtc && IsSafeAt(utc))
            .Select(utc => (DateTime?)utc)
            .Min();

    /// <summary>Only what both call safe. Where they name different people, neither is known to be the one.</summary>
    public SafeContactPlan StricterWith(SafeContactPlan other) => new()
    {
        Times = Times is null ? other.Times : other.Times is null ? Times : [.. Common(Times, other.Times)],
        CoverName = CoverName ?? other.CoverName,
        CodeWord = CodeWord ?? other.CodeWord,
        OnlyThrough = OnlyThrough is null || OnlyThrough == other.OnlyThrough ? other.OnlyThrough
            : other.OnlyThrough is null ? OnlyThrough
            : OnlyThrough with { ContactPointId = null },
        PersonWillContact = PersonWillContact || other.PersonWillContact,
        CheckEachCall = CheckEachCall || other.CheckEachCall,
        MayNameService = MayNameService && other.MayNameService,
    };

    /// <summary>The same, where contact points are held under other ids.</summary>
    internal SafeContactPlan WithPointsOf(IReadOnlyDictionary<Guid, Guid> here) => OnlyThrough?.ContactPointId is not { } point
        ? this
        : this with { OnlyThrough = OnlyThrough with { ContactPointId = here.TryGetValue(point, out var held) ? held : null } };

    public bool Equals(SafeContactPlan? other) => other is not null
        && (Times is null ? other.Times is null : other.Times is not null && Times.SequenceEqual(other.Times))
        && (CoverName, CodeWord, OnlyThrough, PersonWillContact, CheckEachCall, MayNameService)
            == (other.CoverName, other.CodeWord, other.OnlyThrough, other.PersonWillContact, other.CheckEachCall, other.MayNameService);

    public override int GetHashCode() => HashCode.Combine(Times?.Count, CoverName, CodeWord, OnlyThrough, PersonWillContact, CheckEachCall);

    private static IEnumerable<SafeTime> Common(IReadOnlyList<SafeTime> mine, IReadOnlyList<SafeTime> theirs) =>
        mine.SelectMany(one => theirs.Select(one.CommonWith)).OfType<SafeTime>().Distinct().Take(MostTimes);

    /// <summary>When a safe time can begin on a day: by winter's clock, by summer's, or where the clocks change, which is at one o'clock UTC.</summary>
    private IEnumerable<DateTime> Beginnings(DateOnly date) => Times!
        .Select(time => date.ToDateTime(time.From, DateTimeKind.Utc))
        .SelectMany(winter => new[] { winter, winter.AddHours(-1) })
        .Append(date.ToDateTime(new TimeOnly(1, 0), DateTimeKind.Utc));
}

/// <summary>Somebody through whom alone a person is reached.</summary>
/// <param name="ContactPointId">Their number or address on the person's record; null where it is not there, and then nobody is contacted.</param>
public sealed record NamedPerson(string Name, string? Relation, Guid? ContactPointId)
{
    public const int NameMaxLength = 100;
    public const int RelationMaxLength = 60;
}
