using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.People.Merging;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.People.Merging;

/// <summary>Merges of people whom the caller may see, as they are listed.</summary>
internal sealed class MergeRows(ICaseDbContext db, ICurrentUser user, IActorNames names)
{
    private const int MostReferences = 5;

    public async Task<IReadOnlyList<MergeRow>> Read(Func<IQueryable<PersonMerge>, IQueryable<PersonMerge>> which, CancellationToken ct)
    {
        var visible = db.Referrals.VisibleTo(user, db);
        var found = await which(Visible())
            .Select(m => new
            {
                m.Id,
                m.Version,
                Name = db.People.Where(p => p.Id == m.KeptId).Select(p => p.DisplayName).First(),
                References = visible.Where(r => r.PersonId == m.KeptId).OrderBy(r => r.Reference).Select(r => r.Reference).Take(MostReferences).ToList(),
                m.MergedUtc,
                m.MergedById,
            })
            .ToListAsync(ct);
        var by = await names.Of([.. found.Where(m => m.MergedById is not null).Select(m => $"user:{m.MergedById!.Value.Value}").Distinct()], ct);
        return
        [
            .. found.Select(m => new MergeRow(
                m.Id.Value, m.Version, m.Name, m.References, m.MergedUtc, m.MergedById is { } id ? by.GetValueOrDefault($"user:{id.Value}", "Somebody who has left") : null)),
        ];
    }

    public Task<int> Count(Func<IQueryable<PersonMerge>, IQueryable<PersonMerge>> which, CancellationToken ct) => which(Visible()).CountAsync(ct);

    private IQueryable<PersonMerge> Visible()
    {
        var visible = db.Referrals.VisibleTo(user, db);
        return db.PersonMerges.AsNoTracking().Where(m => visible.Any(r => r.PersonId == m.KeptId));
    }
}
