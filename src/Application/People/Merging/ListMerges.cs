using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.People.Merging;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.People.Merging;

/// <summary>Records that were made one and may still be made two again, the newest first.</summary>
[Requires(Permission.PeopleUnmerge)]
[NotCaseData("A list of people whom the caller may see")]
public sealed record ListMergesQuery(int Skip) : IQuery<MergePage>;

public sealed record MergePage(IReadOnlyList<MergeRow> Rows, int? NextSkip);

/// <param name="MergedBy">Null where the service did it by itself.</param>
public sealed record MergeRow(PersonMergeId Id, long Version, string Name, IReadOnlyList<string> References, DateTime MergedUtc, string? MergedBy);

internal sealed class ListMergesValidator : AbstractValidator<ListMergesQuery>
{
    public ListMergesValidator() => RuleFor(q => q.Skip).InclusiveBetween(0, 10_000).WithMessage("Start again from the first page");
}

internal sealed class ListMergesHandler(MergeRows merges, TimeProvider clock) : IRequestHandler<ListMergesQuery, MergePage>
{
    private const int PageSize = 25;

    public async Task<MergePage> Handle(ListMergesQuery query, CancellationToken cancellationToken)
    {
        var since = clock.GetUtcNow().UtcDateTime - PersonMerge.UndoWithin;
        var rows = await merges.Read(
            found => found.Where(m => m.UndoneUtc == null && m.MergedUtc > since)
                .OrderByDescending(m => m.MergedUtc).ThenByDescending(m => m.Id)
                .Skip(query.Skip).Take(PageSize + 1),
            cancellationToken);
        return new MergePage([.. rows.Take(PageSize)], rows.Count > PageSize ? query.Skip + PageSize : null);
    }
}
