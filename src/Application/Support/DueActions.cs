using CaseManagement.Application.Cases;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.Security;
using CaseManagement.Domain.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Support;

internal static class DueActions
{
    private static readonly TimeOnly EndOfDay = new(17, 0);

    /// <summary>What the worker is to do by the plans of the cases that they lead, before <paramref name="before"/> and not settled, the first due first.</summary>
    public static async Task<List<DueFollowUp>> ActionsDue(this ICaseDbContext db, UserId worker, DateOnly before, int most, CancellationToken ct)
    {
        var due = await (
            from c in db.Cases.AsNoTracking().Where(c => c.LeadWorkerId == worker && c.ClosedUtc == null)
            join g in db.Goals on c.Id equals g.CaseId
            from a in g.Actions
            where g.Status == GoalStatus.Open && a.State == ActionState.Planned && a.By == ActionBy.Worker && a.DueOn < before
            orderby a.DueOn
            select new { c.Id, c.Reference, Name = db.People.Where(p => p.Id == c.PersonId).Select(p => p.DisplayName).First(), a.What, a.DueOn })
            .Take(most).ToListAsync(ct);
        return due.ConvertAll(a => new DueFollowUp(
            a.Id.Value, a.Reference, a.Name, a.What, LondonTime.ToUtc(a.DueOn, EndOfDay), FollowUpStatus.Planned, DueBand.ThisWeek, IsAction: true));
    }
}
