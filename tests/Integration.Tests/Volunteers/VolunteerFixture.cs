using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Security;
using CaseManagement.Domain.Volunteers;
using CaseManagement.Infrastructure.Security;
using CaseManagement.Integration.Tests.Casework;
using CaseManagement.Testing;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.Volunteers;

/// <summary>Volunteers beside a worker and a leader of one team.</summary>
public abstract class VolunteerFixture : SupervisionFixture
{
    private int _people;

    protected DateOnly Today => LondonTime.LocalDate(Now);

    /// <summary>Somebody new who is ready for every case that volunteers may have.</summary>
    protected async Task<(AppUser User, HttpClient Client)> Ready(Action<Volunteer>? shape = null)
    {
        var user = await Person($"volunteer-{GetType().Name}-{++_people}", [Roles.Volunteer]);
        var volunteer = A.ReadyVolunteer(UserId.From(user.Id), user.DisplayName, TeamId.From(user.TeamId!.Value), Today);
        shape?.Invoke(volunteer);
        await InUnitOfWork(db =>
        {
            db.Add(volunteer);
            return Task.CompletedTask;
        });
        return (user, await SignedIn(user));
    }

    protected Task<HttpResponseMessage> Lend(Guid caseId, AppUser to, int days = 14, HttpClient? by = null) =>
        Post(by ?? Client, $"/api/v1/cases/{caseId}/loans", new { volunteerId = to.Id, task = "Fit the window alarm", until = Today.AddDays(days) });

    protected async Task<Guid> Lent(Guid caseId, AppUser to)
    {
        var answer = await Lend(caseId, to);
        return await IdOf(answer);
    }

    protected async Task<JsonObject> Loan(Guid caseId, Guid loan)
    {
        var found = (await Client.GetFromJsonAsync<JsonObject>($"/api/v1/cases/{caseId}/loans"))!;
        return found["loans"]!.AsArray().Single(l => l!["id"]!.GetValue<Guid>() == loan)!.AsObject();
    }

    protected async Task<long> VersionOf(Guid caseId, Guid loan) => (await Loan(caseId, loan))["version"]!.GetValue<long>();

    protected Task Change(AppUser user, Action<Volunteer> how) => InUnitOfWork(async db => how(await db.Volunteers.SingleAsync(v => v.Id == UserId.From(user.Id))));
}
