using CaseManagement.Api.TagHelpers;
using CaseManagement.Api.Web;
using CaseManagement.Domain.Volunteers;

namespace CaseManagement.Api.Pages.Volunteers;

/// <summary>How a volunteer's record is said.</summary>
public static class VolunteerWords
{
    public static readonly IReadOnlyList<Choice> Levels = [.. Enum.GetValues<DbsLevel>().Select(level => new Choice(level.ToString(), Level(level)))];

    public static string Level(DbsLevel level) => level == DbsLevel.EnhancedWithBarredLists ? "Enhanced, with barred lists" : level.ToString();

    public static string Day(DateOnly? day) => day is { } known ? Words.Day(known) : "Not recorded";

    public static string RunsOut(RunsOut one) => $"{one.What} until {Words.Day(one.On)}";

    /// <summary>"2 h 30 min"</summary>
    public static string Time(int minutes) => (minutes / 60, minutes % 60) switch
    {
        (0, var left) => $"{left} min",
        (var hours, 0) => $"{hours} h",
        (var hours, var left) => $"{hours} h {left} min",
    };

    public static string End(LoanEnd because) => because switch
    {
        LoanEnd.Returned => "given back",
        LoanEnd.DayOver => "its day was over",
        LoanEnd.CaseClosed => "the case was closed",
        LoanEnd.VolunteerLeft => "the volunteer left",
        _ => "they must not see it any more",
    };
}
