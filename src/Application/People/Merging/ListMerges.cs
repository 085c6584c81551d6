using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.People.Merging;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

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

internal sealed class ListMergesHandler(ICaseDbContext db, ICurrentUser user, IActorNames names, TimeProvider clock) : IRequestHandler<ListMergesQuery, MergePage>
{
    private const int PageSize = 25;

    public async Task<MergePage> Handle(ListMergesQuery query, CancellationToken ct)
    {
        var since = clock.GetUtcNow().UtcDateTime - PersonMerge.UndoWithin;
        var visible = db.Referrals.VisibleTo(user, db);
        var found = await db.PersonMerges.AsNoTracking()
            .Where(m => m.UndoneUtc == null && m.MergedUtc > since && visible.Any(r => r.PersonId == m.KeptId))
            .OrderByDescending(m => m.MergedUtc).ThenByDescending(m => m.Id)
            .Skip(query.Skip).Take(PageSize + 1)
            .Select(m => new
            {
                m.Id,
                m.Version,
                Name = db.People.Where(p => p.Id == m.KeptId).Select(p => p.DisplayName).First(),
                References = visible.Where(r => r.PersonId == m.KeptId).OrderBy(r => r.Reference).Select(r => r.Reference).Take(5).ToList(),
                m.MergedUtc,
                m.MergedById,
            })
            .ToListAsync(ct);
        var by = await names.Of([.. found.Where(m => m.MergedById is not null).Select(m => $"user:{m.MergedById!.Value.Value}").Distinct()], ct);
        return new MergePage(
            [
                .. found.Take(PageSize).Select(m => new MergeRow(
                    m.Id, m.Version, m.Name, m.References, m.MergedUtc, m.MergedById is { } id ? by.GetValueOrDefault($"user:{id.Value}", "Somebody who has left") : null)),
            ],
            found.Count > PageSize ? query.Skip + PageSize : null);
    }
}
