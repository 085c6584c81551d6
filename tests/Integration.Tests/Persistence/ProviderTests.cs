using CaseManagement.Domain.Referrals;
using CaseManagement.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CaseManagement.Integration.Tests.Persistence;

/// <summary>SQLite and SQL Server say the same, without a server at hand.</summary>
public sealed class ProviderTests
{
    private static readonly Func<CaseDbContext> Sqlite =
        () => new SqliteCaseDbContext(new DbContextOptionsBuilder<SqliteCaseDbContext>().UseSqlite("Data Source=:memory:").Options);

    private static readonly Func<CaseDbContext> SqlServer =
        () => new SqlServerCaseDbContext(new DbContextOptionsBuilder<SqlServerCaseDbContext>().UseSqlServer("Server=.;Database=None").Options);

    private static readonly Func<CaseDbContext>[] Both = [Sqlite, SqlServer];

    [TestCaseSource(nameof(Both))]
    public void Every_change_of_the_model_has_its_migration(Func<CaseDbContext> open)
    {
        using var db = open();

        Assert.That(db.Database.HasPendingModelChanges(), Is.False, "Run build/add-migration NAME");
    }

    [Test]
    public void Migrations_have_the_same_names_in_the_same_order()
    {
        using var sqlite = Sqlite();
        using var sqlServer = SqlServer();

        Assert.That(NamesOf(sqlite), Is.EqualTo(NamesOf(sqlServer)).And.Not.Empty);
    }

    [Test]
    public void Tables_and_columns_are_the_same()
    {
        using var sqlite = Sqlite();
        using var sqlServer = SqlServer();

        Assert.That(ColumnsOf(sqlite), Is.EqualTo(ColumnsOf(sqlServer)).And.Not.Empty);
    }

    [Test]
    public void Record_numbers_that_differ_in_case_only_are_two_on_both()
    {
        using var db = SqlServer();

        var collations = db.GetService<IDesignTimeModel>().Model.GetEntityTypes()
            .SelectMany(e => e.GetProperties()).Where(p => p.Name == nameof(Referral.RecordId) && p.ClrType == typeof(string)).Select(p => p.GetCollation()).ToList();

        Assert.That(collations, Has.Count.EqualTo(2).And.All.EqualTo("Latin1_General_100_BIN2"));
    }

    [Test]
    public void No_index_key_is_too_long_for_sql_server()
    {
        using var db = SqlServer();

        var tooLong = db.GetService<IDesignTimeModel>().Model.GetEntityTypes()
            .SelectMany(e => e.GetIndexes())
            .Where(i => i.Properties.Sum(BytesOf) > 1700)
            .Select(i => i.GetDatabaseName());

        Assert.That(tooLong, Is.Empty);
    }

    [Test] // negative control: the comparison can see a difference
    public void The_comparison_itself_can_fail()
    {
        using var sqlite = Sqlite();
        var columns = ColumnsOf(sqlite);

        Assert.That(columns.Select(c => c.Replace("null=True", "null=False", StringComparison.Ordinal)), Is.Not.EqualTo(columns));
    }

    private static string[] NamesOf(CaseDbContext db) => [.. db.Database.GetMigrations().Select(m => m[(m.IndexOf('_', StringComparison.Ordinal) + 1)..])];

    private static string[] ColumnsOf(CaseDbContext db) =>
    [
        .. db.GetService<IDesignTimeModel>().Model.GetRelationalModel().Tables
            .SelectMany(t => t.Columns.Select(c =>
                $"{t.Name}.{c.Name} null={c.IsNullable} length={c.PropertyMappings[0].Property.GetMaxLength()}"))
            .Order(StringComparer.Ordinal),
    ];

    private static int BytesOf(IProperty property) =>
        (property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType) == typeof(string)
            ? (property.GetMaxLength() ?? 4000) * (property.IsUnicode() == false ? 1 : 2)
            : 16;
}
