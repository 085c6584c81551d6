using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;

namespace CaseManagement.Infrastructure.Persistence;

/// <summary>Which database, and where. `Database:Provider` is Sqlite (default) or SqlServer.</summary>
public sealed record DatabaseSettings(bool IsSqlServer, string ConnectionString)
{
    public static DatabaseSettings From(IConfiguration configuration)
    {
        var provider = configuration["Database:Provider"] ?? "Sqlite";
        var connectionString = configuration.GetSecret("ConnectionStrings:Default");
        return provider switch
        {
            "SqlServer" => new(true, connectionString ?? throw new InvalidOperationException("Set ConnectionStrings:Default for SQL Server")),
            "Sqlite" => new(false, connectionString ?? DefaultFile(configuration)),
            _ => throw new InvalidOperationException("Database:Provider is Sqlite or SqlServer"),
        };
    }

    private static string DefaultFile(IConfiguration configuration)
    {
        var folder = configuration["Storage:Path"] ?? "data";
        Directory.CreateDirectory(folder);
        return new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "case-management.db"), ForeignKeys = true }.ToString();
    }
}

public static class Secrets
{
    /// <summary>A value, or the content of the file that "…File" names, so that secrets need not lie in the environment.</summary>
    public static string? GetSecret(this IConfiguration configuration, string key) =>
        configuration[key + "File"] is { Length: > 0 } file ? File.ReadAllText(file).Trim() : configuration[key];
}
