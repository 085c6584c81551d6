using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace CaseManagement.Infrastructure.Persistence;

public sealed class SqlServerCaseDbContext(DbContextOptions<SqlServerCaseDbContext> options) : CaseDbContext(options);

internal sealed class SqlServerDesignFactory : IDesignTimeDbContextFactory<SqlServerCaseDbContext>
{
    // Never opened: the tool only asks the model.
    public SqlServerCaseDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqlServerCaseDbContext>().UseSqlServer("Server=.;Database=CaseManagement;Encrypt=True").Options);
}
