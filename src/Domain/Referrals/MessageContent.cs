using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CaseManagement.Domain.Referrals;

/// <summary>Whether two transmissions say the same.</summary>
public static class MessageContent
{
    /// <summary>These name the transmission and differ when a force sends the same thing again.</summary>
    private static readonly string[] LeftAside = ["messageId", "extractedAt"];

    /// <summary>SHA-256 in hex of the message with its members sorted and its numbers by value.</summary>
    public static string Digest(JsonObject message)
    {
        using var canonical = new MemoryStream();
        using (var writer = new Utf8JsonWriter(canonical))
        {
            WriteMembers(writer, message.Where(member => !LeftAside.Contains(member.Key)));
        }

        return Convert.ToHexStringLower(SHA256.HashData(canonical.GetBuffer().AsSpan(0, (int)canonical.Length)));
    }

    private static void Write(Utf8JsonWriter writer, JsonNode? node)
    {
        switch (node)
        {
            case null:
                writer.WriteNullValue();
                break;
            case JsonObject members:
                WriteMembers(writer, members);
                break;
            case JsonArray items:
                writer.WriteStartArray();
                foreach (var item in items)
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            case var number when number.GetValueKind() == JsonValueKind.Number:
                writer.WriteRawValue(JsonNumber.Parse(number.ToJsonString()).Canonical);
                break;
            default:
                node.WriteTo(writer);
                break;
        }
    }

    private static void WriteMembers(Utf8JsonWriter writer, IEnumerable<KeyValuePair<string, JsonNode?>> members)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in members.OrderBy(member => member.Key, StringComparer.Ordinal))
        {
            writer.WritePropertyName(name);
            Write(writer, value);
        }

        writer.WriteEndObject();
    }
}
