using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CaseManagement.Integration.Tests.Support;

/// <summary>How SQLite goes about each query that is sent to one database from now on.</summary>
public sealed partial class QueryPlans : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly string _database;
    private readonly ConcurrentQueue<(string Sql, string Plan)> _seen = [];
    private readonly List<IDisposable> _subscriptions = [];

    public QueryPlans(string connectionString)
    {
        _database = new SqliteConnectionStringBuilder(connectionString).DataSource;
        _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public IReadOnlyCollection<(string Sql, string Plan)> Seen => _seen;

    /// <summary>The steps that read all of one of these tables, each with its query.</summary>
    public IReadOnlyList<string> Scans(params string[] tables) =>
    [
        .. _seen.SelectMany(q => q.Plan.Split('\n').Where(step => tables.Any(t => Scan().Match(step) is { Success: true } scan && Table(q.Sql, scan.Groups[1].Value) == t))
            .Select(step => $"{step}: {q.Sql}")),
    ];

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
        {
            _subscriptions.Add(value.Subscribe(this));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key == RelationalEventId.CommandExecuting.Name && value.Value is CommandEventData { Command: SqliteCommand { Connection: { } connection } command }
            && connection.DataSource == _database && command.CommandText.StartsWith("SELECT", StringComparison.Ordinal))
        {
            _seen.Enqueue((command.CommandText, Explain(command, connection)));
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose() => _subscriptions.ForEach(s => s.Dispose());

    private static string Explain(SqliteCommand command, SqliteConnection connection)
    {
        using var explain = connection.CreateCommand();
        explain.Transaction = command.Transaction;
        explain.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;
        foreach (DbParameter parameter in command.Parameters)
        {
            explain.Parameters.AddWithValue(parameter.ParameterName, parameter.Value);
        }

        using var reader = explain.ExecuteReader();
        List<string> steps = [];
        while (reader.Read())
        {
            steps.Add(reader.GetString(3));
        }

        return string.Join('\n', steps);
    }

    /// <summary>The table that an alias stands for.</summary>
    private static string Table(string sql, string alias)
    {
        var named = Regex.Match(sql, $"\"(\\w+)\" AS \"{Regex.Escape(alias)}\"");
        return named.Success ? named.Groups[1].Value : alias;
    }

    [GeneratedRegex("^SCAN (\\w+)")]
    private static partial Regex Scan();
}
