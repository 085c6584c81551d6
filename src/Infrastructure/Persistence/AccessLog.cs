using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Security;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Infrastructure.Persistence;

internal sealed class AccessLog(CaseDbContext db) : IAccessLog
{
    public Task Write(AccessRecord record, CancellationToken ct) => db.Database.ExecuteSqlAsync(
        $"INSERT INTO AccessRecords (AtUtc, Actor, What, CaseId, ReferralId) VALUES ({record.AtUtc}, {record.Actor}, {record.What}, {record.CaseId}, {record.ReferralId})",
        ct);
}
