using CaseManagement.Infrastructure.Jobs;
using CaseManagement.Infrastructure.Persistence;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Integration.Tests.Jobs;

/// <summary>What the engine keeps on disk follows the code and the configuration at each start, and may be lost.</summary>
[NonParallelizable]
public sealed class JobStoreTests : FollowUps.FollowUpFixture
{
    private static readonly Dictionary<string, string> Declared =
        JobSchedule.From(new ConfigurationBuilder().Build()).ToDictionary(job => job.Name, job => job.Cron);

    [Test]
    public async Task The_stored_schedule_follows_the_code_and_the_configuration_and_a_lost_store_is_made_anew()
    {
        await Run(new("Jobs:WakeHeldCases", "0 0 4 * * ?"), () => Stored().GetValueOrDefault("WakeHeldCases") == "0 0 4 * * ?" && Count("QRTZ_EXECUTION_HISTORY") > 0);
        Assert.That(Stored().Keys, Is.EquivalentTo(Declared.Keys));

        Execute("INSERT INTO QRTZ_JOB_DETAILS SELECT SCHED_NAME, 'NoMore', JOB_GROUP, DESCRIPTION, 'No.More, No', IS_DURABLE, IS_NONCONCURRENT, IS_UPDATE_DATA, REQUESTS_RECOVERY, JOB_DATA FROM QRTZ_JOB_DETAILS LIMIT 1");
        Execute("UPDATE QRTZ_JOB_DETAILS SET JOB_CLASS_NAME = 'Another.Name, Elsewhere'");
        await Run(null, () => Stored().GetValueOrDefault("WakeHeldCases") == Declared["WakeHeldCases"] && Count("QRTZ_JOB_DETAILS") == Declared.Count);
        Assert.That(Stored(), Is.EquivalentTo(Declared));

        SqliteConnection.ClearAllPools();
        File.Delete(StoreFile);
        await Run(null, () => Count("QRTZ_EXECUTION_HISTORY") > 0);
        Assert.That(Stored(), Is.EquivalentTo(Declared));
    }

    private string Folder => App.Services.GetRequiredService<IConfiguration>()["Storage:Path"]!;

    private string StoreFile => System.IO.Path.Combine(Folder, "jobs.db");

    private async Task Run(KeyValuePair<string, string>? setting, Func<bool> holds)
    {
        using var service = new ServiceProcess(
        [
            new("ConnectionStrings:Default", App.Services.GetRequiredService<DatabaseSettings>().ConnectionString),
            new("Storage:Path", Folder),
            new("Jobs:Enabled", "true"),
            .. setting is { } one ? [one] : Array.Empty<KeyValuePair<string, string>>(),
        ]);
        for (var end = DateTime.UtcNow.AddSeconds(150); !Holds(holds); await Task.Delay(100))
        {
            Assert.That(service.HasExited, Is.False, () => service.Log);
            Assert.That(DateTime.UtcNow, Is.LessThan(end), () => service.Log);
        }

        Assert.That(await service.Stop(), Is.Zero, service.Log);
    }

    /// <summary>Before the service has made its tables, nothing holds.</summary>
    private bool Holds(Func<bool> holds)
    {
        try
        {
            return File.Exists(StoreFile) && holds();
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    private Dictionary<string, string> Stored()
    {
        using var connection = Open();
        using var command = new SqliteCommand("SELECT TRIGGER_NAME, CRON_EXPRESSION FROM QRTZ_CRON_TRIGGERS", connection);
        using var rows = command.ExecuteReader();
        var stored = new Dictionary<string, string>();
        while (rows.Read())
        {
            stored.Add(rows.GetString(0), rows.GetString(1));
        }

        return stored;
    }

    private long Count(string table)
    {
        using var connection = Open();
        using var command = new SqliteCommand($"SELECT COUNT(*) FROM {table}", connection);
        return (long)command.ExecuteScalar()!;
    }

    private void Execute(string sql)
    {
        using var connection = Open();
        using var command = new SqliteCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={StoreFile};Pooling=False");
        connection.Open();
        return connection;
    }
}
