using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.People.Merging;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.People.Merging;

/// <summary>Records that were made one and may still be made two again, the newest first.</summary>
[Requires(Permission.PeopleUnmerge)]
[NotCaseData("A list of people whom the caller may see")]
public sealed record ListMergesQuery(string? After = null, int Limit = 25, bool Count = false) : IQuery<ListPage<MergeRow>>;

/// <param name="MergedBy">Null where the service did it by itself.</param>
public sealed record MergeRow(Guid Id, long Version, string Name, IReadOnlyList<string> References, DateTime MergedUtc, string? MergedBy);

internal sealed class ListMergesValidator : AbstractValidator<ListMergesQuery>
{
    public ListMergesValidator()
    {
        RuleFor(q => q.After).Cursor();
        RuleFor(q => q.Limit).PageSize();
    }
}

internal sealed class ListMergesHandler(MergeRows merges, TimeProvider clock) : IRequestHandler<ListMergesQuery, ListPage<MergeRow>>
{
    public async Task<ListPage<MergeRow>> Handle(ListMergesQuery query, CancellationToken cancellationToken)
    {
        var since = clock.GetUtcNow().UtcDateTime - PersonMerge.UndoWithin;
        var rows = await merges.Read(
            found => From(found.Where(m => m.UndoneUtc == null && m.MergedUtc > since), query.After)
                .OrderByDescending(m => m.MergedUtc).ThenByDescending(m => m.Id)
                .Take(query.Limit + 1),
            cancellationToken);

        var page = rows.Take(query.Limit).ToList();
        int? total = query.Count ? await merges.Count(found => found.Where(m => m.UndoneUtc == null && m.MergedUtc > since), cancellationToken) : null;
        return new ListPage<MergeRow>(page, rows.Count > query.Limit ? new PageCursor(page[^1].MergedUtc, page[^1].Id).ToString() : null) { Total = total };
    }

    private static IQueryable<PersonMerge> From(IQueryable<PersonMerge> merges, string? cursor)
    {
        if (PageCursor.Parse(cursor) is { AtUtc: { } at } after)
        {
            var last = PersonMergeId.From(after.Id);
            merges = merges.Where(m => m.MergedUtc < at || (m.MergedUtc == at && m.Id < last));
        }

        return merges;
    }
}
