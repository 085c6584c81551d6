using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CaseManagement.Application.Referrals.Quarantining;

/// <summary>A message for somebody who mends it by hand: a member a line, numbers and names as they were sent.</summary>
internal static class ReadableJson
{
    private static readonly JsonWriterOptions Lines = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns>What was sent, unchanged where it is no JSON.</returns>
    public static string Of(string raw)
    {
        try
        {
            using var message = JsonDocument.Parse(raw);
            var written = new ArrayBufferWriter<byte>();
            using (var writer = new Utf8JsonWriter(written, Lines))
            {
                message.WriteTo(writer);
            }

            return Encoding.UTF8.GetString(written.WrittenSpan);
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException or ArgumentException)
        {
            // Half a surrogate pair can be sent as an escape and cannot be written.
            return raw;
        }
    }
}
