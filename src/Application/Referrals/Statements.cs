using System.Text.Json.Nodes;
using CaseManagement.Domain.Referrals;

namespace CaseManagement.Application.Referrals;

/// <summary>What a sender says as it is held, all versions merged; empty where nothing is.</summary>
internal static class Statements
{
    public static JsonObject HeldStatement(this Referral referral) => Parse(referral.Statement?.Json);

    public static Statement Read(string? json) => Statement.FromJson(Parse(json));

    private static JsonObject Parse(string? json) => JsonNode.Parse(json ?? "{}")!.AsObject();
}
