using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Security;
using CaseManagement.Infrastructure.Persistence;
using CaseManagement.Infrastructure.ReferenceData;
using CaseManagement.Infrastructure.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Benchmarks;

/// <summary>A filled database, and what the measurements need to know of it.</summary>
internal sealed record BenchDatabase(string ConnectionString, bool SqlServer, IReadOnlyList<Guid> CaseIds, Guid LongCaseId, string PoliceKey, string ReportsKey, Guid WorkerId)
{
    public const string Password = "a password of the benchmark";

    public static async Task<BenchDatabase> Fill(BenchOptions options, string folder)
    {
        var connectionString = options.Connection
            ?? new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "bench.db"), ForeignKeys = true }.ToString();
        await using var db = Open(options.SqlServer, connectionString);
        await db.Database.MigrateAsync();
        await new ReferenceDataSeeder(db).Seed(CancellationToken.None);
        if (await db.Users.AnyAsync() || await db.Referrals.AnyAsync())
        {
            throw new InvalidOperationException("The benchmark fills an empty database only");
        }

        var now = DateTime.UtcNow;
        var contactTeam = await db.Teams.SingleAsync();
        var teams = Enumerable.Range(1, 5).Select(i => Team.Create(TeamId.New(), $"Team {i}")).ToList();
        db.Teams.AddRange(teams);
        AddUser(db, "officer", Roles.ContactOfficer, contactTeam.Id);
        var worker = AddUser(db, "worker", Roles.CaseWorker, teams[0].Id);
        AddUser(db, "manager", Roles.ContractManager, null);
        var others = Enumerable.Range(1, 150).Select(_ => UserId.New()).ToList();
        foreach (var (id, i) in others.Prepend(worker).Select((id, i) => (id, i)))
        {
            db.Workers.Add(Worker.Create(id, $"Worker {i}", teams[i % teams.Count].Id, [], [], 30));
        }

        var (police, reports) = (ApiKey.Generate(), ApiKey.Generate());
        db.ApiKeys.Add(ApiKey.Issue(police, "Benchmark force", ["referrals:write", "referrals:read"], "44", [], now.AddDays(2)));
        db.ApiKeys.Add(ApiKey.Issue(reports, "Benchmark commissioner", ["reports:read"], null, [], now.AddDays(2)));
        await db.SaveChangesAsync();

        using BulkWriter writer = options.SqlServer ? new SqlServerBulkWriter(db.Model, connectionString) : new SqliteBulkWriter(db.Model, connectionString);
        var data = new BenchData(
            writer, new BenchCast(contactTeam.Id, [.. teams.Select(t => t.Id)], worker, others), options.Cases, options.ContactsPerCase, now);
        data.Write();
        writer.Finish();

        // The numbers of both years that the data may touch go on behind it.
        foreach (var year in new[] { now.Year, now.Year + 1 })
        {
            db.Counters.Add(new Counter($"referral-{year % 100:00}", data.LastNumber));
        }

        await db.SaveChangesAsync();
        return new BenchDatabase(connectionString, options.SqlServer, data.CaseIds, data.LongCaseId, police, reports, worker.Value);
    }

    private static CaseDbContext Open(bool sqlServer, string connectionString) => sqlServer
        ? new SqlServerCaseDbContext(new DbContextOptionsBuilder<SqlServerCaseDbContext>().UseSqlServer(connectionString).Options)
        : new SqliteCaseDbContext(new DbContextOptionsBuilder<SqliteCaseDbContext>().UseSqlite(connectionString).Options);

    private static UserId AddUser(CaseDbContext db, string name, string role, TeamId? team)
    {
        var held = db.Roles.Local.SingleOrDefault(r => r.Name == role) ?? db.Roles.SingleOrDefault(r => r.Name == role)
            ?? db.Roles.Add(new IdentityRole<Guid>(role) { Id = Guid.CreateVersion7(), NormalizedName = role.ToUpperInvariant() }).Entity;
        var email = $"{name}@bench.example";
        var user = new AppUser
        {
            Id = Guid.CreateVersion7(),
            UserName = email,
            Email = email,
            NormalizedUserName = email.ToUpperInvariant(),
            NormalizedEmail = email.ToUpperInvariant(),
            EmailConfirmed = true,
            DisplayName = name,
            TeamId = team?.Value,
            SecurityStamp = Guid.NewGuid().ToString(),
        };
        user.PasswordHash = new PasswordHasher<AppUser>().HashPassword(user, Password);
        db.Users.Add(user);
        db.UserRoles.Add(new IdentityUserRole<Guid> { UserId = user.Id, RoleId = held.Id });
        return UserId.From(user.Id);
    }
}
