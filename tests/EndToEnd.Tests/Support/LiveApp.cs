using CaseManagement.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.EndToEnd.Tests.Support;

/// <summary>The service as a developer starts it, demo data and all, on a real port; time moves when a test moves it.</summary>
public sealed class LiveApp : WebApplicationFactory<Program>
{
    /// <summary>Friday 20 November 2026, 10:00 in London.</summary>
    private static readonly DateTime Start = new(2026, 11, 20, 10, 0, 0, DateTimeKind.Utc);

    private readonly string _storage = Directory.CreateTempSubdirectory("case-management-live").FullName;

    public LiveApp()
    {
        UseKestrel(0);
        StartServer();
    }

    public FakeClock Clock { get; } = new(Start);

    public Uri Root => ClientOptions.BaseAddress;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("Storage:Path", _storage);
        builder.UseSetting("Jobs:Enabled", "false");
        builder.UseSetting("RateLimits:Enabled", "false");
        builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Clock));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(_storage, recursive: true);
        }
    }
}
