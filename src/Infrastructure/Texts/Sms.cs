using System.Text.Json.Serialization;

namespace CaseManagement.Infrastructure.Texts;

/// <summary>The body of the gateway's request.</summary>
internal sealed record Sms(
    [property: JsonPropertyName("phone_number")] string PhoneNumber, [property: JsonPropertyName("template_id")] string TemplateId,
    [property: JsonPropertyName("personalisation")] Personalisation Personalisation, [property: JsonPropertyName("reference")] string Reference);

internal sealed record Personalisation([property: JsonPropertyName("text")] string Text);

[JsonSerializable(typeof(Sms))]
internal sealed partial class SmsJson : JsonSerializerContext;
