using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.History;
using MediatR;

namespace CaseManagement.Application.Cases.Corrections;

/// <summary>What can be done about an entry that stands on the wrong case.</summary>
[Requires(Permission.CasesCorrect)]
public sealed record GetWrongEntryQuery(CaseId CaseId, ActId EntryId) : IQuery<WrongEntry>, IConcernsCase;

/// <param name="Kind">Of the act.</param>
/// <param name="CanMove">Else it can be struck out only.</param>
public sealed record WrongEntry(string Kind, bool CanMove);

internal sealed class GetWrongEntryHandler(ICaseDbContext db, WrongEntries wrong) : IRequestHandler<GetWrongEntryQuery, WrongEntry>
{
    public async Task<WrongEntry> Handle(GetWrongEntryQuery query, CancellationToken cancellationToken)
    {
        var about = await db.Cases.RequireAsync(query.CaseId, null, cancellationToken);
        var entry = await wrong.Find(about, query.EntryId, cancellationToken);
        return new WrongEntry(entry.Kind, !Case.StruckOutOnly.Contains(entry.Kind));
    }
}
