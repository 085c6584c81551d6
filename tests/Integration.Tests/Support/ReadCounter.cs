using System.Collections.Concurrent;
using System.Data.Common;
using CaseManagement.Infrastructure.Persistence;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Integration.Tests.Support;

/// <summary>The texts of the questions that the service asked of its database.</summary>
internal sealed class ReadCounter : DbCommandInterceptor
{
    public ConcurrentBag<string> Texts { get; } = [];

    /// <summary>The same service on the same database, its questions counted here.</summary>
    public WebApplicationFactory<Program> Counting(CaseManagementApp app) => app.WithWebHostBuilder(host => host.ConfigureTestServices(
        services => services.ConfigureDbContext<SqliteCaseDbContext>(options => options.AddInterceptors(this))));

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Texts.Add(command.CommandText);
        return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }
}
