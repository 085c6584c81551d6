using System.Text.Json;

namespace CaseManagement.Domain.Referrals;

/// <summary>The published schema, compiled once: what a force's developer reads is what we check.</summary>
internal static class MessageSchema
{
    private const string Resource = "police-referral.schema.json";

    private static readonly SchemaNode Root = Load();

    public static void Check(JsonElement message, MessageFaults faults) => Root.Check(message, faults);

    private static SchemaNode Load()
    {
        using var stream = typeof(MessageSchema).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not embedded");
        using var document = JsonDocument.Parse(stream);
        return SchemaCompiler.Compile(document.RootElement);
    }
}
