using System.Text;
using System.Text.Json.Nodes;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Referrals.Import;
using CaseManagement.Infrastructure.Intake;
using CaseManagement.Infrastructure.Security;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Infrastructure.Demo;

/// <summary>A force's night file that an officer gave in: rows that were taken, and rows that wait in quarantine.</summary>
internal sealed class DemoImport(IServiceScopeFactory scopes, DemoCast cast)
{
    public async Task Play(string officer, IReadOnlyList<JsonObject> good, IReadOnlyList<JsonObject> broken)
    {
        foreach (var message in broken)
        {
            message["incident"]!.AsObject().Remove("crimeReference");
        }

        await Give(officer, string.Join('\n', good.Concat(broken).Select(m => m.ToJsonString())));
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().BecomeSystem(Permission.RunJobs);
        await scope.ServiceProvider.GetRequiredService<ImportTaking>().Run(CancellationToken.None);
    }

    private async Task Give(string officer, string lines)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().BecomePerson(cast.User(officer), null, [Roles.ContactOfficer]);
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(lines));
        await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new StartImportCommand("44", "night.ndjson", content.Length, content));
    }
}
