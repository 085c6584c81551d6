using System.Globalization;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.FollowUps;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.ReferenceData;
using CaseManagement.Domain.Security;

namespace CaseManagement.Application.Support;

/// <summary>
/// The tasks with which a case of a kind begins, from the list of templates that is in force. They are follow-ups like any
/// other: reminded of, moved, cancelled.
/// </summary>
internal sealed class CaseTasks(ICaseDbContext db, IReferenceData reference)
{
    public async Task Plant(Case opened, UserId worker, DateTime now, CancellationToken ct)
    {
        var codes = await reference.Current(ct);
        var planted = codes.InForce(CodeLists.TaskTemplates)
            .Where(t => t.Group == opened.Specialism.ToString())
            .Select(t => FollowUp.Plan(opened, t.Label, Due(t, codes.Calendar, now), worker, codes.Grace(), now))
            .ToList();
        if (planted.Count > 0)
        {
            db.FollowUps.AddRange(planted);
            opened.FollowUpsChanged(planted.Min(f => f.DueUtc));
        }
    }

    /// <summary>"2 working days" or "42 days" after the case was opened, at the end of that day.</summary>
    private static DateTime Due(CodeListEntry template, WorkingCalendar calendar, DateTime now)
    {
        var words = (template.Extra ?? "").Split(' ', 2);
        var count = int.Parse(words[0], CultureInfo.InvariantCulture);
        return words[1] switch
        {
            "working days" => calendar.EndOfWorkingDay(now, count),
            "days" => calendar.EndOfWorkingDay(now.AddDays(count - 1), 1),
            _ => throw new InvalidOperationException($"The task template {template.Code} does not say when it is due"),
        };
    }
}
