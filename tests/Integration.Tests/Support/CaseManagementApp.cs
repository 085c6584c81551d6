using CaseManagement.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Integration.Tests.Support;

/// <summary>The whole application on a database of its own, with a clock that tests move. Jobs run only when a test runs them.</summary>
public sealed class CaseManagementApp : WebApplicationFactory<Program>
{
    /// <summary>Friday 20 November 2026, 10:00 in London.</summary>
    public static readonly DateTime Start = new(2026, 11, 20, 10, 0, 0, DateTimeKind.Utc);

    /// <summary>Cookies are for TLS alone.</summary>
    public static readonly Uri Address = new("https://localhost");

    private readonly TestDatabase _database = new();
    private readonly string _storage = Directory.CreateTempSubdirectory("case-management-test").FullName;

    public CaseManagementApp() => ClientOptions.BaseAddress = Address;

    public string ConnectionString => _database.ConnectionString;

    /// <summary>Where forces put files.</summary>
    public string Inbox => Path.Combine(_storage, "inbox");

    public FakeClock Clock { get; } = new(Start);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Testing");
        builder.UseSetting("ConnectionStrings:Default", _database.ConnectionString);
        builder.UseSetting("Storage:Path", _storage);
        builder.UseSetting("Intake:Folder", Inbox);
        builder.UseSetting("Jobs:Enabled", "false");
        builder.UseSetting("RateLimits:Enabled", "false");
        builder.UseSetting("Service:BaseUrl", "https://service.test.example");
        builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Clock));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            _database.Dispose();
            Directory.Delete(_storage, recursive: true);
        }
    }
}
