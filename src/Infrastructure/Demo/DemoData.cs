using System.Globalization;
using CaseManagement.Application;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.ReferenceData;
using CaseManagement.Domain.Security;
using CaseManagement.Infrastructure.Persistence;
using CaseManagement.Infrastructure.Security;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CaseManagement.Infrastructure.Demo;

public enum DemoOutcome
{
    Seeded,
    AlreadyThere,

    /// <summary>Somebody works with this database: nothing was put into it.</summary>
    NotEmpty,
}

/// <summary>
/// Fills an empty local database with invented people. It runs the application's own services on a clock of its own, so
/// that everything that is a rule or an act elsewhere is one here.
/// </summary>
public sealed class DemoData(
    IConfiguration configuration, IHostEnvironment environment, DatabaseSettings settings, IDataProtectionProvider protection, TimeProvider clock)
{
    private const string Marker = "demo.seeded";
    private const int DaysOfHistory = 100;

    /// <exception cref="InvalidOperationException">Anywhere but in the local database of Development.</exception>
    public async Task<DemoOutcome> Seed(CancellationToken ct)
    {
        DemoPlace.RequireLocalDevelopment(environment, settings);
        var now = clock.GetUtcNow().UtcDateTime;
        var past = new DemoClock(now.AddDays(-DaysOfHistory));
        await using var services = Services(past);
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CaseDbContext>();
        if (await db.Settings.AnyAsync(s => s.Key == Marker, ct))
        {
            return DemoOutcome.AlreadyThere;
        }

        if (await db.Users.AnyAsync(ct) || await db.Referrals.AnyAsync(ct))
        {
            return DemoOutcome.NotEmpty;
        }

        var cast = await Cast(scope.ServiceProvider, db, now, ct);
        var reference = await services.GetRequiredService<IReferenceData>().Current(ct);
        await new DemoScript(services.GetRequiredService<IServiceScopeFactory>(), past, new DemoRules(reference), cast, now).Play();

        var today = DateOnly.FromDateTime(now);
        db.Settings.Add(new Setting(SettingKeys.CommissionerUnsuppressed, "true", today.AddYears(-1)));
        db.Outbox.Add(NeverLeft(now));
        db.Settings.Add(new Setting(Marker, now.ToString("O", CultureInfo.InvariantCulture), today));
        await db.SaveChangesAsync(ct);
        return DemoOutcome.Seeded;
    }

    /// <summary>For the administrator's page of mails that did not leave.</summary>
    private static OutboxMessage NeverLeft(DateTime now)
    {
        var mail = OutboxMessage.To("nobody@demo.example", "Choose your password", "Nobody reads this.", "password-link:demo", now.AddDays(-1));
        for (var i = 0; i < OutboxMessage.MostAttempts; i++)
        {
            mail.Claim(Guid.NewGuid(), now, TimeSpan.Zero);
            mail.MarkFailed("SMTP MailboxUnavailable", now);
        }

        return mail;
    }

    private ServiceProvider Services(DemoClock past)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(configuration);
        services.AddSingleton(environment);
        services.AddSingleton<TimeProvider>(past);

        // The documents are read later under the keys of the host.
        services.AddSingleton(protection);
        services.AddSingleton<IRequestContext, DemoRequest>();
        services.AddApplication();
        services.AddInfrastructure(configuration);
        return services.BuildServiceProvider();
    }

    private static async Task<DemoCast> Cast(IServiceProvider services, CaseDbContext db, DateTime now, CancellationToken ct)
    {
        foreach (var name in DemoAccounts.Teams.Except(await db.Teams.Select(t => t.Name).ToListAsync(ct)))
        {
            db.Teams.Add(Team.Create(TeamId.New(), name));
        }

        await db.SaveChangesAsync(ct);
        var teams = await db.Teams.ToDictionaryAsync(t => t.Name, t => t.Id, ct);
        var users = await Users(services, teams);

        services.GetRequiredService<CurrentUser>().BecomeSystem();
        await services.GetRequiredService<IUnitOfWork>().Run(
            () =>
            {
                foreach (var (user, profile) in DemoAccounts.Users.Where(u => u.Profile is not null).Select(u => (u, u.Profile!)))
                {
                    db.Workers.Add(Worker(users[user.Name], user, teams[user.Team!], profile, now));
                }

                db.DutyRotas.Add(Rota(teams[DemoAccounts.ContactTeam], users["officer"], users["officer.two"], LondonTime.LocalDate(now)));

                foreach (var user in DemoAccounts.Users.Where(u => u.Role == Application.Common.Security.Roles.Volunteer))
                {
                    db.Volunteers.Add(DemoVolunteers.Welcome(user, users[user.Name], teams[user.Team!], users["community.leader"], now));
                }

                foreach (var key in DemoAccounts.Keys)
                {
                    db.ApiKeys.Add(ApiKey.Issue(key.Plain, key.Owner, key.Scopes, key.Force, [], now.AddYears(1)));
                }

                return Task.FromResult(true);
            },
            ct);
        return new DemoCast(users, teams);
    }

    /// <summary>This week: one all day, the other in the afternoons.</summary>
    private static DutyRota Rota(TeamId team, UserId first, UserId second, DateOnly today)
    {
        var rota = DutyRota.Begin(team, DutyRota.MondayOf(today));
        var days = Enumerable.Range(0, DutyRota.DaysOfWeek).Select(rota.Monday.AddDays);
        rota.Set(days.SelectMany(day => new Duty[]
        {
            new(day, HalfDay.Morning, first.Value), new(day, HalfDay.Afternoon, first.Value), new(day, HalfDay.Afternoon, second.Value),
        }));
        return rota;
    }

    private static Worker Worker(UserId id, DemoUser user, TeamId team, DemoWorkerProfile profile, DateTime now)
    {
        var worker = Domain.Allocation.Worker.Create(id, user.DisplayName, team, profile.Specialisms, profile.Areas, profile.Capacity);
        worker.Bring(profile.Traits);
        if (profile.AwayForDays > 0)
        {
            var first = DateOnly.FromDateTime(now).AddDays(7);
            worker.PlanAbsence(first, first.AddDays(profile.AwayForDays - 1));
        }

        return worker;
    }

    private static async Task<Dictionary<string, UserId>> Users(IServiceProvider services, Dictionary<string, TeamId> teams)
    {
        var manager = services.GetRequiredService<UserManager<AppUser>>();
        var roles = services.GetRequiredService<RoleManager<IdentityRole<Guid>>>();
        foreach (var role in Application.Common.Security.Roles.All)
        {
            if (!await roles.RoleExistsAsync(role))
            {
                Require(await roles.CreateAsync(new IdentityRole<Guid>(role) { Id = Guid.CreateVersion7() }));
            }
        }

        // One slow hash for all of them: they share the password.
        var hash = manager.PasswordHasher.HashPassword(new AppUser(), DemoAccounts.Password);
        var ids = new Dictionary<string, UserId>();
        foreach (var user in DemoAccounts.Users)
        {
            var account = new AppUser
            {
                Id = Guid.CreateVersion7(),
                UserName = user.Email,
                Email = user.Email,
                EmailConfirmed = true,
                DisplayName = user.DisplayName,
                TeamId = user.Team is { } team ? teams[team].Value : null,
                PasswordHash = hash,
                LockoutEnabled = true,
            };
            Require(await manager.CreateAsync(account));
            Require(await manager.AddToRoleAsync(account, user.Role));
            ids[user.Name] = UserId.From(account.Id);
        }

        return ids;
    }

    private static void Require(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException("A demo user could not be made: " + string.Join(", ", result.Errors.Select(e => e.Code)));
        }
    }
}
