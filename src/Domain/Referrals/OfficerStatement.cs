using System.Text.Json.Nodes;

namespace CaseManagement.Domain.Referrals;

public sealed record OfficerStatement(string? Name, string? CollarNumber, string? Email, string? Phone)
{
    internal static OfficerStatement FromJson(JsonObject json) =>
        new(json.Text("name"), json.Text("collarNumber"), json.Text("email"), json.Text("phone"));
}
