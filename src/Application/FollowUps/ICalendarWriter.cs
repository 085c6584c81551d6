namespace CaseManagement.Application.FollowUps;

/// <summary>Writes a calendar as programs read it (RFC 5545).</summary>
public interface ICalendarWriter
{
    string Write(IReadOnlyList<CalendarEntry> entries, DateTime now);
}

/// <param name="Uid">The same for as long as it is the same thing, also when it is moved.</param>
/// <param name="Summary">A case's reference and what kind of thing it is; nothing of a person.</param>
public sealed record CalendarEntry(string Uid, DateTime FromUtc, TimeSpan Takes, string Summary);
