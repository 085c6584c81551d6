using System.Text.Json;

namespace CaseManagement.Application.History;

/// <param name="Kind">The name of the event.</param>
/// <param name="By">Who did it, in words.</param>
/// <param name="Facts">The event's members that tell nothing about a person.</param>
/// <param name="Personal">Those that do; null where there are none or they were erased, or kept from the caller.</param>
/// <param name="StruckOut">Recorded on the wrong case or person: only who corrects reads still what it said.</param>
public sealed record TimelineEntry(
    Guid Id, string Kind, DateTime HappenedUtc, DateTime RecordedUtc, string By, JsonElement Facts, JsonElement? Personal, bool Erased,
    bool StruckOut = false);

/// <summary>Acts as people read them, the newest first.</summary>
/// <param name="People">Names of the people whom facts mention by id.</param>
public sealed record ToldActs(IReadOnlyList<TimelineEntry> Entries, IReadOnlyDictionary<Guid, string> People);
