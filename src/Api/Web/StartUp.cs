using CaseManagement.Application.FollowUps;
using CaseManagement.Application.Messages;
using CaseManagement.Infrastructure.Persistence;
using CaseManagement.Infrastructure.Security;

namespace CaseManagement.Api.Web;

internal static class StartUp
{
    /// <summary>How the process ends when it must not start like this.</summary>
    public const int Refused = 3;

    /// <summary>False, with the reason on standard error, where the service may not run on this database.</summary>
    public static async Task<bool> MakeReady(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        try
        {
            // Settings of what leaves the service are read here, so that a wrong one is met now and not by the first mail.
            scope.ServiceProvider.GetRequiredService<OutboxSettings>();
            scope.ServiceProvider.GetRequiredService<MessageSenders>();
            await scope.ServiceProvider.GetRequiredService<DatabaseStart>().Prepare(CancellationToken.None);
            if (!app.Environment.IsDevelopment())
            {
                await scope.ServiceProvider.GetRequiredService<DemoGuard>().RefuseDemoAccounts(CancellationToken.None);
            }

            return true;
        }
        catch (StartRefusedException refused)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return false;
        }
    }
}
