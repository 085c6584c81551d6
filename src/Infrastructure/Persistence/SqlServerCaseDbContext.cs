using CaseManagement.Domain.People;
using CaseManagement.Domain.Referrals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace CaseManagement.Infrastructure.Persistence;

public sealed class SqlServerCaseDbContext(DbContextOptions<SqlServerCaseDbContext> options) : CaseDbContext(options)
{
    private const string Binary = "Latin1_General_100_BIN2";

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);

        // Words are searched as ranges, which needs the order of code points that SQLite has by itself.
        builder.Entity<NameWord>().Property(w => w.Word).UseCollation(Binary);

        // A force's record numbers that differ in case only are two records, as they are on SQLite.
        builder.Entity<Referral>().Property(r => r.RecordId).UseCollation(Binary);
        builder.Entity<ReceivedMessage>().Property(m => m.RecordId).UseCollation(Binary);
    }
}

internal sealed class SqlServerDesignFactory : IDesignTimeDbContextFactory<SqlServerCaseDbContext>
{
    // Never opened: the tool only asks the model.
    public SqlServerCaseDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqlServerCaseDbContext>().UseSqlServer("Server=.;Database=CaseManagement;Encrypt=True").Options);
}
