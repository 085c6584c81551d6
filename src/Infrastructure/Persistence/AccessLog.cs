using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Security;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Infrastructure.Persistence;

/// <summary>
/// One record a request: a page that asks for a case several times (its content, its frame, again after a refusal) has
/// looked at it once, and the first question says best what was wanted.
/// </summary>
internal sealed class AccessLog(CaseDbContext db, WriterQueue writers) : IAccessLog
{
    private readonly HashSet<(string Actor, Guid? CaseId, Guid? ReferralId)> _written = [];

    public async Task Write(AccessRecord record, CancellationToken ct)
    {
        var about = (record.Actor, record.CaseId, record.ReferralId);
        if (_written.Contains(about))
        {
            return;
        }

        // In line like every writer: a page that is only looked at must not sleep while jobs write. Within a unit of work the turn is taken already.
        using var turn = db.Database.CurrentTransaction is null ? await writers.Enter(ct) : null;
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO AccessRecords (AtUtc, Actor, What, CaseId, ReferralId) VALUES ({record.AtUtc}, {record.Actor}, {record.What}, {db.Stored(record.CaseId)}, {db.Stored(record.ReferralId)})",
            ct);
        _written.Add(about);
    }
}
