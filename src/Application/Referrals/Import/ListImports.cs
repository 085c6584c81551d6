using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Referrals;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Referrals.Import;

/// <summary>The files that were given in last.</summary>
[Requires(Permission.ReferralsImport)]
[NotCaseData("Numbers of rows, nothing of what they say")]
public sealed record ListImportsQuery : IQuery<IReadOnlyList<ImportRow>>;

public sealed record ImportRow(ReferralImportId Id, string Force, string FileName, DateTime RequestedUtc, ReferralImportState State, long Rows);

internal sealed class ListImportsHandler(ICaseDbContext db, IReferenceData referenceData) : IRequestHandler<ListImportsQuery, IReadOnlyList<ImportRow>>
{
    private const int Most = 20;

    public async Task<IReadOnlyList<ImportRow>> Handle(ListImportsQuery query, CancellationToken cancellationToken)
    {
        var reference = await referenceData.Current(cancellationToken);
        var rows = await db.ReferralImports.AsNoTracking()
            .OrderByDescending(i => i.RequestedUtc).ThenByDescending(i => i.Id)
            .Take(Most)
            .Select(i => new ImportRow(i.Id, i.Force, i.FileName, i.RequestedUtc, i.State, i.Rows))
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => row with { Force = reference.Label(CodeLists.Forces, row.Force) })];
    }
}
