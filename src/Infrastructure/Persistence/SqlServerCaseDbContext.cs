using CaseManagement.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace CaseManagement.Infrastructure.Persistence;

public sealed class SqlServerCaseDbContext(DbContextOptions<SqlServerCaseDbContext> options) : CaseDbContext(options)
{
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);

        // Words are searched as ranges, which needs the order of code points that SQLite has by itself.
        builder.Entity<NameWord>().Property(w => w.Word).UseCollation("Latin1_General_100_BIN2");
    }
}

internal sealed class SqlServerDesignFactory : IDesignTimeDbContextFactory<SqlServerCaseDbContext>
{
    // Never opened: the tool only asks the model.
    public SqlServerCaseDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqlServerCaseDbContext>().UseSqlServer("Server=.;Database=CaseManagement;Encrypt=True").Options);
}
