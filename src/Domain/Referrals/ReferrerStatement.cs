using System.Text.Json.Nodes;

namespace CaseManagement.Domain.Referrals;

/// <summary>Who told the service of somebody else: a relative, a friend, a professional. Not a way to the person, unless they say so.</summary>
/// <param name="Relationship">To the person, in the referrer's own words.</param>
public sealed record ReferrerStatement(string? Name, string? Role, string? Organisation, string? Relationship, string? Phone, string? Email)
{
    internal static ReferrerStatement FromJson(JsonObject json) => new(
        json.Text("name"), json.Text("role"), json.Text("organisation"), json.Text("relationship"), json.Text("phone"), json.Text("email"));
}
