using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using CaseManagement.Benchmarks;
using CaseManagement.Benchmarks.Matching;

if (args is ["matching", .. var matching])
{
    return MatchingBench.Run(matching);
}

if (args is ["reminders", .. var reminders])
{
    return await RemindersBench.Run(reminders, Repository());
}

if (BenchOptions.Parse(args) is not { } options)
{
    Console.Error.WriteLine(BenchOptions.Usage);
    Console.Error.WriteLine(MatchingOptions.Usage);
    Console.Error.WriteLine(RemindersBench.Usage);
    return 2;
}

if (options.Floor)
{
    await Floor.Serve(options.Connection!, options.Url!);
    return 0;
}

var repository = Repository();
var folder = Directory.CreateTempSubdirectory("case-management-bench").FullName;
try
{
    var watch = Stopwatch.StartNew();
    Console.WriteLine($"Filling a database with {options.Cases:#,0} cases …");
    var database = await BenchDatabase.Fill(options, folder);
    Console.WriteLine($"  {watch.Elapsed.TotalSeconds:0} s");

    watch.Restart();
    Console.WriteLine("Publishing the service …");
    var dll = options.Published is { } published ? Path.Combine(published, "Api.dll") : ServiceProcess.Publish(repository, folder);
    Console.WriteLine($"  {watch.Elapsed.TotalSeconds:0} s");

    using var service = await ServiceProcess.Start(
        folder, dll, "/health/ready", [],
        ("ASPNETCORE_ENVIRONMENT", "Production"), ("ConnectionStrings__Default", database.ConnectionString),
        ("Database__Provider", database.SqlServer ? "SqlServer" : "Sqlite"), ("Storage__Path", Path.Combine(folder, "storage")), ("Jobs__Enabled", "false"),
        ("RateLimits__Enabled", "false"));
    using var floor = database.SqlServer
        ? null
        : await ServiceProcess.Start(
            folder, Path.Combine(AppContext.BaseDirectory, "Benchmarks.dll"), "/ready", ["--floor", "--connection", database.ConnectionString, "--url", "{url}"]);

    var results = new List<BenchRow>();
    foreach (var measurement in await Measurements.Of(database, service.Url, floor?.Url))
    {
        foreach (var clients in new[] { 1, 16 })
        {
            var figures = measurement.Problem is { } problem ? Figures.None(problem) : await Load.Run(measurement.Service, clients, options.Seconds);
            var least = measurement.Floor is null || figures.Problem is not null ? null : await Load.Run(measurement.Floor, clients, options.Seconds);
            results.Add(new BenchRow(measurement.Name, clients, figures, least));
            Console.Error.WriteLine($"  {measurement.Name}, {clients}: {figures.Problem ?? figures.PerSecond.ToString("0", CultureInfo.InvariantCulture) + " a second"}");
        }
    }

    var report = new BenchReport(
        options.Cases, database.SqlServer ? "SqlServer" : "Sqlite", Environment.ProcessorCount, DateTime.UtcNow, service.StartMilliseconds, service.ResidentMegabytes, results);
    Console.WriteLine(report.Table());
    if (options.Json is not null)
    {
        await File.WriteAllTextAsync(options.Json, JsonSerializer.Serialize(report, BenchReport.Format));
    }

    return results.All(r => r.Service.Problem is null) ? 0 : 1;
}
finally
{
    Directory.Delete(folder, recursive: true);
}

static string Repository()
{
    var folder = AppContext.BaseDirectory;
    while (!File.Exists(Path.Combine(folder, "CaseManagement.sln")))
    {
        folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("CaseManagement.sln is in no folder above");
    }

    return folder;
}
