using CaseManagement.Application.Common;
using CaseManagement.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Cases.Worklists;

internal static class CasesByDue
{
    /// <summary>
    /// A page of cases, and one more: what is due next first. What has no date comes after what has one: two scans of one index,
    /// where one list sorted by both would sort all rows.
    /// </summary>
    /// <param name="found">How many there are on all pages, if that was counted: where those with a date are all, nobody looks for others.</param>
    public static async Task<List<TRow>> Page<TRow>(
        this IQueryable<Case> cases, PageCursor? after, int size, int? found, Func<IQueryable<Case>, IQueryable<TRow>> project, CancellationToken ct)
    {
        var id = CaseId.From(after?.Id ?? Guid.Empty);
        List<TRow> rows = [];
        if (after is null or { AtUtc: not null })
        {
            var dated = cases.Where(c => c.NextDueUtc != null);
            dated = after?.AtUtc is { } due ? dated.Where(c => c.NextDueUtc >= due && (c.NextDueUtc > due || c.Id > id)) : dated;
            rows = await project(dated.OrderBy(c => c.NextDueUtc).ThenBy(c => c.Id).Take(size + 1)).ToListAsync(ct);
        }

        if (rows.Count <= size && (after is not null || found is null || rows.Count < found))
        {
            var undated = cases.Where(c => c.NextDueUtc == null);
            undated = after is { AtUtc: null } ? undated.Where(c => c.Id > id) : undated;
            rows.AddRange(await project(undated.OrderBy(c => c.Id).Take(size + 1 - rows.Count)).ToListAsync(ct));
        }

        return rows;
    }
}
