using CaseManagement.Application.Common.Security;
using CaseManagement.Infrastructure.Security;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Infrastructure.Jobs;

/// <summary>Runs a job once, as the service itself with that one permission. Each engine's adapter calls it.</summary>
public sealed class JobRunner(IServiceScopeFactory scopes)
{
    public async Task Run(Type job, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().BecomeSystem(Permission.RunJobs);
        await ((IScheduledJob)ActivatorUtilities.CreateInstance(scope.ServiceProvider, job)).Run(ct);
    }
}
