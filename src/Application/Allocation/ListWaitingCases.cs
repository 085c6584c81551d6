using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Assessments;
using CaseManagement.Domain.Cases;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Allocation;

/// <summary>The cases of the caller's team that nobody leads, those that have waited longest first.</summary>
[Requires(Permission.CasesTake, Permission.WorkersManage)]
[NotCaseData("Reference, kind and area of the team's own cases, nothing of a person")]
public sealed record ListWaitingCasesQuery : IQuery<IReadOnlyList<WaitingCase>>;

/// <param name="Asked">How many workers ask for it.</param>
/// <param name="AskedByMe">Whether the caller is one of them.</param>
public sealed record WaitingCase(
    Guid CaseId, string Reference, Specialism Specialism, SupportLevel SupportLevel, RiskGrade RiskGrade, string Area, DateTime SinceUtc, int Asked, bool AskedByMe, long Version);

internal sealed class ListWaitingCasesHandler(ICaseDbContext db, ICurrentUser user, IReferenceData referenceData)
    : IRequestHandler<ListWaitingCasesQuery, IReadOnlyList<WaitingCase>>
{
    private const int Most = 100;

    public async Task<IReadOnlyList<WaitingCase>> Handle(ListWaitingCasesQuery query, CancellationToken ct)
    {
        var me = user.UserId;
        var reference = await referenceData.Current(ct);
        var rows = await db.Cases.AsNoTracking().WaitingFor(user)
            .Select(c => new
            {
                Case = new WaitingCase(
                    c.Id.Value, c.Reference, c.Specialism, c.SupportLevel, c.RiskGrade, c.LocalAuthority ?? "", c.Workers.Max(w => w.UntilUtc) ?? c.OpenedUtc,
                    db.CaseRequests.Count(r => r.CaseId == c.Id), db.CaseRequests.Any(r => r.CaseId == c.Id && r.WorkerId == me), c.Version),
                Since = c.Workers.Max(w => w.UntilUtc) ?? c.OpenedUtc,
            })
            .OrderBy(c => c.Since).Take(Most).ToListAsync(ct);
        return rows.ConvertAll(r => r.Case with { Area = reference.AreaName(r.Case.Area.Length == 0 ? null : r.Case.Area) });
    }
}

internal static class WaitingCases
{
    /// <summary>Open cases of the caller's team that nobody leads; never one that the caller is locked out of.</summary>
    public static IQueryable<Case> WaitingFor(this IQueryable<Case> cases, ICurrentUser user)
    {
        var team = user.TeamId;
        return cases.NotLockedTo(user).Where(c => team != null && c.TeamId == team && c.ClosedUtc == null && c.LeadWorkerId == null);
    }
}
