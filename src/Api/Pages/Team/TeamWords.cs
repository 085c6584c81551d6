using CaseManagement.Api.TagHelpers;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Cases;

namespace CaseManagement.Api.Pages.Team;

internal static class TeamWords
{
    public static readonly IReadOnlyList<Choice> Sexes = [new("F", "Woman"), new("M", "Man"), new("", "Not said")];

    public static readonly IReadOnlyList<Choice> Days =
        [.. Enumerable.Range(1, 7).Select(day => ((DayOfWeek)(day % 7)).ToString()).Select(day => new Choice(day, day))];

    public static string Load(LoadLevel level) => level switch
    {
        LoadLevel.Full => "Full",
        LoadLevel.NearlyFull => "At the limit",
        _ => "Has room",
    };

    public static string Half(HalfDay? half) => half switch
    {
        HalfDay.Morning => "morning",
        HalfDay.Afternoon => "afternoon",
        _ => "all day",
    };

    public static string Specialisms(IReadOnlyCollection<Specialism> specialisms) =>
        AllocationWords.Sentence(specialisms.Count == 0 ? "generic cases" : AllocationWords.Kinds(specialisms));

    public static string IsThere(bool isThere, DateOnly? until) =>
        isThere ? "Yes" : until is { } day ? $"Away until {AllocationWords.Day(day)}" : "Away";

    public static string Absence(Absence absence) =>
        absence.Until is { } until ? $"{AllocationWords.Day(absence.From)} to {AllocationWords.Day(until)}" : $"From {AllocationWords.Day(absence.From)}, end not known";

    public static string Accreditation(Accreditation accreditation, DateOnly today) =>
        $"{AllocationWords.Sentence(AllocationWords.Kind(accreditation.Specialism))}: {accreditation.Title}" + accreditation switch
        {
            { ExpiresOn: null } => "",
            { ExpiresOn: { } day } when day < today => $", ended on {AllocationWords.Day(day)}",
            { ExpiresOn: { } day } => $", until {AllocationWords.Day(day)}",
        };
}
