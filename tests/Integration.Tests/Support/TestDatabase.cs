using CaseManagement.Infrastructure.Persistence;
using CaseManagement.Infrastructure.ReferenceData;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.Support;

/// <summary>A database file of a fixture's own, copied from one that the migrations made once a run.</summary>
public sealed class TestDatabase : IDisposable
{
    private static readonly Lazy<string> Template = new(CreateTemplate);

    private readonly string _path = NewPath();

    public TestDatabase() => File.Copy(Template.Value, _path);

    public string ConnectionString => ConnectionStringTo(_path);

    public void Dispose()
    {
        using var connection = new SqliteConnection(ConnectionString);
        SqliteConnection.ClearPool(connection);
        foreach (var suffix in new[] { "", "-wal", "-shm" })
        {
            File.Delete(_path + suffix);
        }
    }

    private static string NewPath() => Path.Combine(Path.GetTempPath(), $"case-management-test-{Guid.NewGuid():N}.db");

    private static string ConnectionStringTo(string path) => new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true }.ToString();

    private static string CreateTemplate()
    {
        var path = NewPath();
        using (var db = new SqliteCaseDbContext(new DbContextOptionsBuilder<SqliteCaseDbContext>().UseSqlite(ConnectionStringTo(path)).Options))
        {
            db.Database.Migrate();
            new ReferenceDataSeeder(db).Seed(CancellationToken.None).GetAwaiter().GetResult();
            db.Database.ExecuteSqlRaw("PRAGMA wal_checkpoint(TRUNCATE)");
        }

        SqliteConnection.ClearAllPools();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => File.Delete(path);
        return path;
    }
}
