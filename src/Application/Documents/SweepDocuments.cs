using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Documents;

/// <summary>Removes content that no document has any more: it was withdrawn, erased with its case, or never filed.</summary>
[Requires(Permission.RunJobs)]
[NotCaseData("Removes files by names that tell nothing")]
public sealed record SweepDocumentsCommand : ICommand<int>, IRunsItsOwnUnitsOfWork;

internal sealed class SweepDocumentsHandler(ICaseDbContext db, IDocumentStore store, TimeProvider clock) : IRequestHandler<SweepDocumentsCommand, int>
{
    /// <summary>What was kept a moment ago may be about to be filed.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromHours(1);

    private const int BatchSize = 200;

    public async Task<int> Handle(SweepDocumentsCommand command, CancellationToken cancellationToken)
    {
        var swept = 0;
        foreach (var names in store.KeptBefore(clock.GetUtcNow().UtcDateTime - Grace).Chunk(BatchSize))
        {
            var held = await db.Documents.Where(d => names.Contains(d.StorageName) && d.WithdrawnUtc == null).Select(d => d.StorageName).ToListAsync(cancellationToken);
            foreach (var name in names.Except(held))
            {
                store.Forget(name);
                swept++;
            }
        }

        return swept;
    }
}
