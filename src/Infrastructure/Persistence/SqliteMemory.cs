using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CaseManagement.Infrastructure.Persistence;

/// <summary>
/// Gives each connection to SQLite more memory than its 2 MB. Fifty referrals taken together touch more pages than fit in
/// those, so that pages were written out and read in again before their commit.
/// </summary>
internal sealed class SqliteMemory : DbConnectionInterceptor
{
    /// <summary>16 MB of pages; and the log is moved into the database after 4,000 pages (16 MB) instead of 1,000, when many of them have been changed again.</summary>
    private const string Settings = "PRAGMA cache_size = -16000; PRAGMA wal_autocheckpoint = 4000;";

    /// <summary>A pooled connection keeps its settings.</summary>
    private readonly ConditionalWeakTable<object, object> _set = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Set(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Set(connection);
        return Task.CompletedTask;
    }

    private void Set(DbConnection connection)
    {
        if (connection is not SqliteConnection { Handle: { } handle } || !_set.TryAdd(handle, handle))
        {
            return;
        }

        using var command = connection.CreateCommand();
        command.CommandText = Settings;
        command.ExecuteNonQuery();
    }
}
