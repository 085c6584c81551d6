using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CaseManagement.Infrastructure.Persistence;

/// <summary>
/// Within a transaction on SQLite a statement is prepared once and run again with other values, as SQL Server does by itself.
/// Preparing takes as long as running where a group of messages is taken: the same two dozen statements for each.
/// They are kept for the transaction and no longer. A connection that is opened again may be another to the database, on which
/// statements of the last one would run outside the transaction; closing it disposes of those that were made since it was opened.
/// </summary>
internal sealed class PreparedStatements : DbCommandInterceptor
{
    /// <summary>What a transaction asks beyond these is prepared each time.</summary>
    private const int MostKept = 200;

    private readonly ConditionalWeakTable<SqliteTransaction, Dictionary<string, Statement>> _kept = [];

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) =>
        Find(command) is { } statement ? InterceptionResult<DbDataReader>.SuppressWithResult(statement.Read(command)) : result;

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
        new(ReaderExecuting(command, eventData, result));

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result) =>
        Find(command) is { } statement ? InterceptionResult<int>.SuppressWithResult(statement.Run(command)) : result;

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        new(NonQueryExecuting(command, eventData, result));

    private Statement? Find(DbCommand command)
    {
        if (command is not SqliteCommand { Transaction: { } transaction, Connection: { } connection })
        {
            return null;
        }

        var statements = _kept.GetOrCreateValue(transaction);
        if (!statements.TryGetValue(command.CommandText, out var statement) && statements.Count < MostKept)
        {
            statements[command.CommandText] = statement = new Statement(new SqliteCommand(command.CommandText, connection, transaction));
        }

        return statement is { IsFree: true } ? statement : null;
    }

    private sealed class Statement(SqliteCommand kept)
    {
        private SqliteDataReader? _reader;

        /// <summary>Nobody is reading what it found.</summary>
        public bool IsFree => _reader is not { IsClosed: false };

        public SqliteDataReader Read(DbCommand command) => _reader = Like(command).ExecuteReader();

        public int Run(DbCommand command) => Like(command).ExecuteNonQuery();

        private SqliteCommand Like(DbCommand command)
        {
            kept.CommandTimeout = command.CommandTimeout;
            kept.Parameters.Clear();
            foreach (SqliteParameter parameter in command.Parameters)
            {
                kept.Parameters.Add(parameter);
            }

            return kept;
        }
    }
}
