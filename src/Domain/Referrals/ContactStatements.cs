using System.Text.Json.Nodes;

namespace CaseManagement.Domain.Referrals;

/// <summary>Flags are null where the force does not state whether the channel is safe.</summary>
public sealed record AddressStatement(IReadOnlyList<string> Lines, string? Town, string? Postcode, bool? SafeForPost)
{
    internal static AddressStatement FromJson(JsonObject json) =>
        new(json.Lines("lines"), json.Text("town"), json.Text("postcode"), json.Flag("safeForPost"));
}

public sealed record PhoneStatement(string Number, string? Type, bool? SafeToCall, bool? SafeForVoicemail, bool? SafeForText, string? Note)
{
    internal static PhoneStatement FromJson(JsonObject json) => new(
        json.Text("number") ?? "",
        json.Text("type"),
        json.Flag("safeToCall"),
        json.Flag("safeForVoicemail"),
        json.Flag("safeForText"),
        json.Text("note"));
}

public sealed record EmailStatement(string Address, bool? Safe)
{
    internal static EmailStatement FromJson(JsonObject json) => new(json.Text("address") ?? "", json.Flag("safe"));
}

public sealed record GuardianStatement(string Name, string? Relationship, string? Phone, bool MayBeSuspect)
{
    internal static GuardianStatement FromJson(JsonObject json) =>
        new(json.Text("name") ?? "", json.Text("relationship"), json.Text("phone"), json.Flag("mayBeSuspect") ?? false);
}
