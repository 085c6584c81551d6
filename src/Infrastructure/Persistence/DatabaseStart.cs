using CaseManagement.Infrastructure.ReferenceData;
using CaseManagement.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Infrastructure.Persistence;

/// <summary>Makes a database ready at start: SQLite is migrated here; SQL Server by its operators, with the script (docs/operations.md).</summary>
public sealed class DatabaseStart(CaseDbContext db, DatabaseSettings settings, ReferenceDataSeeder seeder, RoleRows roles)
{
    public async Task Prepare(CancellationToken ct)
    {
        // Migrating compares the whole model first, even where nothing is to be done.
        if (!settings.IsSqlServer && (await db.Database.GetPendingMigrationsAsync(ct)).Any())
        {
            await db.Database.MigrateAsync(ct);
        }

        await seeder.Seed(ct);
        await roles.Ensure(ct);
    }
}
