using System.Data;
using System.Globalization;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CaseManagement.Benchmarks;

/// <summary>Writes entities as rows, by the model's own columns and conversions, past the change tracker.</summary>
internal abstract class BulkWriter(IModel model) : IDisposable
{
    private readonly Dictionary<IEntityType, Column[]> _columns = [];

    /// <param name="entity">An entity with a table of its own.</param>
    /// <param name="shadow">What the entity itself does not hold: keys of owners, numbers that the database would give.</param>
    public void Write(object entity, params (string Property, object Value)[] shadow) => Write(model.FindEntityType(entity.GetType())!, entity, shadow);

    public void WriteOwned(Type owner, string navigation, object entity, params (string Property, object Value)[] shadow) =>
        Write(model.FindEntityType(owner)!.FindNavigation(navigation)!.TargetEntityType, entity, shadow);

    public abstract void Finish();

    public abstract void Dispose();

    protected abstract void Insert(string table, string[] columns, object[] values);

    private void Write(IEntityType type, object entity, (string Property, object Value)[] shadow)
    {
        if (!_columns.TryGetValue(type, out var columns))
        {
            columns = [.. type.GetProperties().Select(p => new Column(p, p.GetColumnName(), p.GetTypeMapping().Converter))];
            _columns[type] = columns;
        }

        var values = new object[columns.Length];
        for (var i = 0; i < columns.Length; i++)
        {
            values[i] = ValueOf(columns[i], entity, shadow) ?? DBNull.Value;
        }

        Insert(type.GetTableName()!, [.. columns.Select(c => c.Name)], values);
    }

    private static object? ValueOf(Column column, object entity, (string Property, object Value)[] shadow)
    {
        var known = shadow.Where(s => s.Property == column.Property.Name).Select(s => s.Value).FirstOrDefault();
        var value = known is null && column.Property.IsShadowProperty()
            ? throw new InvalidOperationException($"{column.Property.DeclaringType.DisplayName()}.{column.Property.Name} is new: teach the benchmark's data")
            : known ?? column.Property.GetGetter().GetClrValue(entity);
        return value is null || column.Converter is null ? value : column.Converter.ConvertToProvider(value);
    }

    private sealed record Column(IProperty Property, string Name, Microsoft.EntityFrameworkCore.Storage.ValueConversion.ValueConverter? Converter);
}

/// <summary>Prepared statements in one transaction; secondary indexes are made afterwards.</summary>
internal sealed class SqliteBulkWriter : BulkWriter
{
    private readonly SqliteConnection _connection;
    private readonly SqliteTransaction _transaction;
    private readonly Dictionary<string, SqliteCommand> _commands = [];
    private readonly List<string> _indexes = [];

    public SqliteBulkWriter(IModel model, string connectionString)
        : base(model)
    {
        _connection = new SqliteConnection(connectionString);
        _connection.Open();
        Run("PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF; PRAGMA cache_size = -400000; PRAGMA temp_store = MEMORY; PRAGMA threads = 2");
        using (var command = _connection.CreateCommand())
        {
            command.CommandText = "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL";
            using var reader = command.ExecuteReader();
            var names = new List<string>();
            while (reader.Read())
            {
                names.Add(reader.GetString(0));
                _indexes.Add(reader.GetString(1));
            }

            reader.Close();
            names.ForEach(name => Run($"DROP INDEX \"{name}\""));
        }

        _transaction = _connection.BeginTransaction();
    }

    public override void Finish()
    {
        _transaction.Commit();
        _indexes.ForEach(Run);
        Run("PRAGMA optimize; ANALYZE; PRAGMA wal_checkpoint(TRUNCATE)");
    }

    public override void Dispose()
    {
        foreach (var command in _commands.Values)
        {
            command.Dispose();
        }

        _transaction.Dispose();
        _connection.Dispose();
    }

    protected override void Insert(string table, string[] columns, object[] values)
    {
        if (!_commands.TryGetValue(table, out var command))
        {
            command = _connection.CreateCommand();
            command.Transaction = _transaction;
            command.CommandText = $"INSERT INTO \"{table}\" ({string.Join(", ", columns.Select(c => $"\"{c}\""))}) "
                + $"VALUES ({string.Join(", ", columns.Select((_, i) => $"@p{i.ToString(CultureInfo.InvariantCulture)}"))})";
            for (var i = 0; i < columns.Length; i++)
            {
                command.Parameters.Add(new SqliteParameter($"@p{i.ToString(CultureInfo.InvariantCulture)}", values[i]));
            }

            command.Prepare();
            _commands[table] = command;
        }

        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i];
        }

        command.ExecuteNonQuery();
    }

    private void Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandTimeout = 0;
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}

internal sealed class SqlServerBulkWriter(IModel model, string connectionString) : BulkWriter(model)
{
    private const int Batch = 5_000;

    private readonly Dictionary<string, DataTable> _tables = [];

    public override void Finish() => _tables.Keys.ToList().ForEach(Flush);

    public override void Dispose()
    {
        foreach (var table in _tables.Values)
        {
            table.Dispose();
        }
    }

    protected override void Insert(string table, string[] columns, object[] values)
    {
        if (!_tables.TryGetValue(table, out var rows))
        {
            rows = new DataTable { Locale = CultureInfo.InvariantCulture };
            rows.Columns.AddRange([.. columns.Select(c => new DataColumn(c, typeof(object)))]);
            _tables[table] = rows;
        }

        rows.Rows.Add(values);
        if (rows.Rows.Count == Batch)
        {
            Flush(table);
        }
    }

    private void Flush(string table)
    {
        using var copy = new SqlBulkCopy(connectionString, SqlBulkCopyOptions.KeepIdentity | SqlBulkCopyOptions.TableLock)
        {
            DestinationTableName = $"[{table}]",
            BulkCopyTimeout = 0,
        };
        foreach (DataColumn column in _tables[table].Columns)
        {
            copy.ColumnMappings.Add(column.ColumnName, column.ColumnName);
        }

        copy.WriteToServer(_tables[table]);
        _tables[table].Clear();
    }
}
