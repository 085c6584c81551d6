using CaseManagement.Domain.Common;
using CaseManagement.Domain.Security;

namespace CaseManagement.Domain.Volunteers;

/// <summary>Time that a volunteer gave beside the support that they log on cases, which counts by itself.</summary>
public sealed class HoursEntry : AggregateRoot
{
    public const int NoteMaxLength = 500;
    public const int CodeMaxLength = 20;
    public const int MostMinutes = 24 * 60;

    /// <summary>The kind that support logged on a case is counted as.</summary>
    public const string Support = "SUPPORT";

    private HoursEntry()
    {
    } // EF Core

    public HoursEntryId Id { get; private set; }

    public UserId VolunteerId { get; private set; }

    public DateOnly On { get; private set; }

    public int Minutes { get; private set; }

    /// <summary>Code of the list of kinds of hours.</summary>
    public string KindCode { get; private set; } = "";

    public string? Note { get; private set; }

    public DateTime LoggedUtc { get; private set; }

    public DateTime? StruckOutUtc { get; private set; }

    public string? StruckOutBecause { get; private set; }

    public override Guid AggregateId => Id.Value;

    /// <summary>What was longer ago is in reports already, and nobody knows it so well any more.</summary>
    public static DateOnly FirstDay(DateOnly today) => today.AddYears(-1);

    /// <param name="volunteer">Who gave the time.</param>
    /// <param name="given">What they say of it.</param>
    /// <param name="loggedOnCases">Whether they logged support on a case on this day.</param>
    /// <param name="now">When it is logged.</param>
    public static HoursEntry Log(UserId volunteer, HoursGiven given, bool loggedOnCases, DateTime now)
    {
        Refuse.If(given.On > LondonTime.LocalDate(now), VolunteerErrors.InTheFuture);
        Refuse.If(given.On < FirstDay(LondonTime.LocalDate(now)), VolunteerErrors.TooLongAgo);
        Refuse.If(given.Minutes is < 1 or > MostMinutes, VolunteerErrors.Minutes);
        Refuse.If(given.KindCode == Support && loggedOnCases, VolunteerErrors.CountedAlready);
        var entry = new HoursEntry
        {
            Id = HoursEntryId.New(),
            VolunteerId = volunteer,
            On = given.On,
            Minutes = given.Minutes,
            KindCode = given.KindCode,
            Note = given.Note,
            LoggedUtc = now,
        };
        entry.Raise(new VolunteerHoursLogged(given.On, given.Minutes, given.KindCode));
        return entry;
    }

    /// <summary>It was wrong. It stays to be seen, and counts no more.</summary>
    public void StrikeOut(string reason, DateTime now)
    {
        Refuse.If(StruckOutUtc is not null, VolunteerErrors.StruckOutAlready);
        (StruckOutUtc, StruckOutBecause) = (now, reason);
        Raise(new VolunteerHoursStruckOut(reason));
    }
}

public sealed record HoursGiven(DateOnly On, int Minutes, string KindCode, string? Note);
