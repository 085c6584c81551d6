using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using CaseManagement.Domain.Referrals;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.Endpoints.Referrals;

/// <summary>A force that sends many messages in one request.</summary>
public abstract class ManyMessagesFixture : PoliceFixture
{
    protected const string Batch = Path + "/batch";
    protected const string Import = Path + "/import";

    protected async Task<List<JsonObject>> SendArray(IEnumerable<JsonNode> messages, string query = "", HttpClient? sender = null) =>
        await Receipts(await PostTo(Batch + query, Text(new JsonArray([.. messages.Select(m => m.DeepClone())])), "application/json", sender));

    protected Task<List<JsonObject>> SendLines(IEnumerable<JsonNode> messages, string query = "") => SendLines(string.Join('\n', messages.Select(m => m.ToJsonString())), query);

    protected Task<List<JsonObject>> SendLines(string lines, string query = "") => SendLines(Encoding.UTF8.GetBytes(lines), query);

    protected async Task<List<JsonObject>> SendLines(byte[] lines, string query = "") => await Receipts(await PostTo(Batch + query, lines, "application/x-ndjson"));

    protected Task<List<JsonObject>> SendFile(string file, string query = "") => SendFile(Encoding.UTF8.GetBytes(file), query);

    protected async Task<List<JsonObject>> SendFile(byte[] file, string query = "") => await Receipts(await PostTo(Import + query, file, "text/csv"));

    protected async Task<HttpResponseMessage> PostTo(string path, byte[] body, string contentType, HttpClient? sender = null)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        return await (sender ?? Force44).PostAsync(path, content);
    }

    protected static async Task<List<JsonObject>> Receipts(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.That((int)answer.StatusCode, Is.EqualTo(200), text);
        return answer.Content.Headers.ContentType!.MediaType == "application/json"
            ? [.. JsonNode.Parse(text)!.AsArray().Select(r => r!.AsObject())]
            : [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!.AsObject())];
    }

    /// <summary>"1 ACCEPT; 2 INVALID recordVersion: RANGE; 3 ACCEPT again".</summary>
    protected static string Told(IEnumerable<JsonObject> receipts) => string.Join("; ", receipts.Select(Told));

    protected Task<int> Held(JsonNode message) => HeldOf([message["recordId"]!.ToString()]);

    protected async Task<int> HeldOf(IReadOnlyList<string> records)
    {
        var count = 0;
        await InDatabase(async db => count = await db.Referrals.CountAsync(r => records.Contains(r.RecordId!)));
        return count;
    }

    protected async Task<List<QuarantinedMessage>> Quarantined()
    {
        List<QuarantinedMessage> all = [];
        await InDatabase(async db => all = await db.QuarantinedMessages.AsNoTracking().OrderBy(m => m.Id).ToListAsync());
        return all;
    }

    protected static byte[] Text(JsonNode json) => Encoding.UTF8.GetBytes(json.ToJsonString());

    private static string Told(JsonObject receipt) => receipt["errors"] is JsonObject errors
        ? $"{receipt["line"]} {receipt["outcome"]} " + string.Join(" ", errors.OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => $"{e.Key}: {string.Join(",", e.Value!.AsArray().Select(f => f!["code"]))}"))
        : $"{receipt["line"]} {receipt["outcome"]}{(receipt["replayed"]!.GetValue<bool>() ? " again" : "")}";
}
