using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Security;

namespace CaseManagement.Domain.Support;

/// <summary>
/// Support that was given once, to one person or to several together: siblings, a joint visit. Each case tells of it in its
/// own timeline, and its time is counted once.
/// </summary>
public sealed class SupportSession : AggregateRoot
{
    public const int NoteMaxLength = 4000;
    public const int TypeCodeMaxLength = 20;
    public const int MostMinutes = 24 * 60;
    public const int MostCases = 20;

    private readonly List<SupportSessionCase> _cases = [];

    private SupportSession()
    {
    } // EF Core

    public SupportSessionId Id { get; private set; }

    public string TypeCode { get; private set; } = "";

    public int Minutes { get; private set; }

    public DateOnly GivenOn { get; private set; }

    public string? Note { get; private set; }

    public UserId ByUserId { get; private set; }

    public DateTime RecordedUtc { get; private set; }

    public IReadOnlyList<SupportSessionCase> Cases => _cases;

    public override Guid AggregateId => Id.Value;

    public static SupportSession Record(IReadOnlyCollection<Case> cases, SupportGivenWords said, UserId by, DateTime now)
    {
        Refuse.If(cases.Count == 0 || cases.Count > MostCases, SupportErrors.HowManyCases);
        Refuse.If(said.GivenOn > LondonTime.LocalDate(now), SupportErrors.InTheFuture);
        Refuse.If(!Century.Holds(said.GivenOn), SupportErrors.NotOfThisCentury);
        Refuse.If(said.Minutes is < 1 or > MostMinutes, SupportErrors.Minutes);
        var session = new SupportSession
        {
            Id = SupportSessionId.New(),
            TypeCode = said.TypeCode,
            Minutes = said.Minutes,
            GivenOn = said.GivenOn,
            Note = said.Note,
            ByUserId = by,
            RecordedUtc = now,
        };
        var earlier = said.GivenOn < LondonTime.LocalDate(now);
        session.Raise(new SupportSessionRecorded(said.TypeCode, said.Minutes, said.GivenOn, earlier, cases.Count));
        foreach (var about in cases)
        {
            session._cases.Add(new SupportSessionCase(about.Id));
            about.SupportGiven(new SupportGiven(session.Id.Value, said.TypeCode, said.Minutes, said.GivenOn, earlier, cases.Count, said.Note));
        }

        return session;
    }

    /// <summary>Recorded for the wrong person, who got none of it.</summary>
    /// <returns>Whether nobody is left who got it.</returns>
    public bool TakeFrom(CaseId caseId)
    {
        _cases.RemoveAll(one => one.CaseId == caseId);
        return _cases.Count == 0;
    }

    /// <summary>Recorded for another than the one who got it.</summary>
    public void Move(CaseId from, Case to)
    {
        Refuse.If(_cases.Any(one => one.CaseId == to.Id), SupportErrors.GivenAlready);
        TakeFrom(from);
        _cases.Add(new SupportSessionCase(to.Id));
        to.SupportGiven(new SupportGiven(Id.Value, TypeCode, Minutes, GivenOn, Earlier: true, _cases.Count, Note));
    }
}

/// <summary>What was given, and when.</summary>
public sealed record SupportGivenWords(string TypeCode, int Minutes, DateOnly GivenOn, string? Note);

/// <summary>One of the cases to which it was given.</summary>
public sealed class SupportSessionCase
{
    private SupportSessionCase()
    {
    } // EF Core

    internal SupportSessionCase(CaseId caseId) => CaseId = caseId;

    public CaseId CaseId { get; private set; }
}

/// <summary>Counted once, however many people it was for.</summary>
/// <param name="Earlier">Recorded on a later day than that on which it was given.</param>
public sealed record SupportSessionRecorded([property: Counted] string TypeCode, int Minutes, DateOnly GivenOn, bool Earlier, int Cases) : DomainEvent
{
    public override DateTime? HappenedUtc => SupportGiven.When(GivenOn, Earlier);
}

/// <summary>The same as one case tells of it.</summary>
/// <param name="Cases">For how many cases it was.</param>
public sealed record SupportGiven(
    Guid SupportSessionId, string TypeCode, int Minutes, DateOnly GivenOn, bool Earlier, int Cases, [property: Personal] string? Note) : DomainEvent
{
    /// <summary>Of an earlier day only the day is known; the clocks never change at noon.</summary>
    private static readonly TimeOnly Midday = new(12, 0);

    public override DateTime? HappenedUtc => When(GivenOn, Earlier);

    internal static DateTime? When(DateOnly day, bool earlier) => earlier ? LondonTime.ToUtc(day, Midday) : null;
}
