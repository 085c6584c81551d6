using System.Diagnostics;
using System.Globalization;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.Security;
using CaseManagement.Infrastructure.Persistence;
using CaseManagement.Infrastructure.Security;
using CaseManagement.Testing.Mail;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Benchmarks;

/// <summary>
/// Very many follow-ups of very many workers that fall due in the same minute: how long until each worker is told in the app and by
/// mail, what pages take meanwhile, and whether anything was lost or told twice. SQLite, the service in a process of its own.
/// </summary>
internal static class RemindersBench
{
    public const string Usage = "build/bench reminders [--follow-ups N=100000] [--workers N=500] [--cases N=20000] [--published FOLDER]";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(20);

    public static async Task<int> Run(string[] args, string repository)
    {
        var (followUps, workers, cases) = (Number(args, "--follow-ups", 100_000), Number(args, "--workers", 500), Number(args, "--cases", 20_000));
        var given = Array.IndexOf(args, "--published");
        var folder = Directory.CreateTempSubdirectory("case-management-reminders").FullName;
        try
        {
            var database = await BenchDatabase.Fill(BenchOptions.Parse(["--cases", $"{cases}"])!, folder);
            await Plant(database.ConnectionString, followUps, workers);
            var dll = given >= 0 ? Path.Combine(Path.GetFullPath(args[given + 1]), "Api.dll") : ServiceProcess.Publish(repository, folder);
            using var mails = new SmtpServer();
            using var service = await ServiceProcess.Start(
                folder, dll, "/health/live", [],
                ("ASPNETCORE_ENVIRONMENT", "Production"), ("ConnectionStrings__Default", database.ConnectionString), ("Storage__Path", Path.Combine(folder, "storage")),
                ("RateLimits__Enabled", "false"), ("Smtp__Host", "127.0.0.1"), ("Smtp__Port", $"{mails.Port}"), ("Smtp__UseTls", "false"), ("Smtp__From", "care@bench.example"));
            return await Watch(database, service, mails, followUps, workers);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static int Number(string[] args, string name, int otherwise) =>
        Array.IndexOf(args, name) is >= 0 and var at ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : otherwise;

    /// <summary>All of them were promised for the same moment, which passed before the service starts.</summary>
    private static async Task Plant(string connectionString, int followUps, int workers)
    {
        await using var db = Open(connectionString);
        var teams = await db.Teams.ToListAsync();
        var users = Enumerable.Range(0, workers).Select(i => new AppUser
        {
            Id = Guid.CreateVersion7(),
            UserName = $"told-{i}@bench.example",
            Email = $"told-{i}@bench.example",
            DisplayName = $"Told {i}",
            NormalizedUserName = $"TOLD-{i}@BENCH.EXAMPLE",
            NormalizedEmail = $"TOLD-{i}@BENCH.EXAMPLE",
            SecurityStamp = Guid.NewGuid().ToString(),
            TeamId = teams[i % teams.Count].Id.Value,
        }).ToList();
        db.Users.AddRange(users);
        db.Workers.AddRange(users.Select((u, i) => Worker.Create(UserId.From(u.Id), u.DisplayName, teams[i % teams.Count].Id, [], [], 30)));
        await db.SaveChangesAsync();

        var open = await db.Cases.AsNoTracking().Where(c => c.ClosedUtc == null).Take(followUps / 5).ToListAsync();
        var promised = DateTime.UtcNow.AddMinutes(-30);
        using var writer = new SqliteBulkWriter(db.Model, connectionString);
        for (var i = 0; i < followUps; i++)
        {
            var followUp = FollowUp.Plan(open[i % open.Count], "Ring to see how things are", promised.AddMinutes(25), UserId.From(users[i % workers].Id), TimeSpan.FromDays(2), promised);
            writer.Write(followUp, ("Version", 1L));
        }

        writer.Finish();
    }

    private static async Task<int> Watch(BenchDatabase database, ServiceProcess service, SmtpServer mails, int followUps, int workers)
    {
        await using var db = Open(database.ConnectionString);
        var worker = await Session.SignIn(service.Url, "worker");
        var watch = Stopwatch.StartNew();
        List<double> pages = [];
        TimeSpan? reminded = null;
        var checkedAt = TimeSpan.Zero;
        string[] paths = ["/my-work", "/notifications", $"/cases/{database.LongCaseId}/follow-ups"];
        for (var i = 0; Reminders(mails).Count() < workers || reminded is null; i++)
        {
            var started = Stopwatch.GetTimestamp();
            using var page = await worker.Client.GetAsync(paths[i % paths.Length]);
            await page.Content.CopyToAsync(Stream.Null);
            page.EnsureSuccessStatusCode();
            pages.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            await Task.Delay(50);
            if (watch.Elapsed - checkedAt < TimeSpan.FromSeconds(2))
            {
                continue;
            }

            checkedAt = watch.Elapsed;
            reminded ??= await db.Notifications.CountAsync() >= followUps ? watch.Elapsed : null;
            if (watch.Elapsed > Patience)
            {
                break;
            }
        }

        pages.Sort();
        var reminders = Reminders(mails).ToList();
        var told = reminders.GroupBy(m => m.MessageId).Sum(same => int.Parse(same.First().Subject.Split(' ')[0], CultureInfo.InvariantCulture));
        var twice = reminders.Count - reminders.Select(m => m.MessageId).Distinct().Count();
        var count = await db.Notifications.CountAsync();
        Console.WriteLine($"{followUps:#,0} follow-ups of {workers:#,0} workers: all told in the app after {reminded?.TotalSeconds:0} s, by {reminders.Count:#,0} mails after {watch.Elapsed.TotalSeconds:0} s");
        Console.WriteLine($"told in the app {count:#,0}, by mail {told:#,0}, mails twice {twice}; {pages.Count} pages meanwhile: p50 {At(pages, 0.5):0} ms, p95 {At(pages, 0.95):0} ms, at most {pages[^1]:0} ms");
        return count == followUps && told == followUps && twice == 0 ? 0 : 1;
    }

    /// <summary>"200 follow-ups due"; in the morning of a working day digests leave, too.</summary>
    private static IEnumerable<ReceivedMail> Reminders(SmtpServer mails) => mails.Mails.Where(m => m.Subject.EndsWith(" due", StringComparison.Ordinal));

    private static double At(List<double> sorted, double share) => sorted[(int)Math.Ceiling(sorted.Count * share) - 1];

    private static SqliteCaseDbContext Open(string connectionString) => new(new DbContextOptionsBuilder<SqliteCaseDbContext>().UseSqlite(connectionString).Options);
}
