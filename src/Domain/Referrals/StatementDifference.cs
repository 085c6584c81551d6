using System.Text.Json;
using System.Text.Json.Nodes;
using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Referrals;

/// <summary>One thing that a force now says differently. Null is not stated; the text is clean enough for a screen.</summary>
public sealed record StatementChange(string Path, string? Was, string? Is);

/// <summary>What a newer message changes, for the worker who has to live with it.</summary>
public static class StatementDifference
{
    /// <summary>An absent member of <paramref name="newer"/> leaves what was said, so it is no change.</summary>
    public static IReadOnlyList<StatementChange> Between(JsonObject held, JsonObject newer)
    {
        var changes = new List<StatementChange>();
        Compare("", StatementMerge.StatementOf(held), StatementMerge.Merge(held, newer), changes);
        return changes;
    }

    private static void Compare(string path, JsonNode? was, JsonNode? now, List<StatementChange> changes)
    {
        if (was is JsonObject || now is JsonObject)
        {
            CompareMembers(path, was as JsonObject ?? [], now as JsonObject ?? [], changes);
        }
        else if (HoldsObjects(was) || HoldsObjects(now))
        {
            CompareEntries(path, was as JsonArray ?? [], now as JsonArray ?? [], changes);
        }
        else if (Show(was) is var shownBefore && Show(now) is var shownNow && shownBefore != shownNow)
        {
            changes.Add(new(path, shownBefore, shownNow));
        }
    }

    private static void CompareMembers(string path, JsonObject was, JsonObject now, List<StatementChange> changes)
    {
        foreach (var name in was.Select(member => member.Key).Union(now.Select(member => member.Key)))
        {
            Compare(path.Length == 0 ? name : $"{path}.{name}", was[name], now[name], changes);
        }
    }

    private static void CompareEntries(string path, JsonArray was, JsonArray now, List<StatementChange> changes)
    {
        for (var i = 0; i < Math.Max(was.Count, now.Count); i++)
        {
            Compare($"{path}[{i}]", i < was.Count ? was[i] : null, i < now.Count ? now[i] : null, changes);
        }
    }

    private static bool HoldsObjects(JsonNode? node) => node is JsonArray list && list.Any(item => item is JsonObject);

    private static string? Show(JsonNode? node) => node switch
    {
        null => null,
        JsonArray list => list.Count == 0 ? null : string.Join(", ", list.Select(Show)),
        _ when node.GetValueKind() == JsonValueKind.String => PlainText.CleanOrNull(node.GetValue<string>()),
        _ when node.GetValueKind() == JsonValueKind.Number => JsonNumber.Parse(node.ToJsonString()) is var number && number.TryToInt64(out var whole)
            ? $"{whole}"
            : node.ToJsonString(),
        _ => node.ToJsonString(),
    };
}
