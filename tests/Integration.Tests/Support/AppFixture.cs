using System.Net.Http.Headers;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Security;
using CaseManagement.Infrastructure.Persistence;
using CaseManagement.Infrastructure.Security;
using MediatR;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CaseManagement.Integration.Tests.Support;

/// <summary>One host and one database a fixture; fixtures run side by side.</summary>
public abstract class AppFixture : IDisposable
{
    public const string Password = "correct horse battery staple";

    protected CaseManagementApp App { get; } = new();

    [OneTimeTearDown]
    public void Dispose()
    {
        App.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>
    /// A client without any credential that does not follow redirects. It waits as long as the answer takes: a file of thousands of
    /// rows on a busy machine takes longer than the usual limit of a client.
    /// </summary>
    protected HttpClient Anonymous()
    {
        var client = App.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = CaseManagementApp.Address, AllowAutoRedirect = false });
        client.Timeout = Timeout.InfiniteTimeSpan;
        return client;
    }

    /// <summary>A client with the session of this person, without the time that checking a password takes.</summary>
    protected async Task<HttpClient> SignedIn(AppUser user)
    {
        using var scope = App.Services.CreateScope();
        var principal = await scope.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<AppUser>>().CreateAsync(user);
        var session = scope.ServiceProvider.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var ticket = new AuthenticationTicket(principal, IdentityConstants.ApplicationScheme);
        ticket.Properties.IssuedUtc = App.Clock.UtcNow;
        ticket.Properties.ExpiresUtc = App.Clock.UtcNow.AddHours(10);
        var client = Anonymous();
        client.DefaultRequestHeaders.Add("Cookie", $"{session.Cookie.Name}={session.TicketDataFormat.Protect(ticket)}");
        return client;
    }

    /// <summary>A client with a new API key of these scopes.</summary>
    protected async Task<HttpClient> WithKey(string? force, params string[] scopes)
    {
        var plain = ApiKey.Generate();
        await InDatabase(db => db.ApiKeys.Add(ApiKey.Issue(plain, "Test system", scopes, force, [], App.Clock.UtcNow.AddYears(1))));
        var client = Anonymous();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", plain);
        return client;
    }

    /// <summary>A person of these roles; the contact team unless another is named.</summary>
    protected async Task<AppUser> Person(string name, IReadOnlyList<string> roles, TeamId? team = null)
    {
        using var scope = App.Services.CreateScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<AppUser>>();
        var roleManager = scope.ServiceProvider.GetRequiredService<RoleManager<IdentityRole<Guid>>>();
        foreach (var role in roles)
        {
            if (!await roleManager.RoleExistsAsync(role))
            {
                await roleManager.CreateAsync(new IdentityRole<Guid>(role) { Id = Guid.CreateVersion7() });
            }
        }

        var user = new AppUser
        {
            Id = Guid.CreateVersion7(),
            UserName = $"{name}@example.org",
            Email = $"{name}@example.org",
            EmailConfirmed = true,
            DisplayName = name,
            TeamId = (team ?? await ContactTeam()).Value,
        };
        Assert.That((await users.CreateAsync(user, Password)).Errors, Is.Empty);
        Assert.That((await users.AddToRolesAsync(user, roles)).Errors, Is.Empty);
        return user;
    }

    /// <summary>A case worker who can be given cases.</summary>
    protected async Task<AppUser> CaseWorker(string name, TeamId? team = null, params Specialism[] specialisms)
    {
        var user = await Person(name, [Roles.CaseWorker], team);
        await InDatabase(db => db.Workers.Add(Worker.Create(UserId.From(user.Id), name, TeamId.From(user.TeamId!.Value), specialisms, [], 30)));
        return user;
    }

    protected async Task<TeamId> ContactTeam()
    {
        var id = TeamId.New();
        await InDatabase(async db => id = (await db.Teams.SingleAsync(t => t.Name == "Contact team")).Id);
        return id;
    }

    /// <summary>Sends a request as this person, or as the service itself with every permission, past HTTP.</summary>
    protected async Task<TResult> Send<TResult>(IRequest<TResult> request, AppUser? user = null, params string[] roles)
    {
        using var scope = App.Services.CreateScope();
        var current = scope.ServiceProvider.GetRequiredService<CurrentUser>();
        if (user is null)
        {
            current.BecomeSystem(Enum.GetValues<Permission>());
        }
        else
        {
            current.BecomePerson(UserId.From(user.Id), user.TeamId is { } team ? TeamId.From(team) : null, roles);
        }

        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request);
    }

    protected Task InDatabase(Action<CaseDbContext> work) => InDatabase(db =>
    {
        work(db);
        return Task.CompletedTask;
    });

    /// <summary>Arranges or looks at the data itself; what is changed is saved.</summary>
    protected async Task InDatabase(Func<CaseDbContext, Task> work)
    {
        using var scope = App.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<CaseDbContext>();
        await work(db);
        await db.SaveChangesAsync();
    }
}
