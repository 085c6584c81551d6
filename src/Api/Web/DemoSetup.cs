using CaseManagement.Api.Commands;
using CaseManagement.Infrastructure.Demo;
using CaseManagement.Infrastructure.Persistence;
using CaseManagement.Infrastructure.Security;

namespace CaseManagement.Api.Web;

/// <summary>The first start of Development: invented people, and who may sign in as whom.</summary>
internal static class DemoSetup
{
    /// <summary>The command-line verb that seeds and stops: "dotnet Api.dll seed".</summary>
    private const string Verb = "seed";

    /// <returns>True where the program has nothing more to do.</returns>
    public static async Task<bool> SeedDemoData(this WebApplication app, string[] args)
    {
        var asked = args is [Verb];
        if (!asked && (CommandLine.IsMeant(args) || !app.Environment.IsDevelopment()))
        {
            return false;
        }

        var data = ActivatorUtilities.CreateInstance<DemoData>(app.Services);
        try
        {
            var outcome = await data.Seed(CancellationToken.None);
            await Console.Out.WriteLineAsync(Tell(outcome));
        }
        catch (InvalidOperationException refused) when (asked)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            Environment.ExitCode = 1;
        }

        if (!asked)
        {
            app.Lifetime.ApplicationStarted.Register(() => Introduce(app));
        }

        return asked;
    }

    private static string Tell(DemoOutcome outcome) => outcome switch
    {
        DemoOutcome.Seeded => "Demo data: put into the empty database.",
        DemoOutcome.AlreadyThere => "Demo data: there already.",
        _ => "Demo data: left out, because somebody else's data is in this database.",
    };

    private static void Introduce(WebApplication app)
    {
        using var scope = app.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<CaseDbContext>();
        if (!db.Users.Any(u => u.Email == DemoAccounts.Users[0].Email))
        {
            return;
        }

        var users = DemoAccounts.Users.Select(u =>
            $"    {u.Email,-34}{Application.Common.Security.Roles.Label(u.Role)}{(u.Team is null ? "" : $", {u.Team}")}");
        var keys = DemoAccounts.Keys.Select(k => $"    {k.Plain,-34}{string.Join(' ', k.Scopes)}{(k.Force is null ? "" : $" (force {k.Force})")}");
        Console.WriteLine(string.Join('\n',
        [
            "", $"  Open {string.Join(' ', app.Urls)}", "", $"  Demo users, each with the password: {DemoAccounts.Password}", .. users, "",
            "  Demo keys (Authorization: Bearer …)", .. keys, "",
        ]));
    }
}
