using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Security;
using CaseManagement.Domain.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Support;

/// <summary>
/// The cases that one entry is for. Of the first the pipeline has seen that the caller may see it and has left an access
/// record; the same is done here for each of the others, and what is not there or not theirs looks the same.
/// </summary>
internal sealed class JointCases(ICaseDbContext db, ICurrentUser user, IAccessLog accessLog, TimeProvider clock)
{
    public async Task<IReadOnlyList<Case>> Require(CaseId first, IReadOnlyList<string> references, CancellationToken ct)
    {
        var wanted = references.Select(r => PlainText.Clean(r).ToUpperInvariant()).Distinct().ToList();
        var cases = new List<Case> { await db.Cases.RequireAsync(first, null, ct) };
        var visible = wanted.Count == 0
            ? []
            : await db.Cases.VisibleTo(user).Where(c => wanted.Contains(c.Reference)).Select(c => new { c.Id, c.Status }).ToListAsync(ct);
        Refuse.If(
            visible.Count != wanted.Count || visible.Any(c => c.Status is CaseStatus.Closed or CaseStatus.Restricted), SupportErrors.NotYourCase);

        foreach (var other in visible.Select(c => c.Id).Where(id => id != first).Order(Comparer<CaseId>.Create((a, b) => a.Value.CompareTo(b.Value))))
        {
            await accessLog.Write(
                new AccessRecord(clock.GetUtcNow().UtcDateTime, user.Actor, nameof(RecordSupportCommand), other.Value, null), ct);
            cases.Add(await db.Cases.RequireAsync(other, null, ct));
        }

        return cases;
    }
}
