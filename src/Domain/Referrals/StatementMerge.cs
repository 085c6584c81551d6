using System.Text.Json.Nodes;

namespace CaseManagement.Domain.Referrals;

/// <summary>
/// What a force says of a case after another message: members that are present replace (objects member by member, lists as
/// a whole, an explicit null, too), absent ones leave what was said before.
/// </summary>
public static class StatementMerge
{
    /// <summary>Who sent what when: part of a message, not of what it says.</summary>
    private static readonly string[] Transmission =
        ["messageId", "recordId", "recordVersion", "action", "extractedAt", "force", "withdrawReason"];

    /// <summary>The statement of a first message.</summary>
    public static JsonObject StatementOf(JsonObject message) => Merge([], message);

    /// <summary>Makes a new object; neither of the given ones changes.</summary>
    public static JsonObject Merge(JsonObject held, JsonObject newer)
    {
        var merged = MergeMembers(held, newer);
        foreach (var member in Transmission)
        {
            merged.Remove(member);
        }

        return merged;
    }

    private static JsonObject MergeMembers(JsonObject held, JsonObject newer)
    {
        var merged = new JsonObject();
        foreach (var (name, value) in held)
        {
            merged[name] = newer.ContainsKey(name) ? MergeValue(value, newer[name]) : value?.DeepClone();
        }

        foreach (var (name, value) in newer.Where(member => !held.ContainsKey(member.Key)))
        {
            merged[name] = value?.DeepClone();
        }

        return merged;
    }

    private static JsonNode? MergeValue(JsonNode? held, JsonNode? newer) =>
        held is JsonObject heldMembers && newer is JsonObject newerMembers ? MergeMembers(heldMembers, newerMembers) : newer?.DeepClone();
}
