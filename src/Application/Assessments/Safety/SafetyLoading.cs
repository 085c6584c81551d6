using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Domain.Assessments.Safety;
using CaseManagement.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Assessments.Safety;

internal static class SafetyLoading
{
    /// <summary>The plan of a case as the caller saw it; null where they saw that there is none, and there is none.</summary>
    /// <param name="version">0 where they saw none.</param>
    public static async Task<SafetyPlan?> FindSafetyPlan(this ICaseDbContext db, CaseId id, long version, CancellationToken ct)
    {
        var plan = await db.SafetyPlans.SingleOrDefaultAsync(p => p.CaseId == id, ct);
        return (plan?.Version ?? 0) == version ? plan : throw new StaleVersionException();
    }

    /// <summary>A child of this case, which still takes entries. One of another case is not found.</summary>
    public static async Task<HouseholdChild> RequireChild(this ICaseDbContext db, CaseId caseId, HouseholdChildId id, long version, CancellationToken ct)
    {
        var child = await db.HouseholdChildren.RequireAsync(id, null, ct);
        if (child.CaseId != caseId)
        {
            throw new NotFoundException();
        }

        if (child.Version != version)
        {
            throw new StaleVersionException();
        }

        (await db.Cases.RequireAsync(caseId, null, ct)).RefuseWhenFinished();
        return child;
    }
}
