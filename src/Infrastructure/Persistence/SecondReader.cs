using CaseManagement.Application.Common.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Infrastructure.Persistence;

internal sealed class SecondReader(IServiceScopeFactory scopes, DatabaseSettings settings) : ISecondReader
{
    public bool SeesLastCommit => !settings.IsSqlServer;

    public async Task Read(Func<ICaseDbContext, Task> reading)
    {
        await using var scope = scopes.CreateAsyncScope();
        await reading(scope.ServiceProvider.GetRequiredService<ICaseDbContext>());
    }
}
