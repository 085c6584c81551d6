using System.Globalization;
using CaseManagement.Api.Web;
using CaseManagement.Application.FollowUps;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.Security;

namespace CaseManagement.Api.Pages.Cases.FollowUps;

internal static class FollowUpWords
{
    /// <summary>What a list of people says instead of a person for the team.</summary>
    public const string Team = "team";

    /// <summary>Who does it: "Robin Example", "Anybody of the team", "Robin Example, for the team".</summary>
    public static string Who(FollowUpDetails followUp) => followUp switch
    {
        { AssignedToId: null } => "Anybody of the team",
        { OfTeam: true } => $"{followUp.AssignedTo ?? "Not known"}, for the team",
        _ => followUp.AssignedTo ?? "Not known",
    };

    /// <summary>Null for nobody in particular. What is no id names nobody, and is refused.</summary>
    public static UserId? Person(string? chosen) => string.IsNullOrEmpty(chosen) || chosen == Team ? null : UserId.From(Guid.TryParse(chosen, out var id) ? id : Guid.Empty);

    /// <summary>"Sat 28 Nov is not a working day: Mon 30 Nov 09:00"; "Fri 27 Nov 09:00 is not a safe time: Fri 27 Nov 14:00".</summary>
    public static string Moved(FollowUpFit fit, DateTime askedUtc, DateTime dueUtc, DateTime nowUtc)
    {
        var (asked, due, now) = (LondonTime.ToLondon(askedUtc), LondonTime.ToLondon(dueUtc), LondonTime.ToLondon(nowUtc));
        var why = fit == FollowUpFit.WorkingDay
            ? $"{asked.ToString("ddd d MMM", CultureInfo.InvariantCulture)} is not a working day"
            : $"{DueText.DateAndTime(asked, now)} is not a safe time";
        return $"{why}: {DueText.DateAndTime(due, now)}";
    }
}
