using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Support;

namespace CaseManagement.Application.Support;

internal static class GoalLoading
{
    /// <summary>A goal of this case, which still takes entries. One of another case is not found.</summary>
    public static async Task<Goal> RequireGoal(this ICaseDbContext db, CaseId caseId, GoalId id, long? version, CancellationToken ct)
    {
        var goal = await db.Goals.RequireAsync(id, null, ct);
        if (goal.CaseId != caseId)
        {
            throw new NotFoundException();
        }

        if (version is { } expected && expected != goal.Version)
        {
            throw new StaleVersionException();
        }

        (await db.Cases.RequireAsync(caseId, null, ct)).RefuseWhenFinished();
        return goal;
    }
}
