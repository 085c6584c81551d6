using System.Text.Json;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Cases.Worklists;

/// <summary>The caller's own.</summary>
[Requires(Permission.CasesReadOwn, Permission.CasesReadTeam, Permission.CasesReadAll)]
[NotCaseData("Choices of the caller; no case is named")]
public sealed record ListSavedFiltersQuery : IQuery<IReadOnlyList<SavedFilterRow>>;

public sealed record SavedFilterRow(Guid Id, string Name, CaseFilter Filter);

internal sealed class ListSavedFiltersHandler(ICaseDbContext db, ICurrentUser user) : IRequestHandler<ListSavedFiltersQuery, IReadOnlyList<SavedFilterRow>>
{
    public async Task<IReadOnlyList<SavedFilterRow>> Handle(ListSavedFiltersQuery query, CancellationToken cancellationToken)
    {
        if (user.UserId is not { } me)
        {
            return [];
        }

        var saved = await db.SavedFilters.AsNoTracking().Where(f => f.UserId == me).OrderBy(f => f.Name)
            .Select(f => new { f.Id, f.Name, f.Filter }).ToListAsync(cancellationToken);
        return saved.ConvertAll(f => new SavedFilterRow(f.Id.Value, f.Name, JsonSerializer.Deserialize<CaseFilter>(f.Filter)!));
    }
}
