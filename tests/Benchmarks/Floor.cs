using System.Text;
using System.Text.Json;
using CaseManagement.Domain.Reporting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace CaseManagement.Benchmarks;

/// <summary>
/// The least that could answer: a bare Kestrel endpoint with SQL written by hand on the same file, without sign-in,
/// permission, access record, template or rule. What the service needs beyond it is what its work costs.
/// </summary>
internal sealed class Floor(string connectionString)
{
    private static readonly string[] Copied = ["People", "ContactPoints", "Referrals", "ReferralStatements", "ReceivedMessages"];

    private readonly Dictionary<string, string> _copies = [];

    private byte[] _template = [];
    private byte[] _templatePerson = [];

    public static async Task Serve(string connectionString, string url)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Clear();
        app.Urls.Add(url);
        var floor = new Floor(connectionString);
        floor.LearnTables();
        app.MapGet("/ready", () => "ready");
        app.MapPost("/referral", floor.Receive);
        app.MapGet("/inbox", (HttpResponse response) => floor.Rows(
            response,
            "SELECT r.Id, r.Reference, r.NextDueUtc, r.OffenceLabel, r.LocalAuthority, r.ReceivedUtc, p.DisplayName FROM Referrals r JOIN People p ON p.Id = r.PersonId "
            + "WHERE r.Queue = 'Inbox' AND r.TeamId = (SELECT TeamId FROM Referrals LIMIT 1) AND r.AssignedToId IS NULL ORDER BY r.SupportLevel DESC, r.NextDueUtc, r.Id LIMIT 50"));
        app.MapGet("/my-work", (Guid worker, HttpResponse response) => floor.Rows(
            response,
            "SELECT c.Id, c.Reference, c.NextDueUtc, c.RiskGrade, c.Status, c.LastContactUtc, p.DisplayName FROM Cases c JOIN People p ON p.Id = c.PersonId "
            + "WHERE c.LeadWorkerId = @a AND c.Status = 'Active' ORDER BY c.NextDueUtc, c.Id LIMIT 50",
            Key(worker)));
        app.MapGet("/case", (Guid id, HttpResponse response) => floor.Rows(
            response,
            "SELECT a.Kind, a.HappenedUtc, a.Actor, a.Facts, y.Json, c.Reference, p.DisplayName FROM Acts a JOIN Cases c ON c.Id = a.CaseId "
            + "JOIN People p ON p.Id = c.PersonId LEFT JOIN ActPayloads y ON y.ActId = a.Id WHERE a.CaseId = @a ORDER BY a.HappenedUtc DESC, a.Id DESC LIMIT 50",
            Key(id)));
        app.MapGet("/search", (string q, HttpResponse response) => floor.Rows(
            response,
            "SELECT p.Id, p.DisplayName, p.DateOfBirth, r.Reference FROM People p JOIN Referrals r ON r.PersonId = p.Id "
            + "WHERE p.SearchName >= @a AND p.SearchName < @b ORDER BY p.SearchName LIMIT 20",
            q, q + "\uffff"));
        app.MapGet("/month", floor.Month);
        await app.RunAsync();
    }

    private static byte[] Key(Guid id) => id.ToByteArray(bigEndian: true);

    private async Task Rows(HttpResponse response, string sql, params object[] values)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters.AddWithValue("@" + (char)('a' + i), values[i]);
        }

        using var reader = await command.ExecuteReaderAsync();
        var html = new StringBuilder("<table>");
        while (await reader.ReadAsync())
        {
            html.Append("<tr>");
            for (var i = 0; i < reader.FieldCount; i++)
            {
                html.Append("<td>").Append(System.Net.WebUtility.HtmlEncode(reader.GetValue(i).ToString())).Append("</td>");
            }

            html.Append("</tr>");
        }

        response.ContentType = "text/html";
        await response.WriteAsync(html.Append("</table>").ToString());
    }

    private async Task Month(string m, HttpResponse response)
    {
        _ = ReportMonth.TryParse(m, out var month);
        const string Within = "SubjectId IS NOT NULL AND HappenedUtc >= @a AND HappenedUtc < @b";
        await Rows(
            response,
            $"""
            SELECT (SELECT COUNT(*) FROM Acts WHERE Kind = 'ReferralReceived' AND {Within}),
            (SELECT COUNT(*) FROM Acts WHERE Kind = 'ReferralTriaged' AND Code = 'ACCEPT' AND {Within}),
            (SELECT COUNT(*) FROM Acts WHERE Kind = 'ContactRecorded' AND {Within}),
            (SELECT COUNT(DISTINCT SubjectId) FROM Acts WHERE Kind = 'ContactRecorded' AND Code IN ('first-reached', 'again-reached') AND {Within}),
            (SELECT COUNT(*) FROM Acts WHERE Kind = 'CaseOpened' AND SubjectId IS NOT NULL AND HappenedUtc < @a),
            (SELECT COUNT(*) FROM Acts WHERE Kind = 'CaseClosed' AND SubjectId IS NOT NULL AND HappenedUtc < @a),
            (SELECT COUNT(*) FROM Acts WHERE Kind = 'CaseOpened' AND {Within}),
            (SELECT COUNT(*) FROM Acts WHERE Kind = 'CaseClosed' AND {Within})
            """,
            month.StartUtc.ToString("yyyy-MM-dd HH:mm:ss"), month.EndUtc.ToString("yyyy-MM-dd HH:mm:ss"));
    }

    /// <summary>The same rows that a referral leaves, copied from one that is there: a person, the referral, the message, three acts.</summary>
    private async Task Receive(HttpRequest request, HttpResponse response)
    {
        using var message = await JsonDocument.ParseAsync(request.Body);
        var record = message.RootElement.GetProperty("recordId").GetString()!;
        using var connection = Open();
        using var transaction = connection.BeginTransaction();
        var (referral, person) = (Key(Guid.CreateVersion7()), Key(Guid.CreateVersion7()));
        foreach (var (table, sql) in _copies)
        {
            using var command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = sql;
            command.Parameters.AddWithValue("@referral", referral);
            command.Parameters.AddWithValue("@person", person);
            command.Parameters.AddWithValue("@other", Key(Guid.CreateVersion7()));
            command.Parameters.AddWithValue("@record", record);
            command.Parameters.AddWithValue("@message", Key(message.RootElement.GetProperty("messageId").GetGuid()));
            command.Parameters.AddWithValue("@template", table is "People" or "ContactPoints" or "Person acts" ? _templatePerson : _template);
            await command.ExecuteNonQueryAsync();
        }

        await transaction.CommitAsync();
        response.StatusCode = StatusCodes.Status201Created;
        await response.WriteAsync($"{{\"id\":\"{Convert.ToHexString(referral)}\"}}");
    }

    private void LearnTables()
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT Id, PersonId FROM Referrals LIMIT 1";
        using (var reader = command.ExecuteReader())
        {
            reader.Read();
            (_template, _templatePerson) = ((byte[])reader.GetValue(0), (byte[])reader.GetValue(1));
        }

        foreach (var table in Copied)
        {
            _copies[table] = Copy(connection, table, table switch
            {
                "People" => "Id = @template",
                "ContactPoints" => "PersonId = @template LIMIT 1",
                "Referrals" => "Id = @template",
                _ => "ReferralId = @template LIMIT 1",
            });
        }

        _copies["Person acts"] = Copy(connection, "Acts", "AggregateId = @template AND Sequence = 1");
        _copies["Referral acts"] = Copy(connection, "Acts", "AggregateId = @template AND Sequence <= 2");
    }

    private static string Copy(SqliteConnection connection, string table, string which)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT name FROM pragma_table_info('{table}')";
        var columns = new List<string>();
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            columns.Add(reader.GetString(0));
        }

        if (table == "ReceivedMessages")
        {
            columns.Remove("Id");
        }

        return $"INSERT INTO {table} ({string.Join(", ", columns.Select(c => $"\"{c}\""))}) SELECT {string.Join(", ", columns.Select(c => Value(table, c)))} FROM {table} WHERE {which}";
    }

    private static string Value(string table, string column) => (table, column) switch
    {
        ("People", "Id") or (_, "PersonId") => "@person",
        ("Referrals", "Id") or ("ReferralStatements" or "ReceivedMessages", "ReferralId") => "@referral",
        ("ContactPoints", "Id") => "@other",
        ("Acts", "Id") => "unhex(hex(substr(@other, 1, 15)) || printf('%02x', Sequence))",
        ("Acts", "AggregateId") => "CASE AggregateKind WHEN 'Person' THEN @person ELSE @referral END",
        ("Referrals", "Reference") => "substr(hex(@referral), 1, 20)",
        (_, "RecordId") => "@record",
        (_, "MessageId") => "@message",
        _ => $"\"{column}\"",
    };

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        return connection;
    }
}
