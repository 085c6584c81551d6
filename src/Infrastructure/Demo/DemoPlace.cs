using CaseManagement.Infrastructure.Persistence;
using Microsoft.Data.SqlClient;
using Microsoft.Extensions.Hosting;

namespace CaseManagement.Infrastructure.Demo;

/// <summary>Invented people among real ones, with passwords that everybody knows, would be a disaster: hence the closed door.</summary>
internal static class DemoPlace
{
    private static readonly string[] ThisMachine = [".", "(local)", "localhost", "127.0.0.1", "::1"];

    /// <exception cref="InvalidOperationException">Anywhere but in the local database of Development.</exception>
    public static void RequireLocalDevelopment(IHostEnvironment environment, DatabaseSettings settings)
    {
        if (!environment.IsDevelopment())
        {
            throw new InvalidOperationException("The demo data belongs into Development alone");
        }

        if (settings.IsSqlServer && !IsOnThisMachine(settings.ConnectionString))
        {
            throw new InvalidOperationException("The demo data belongs into a database on this machine alone");
        }
    }

    private static bool IsOnThisMachine(string connectionString)
    {
        var server = new SqlConnectionStringBuilder(connectionString).DataSource;
        var host = server[(server.IndexOf(':', StringComparison.Ordinal) is var protocol and > 0 && server[..protocol] == "tcp" ? protocol + 1 : 0)..];
        return ThisMachine.Contains(host.Split(',', '\\')[0], StringComparer.OrdinalIgnoreCase)
            || host.StartsWith("(localdb)", StringComparison.OrdinalIgnoreCase);
    }
}
