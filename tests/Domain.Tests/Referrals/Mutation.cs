using System.Text.Json.Nodes;

namespace CaseManagement.Domain.Tests.Referrals;

/// <summary>Changes messages at random places in ways that forces, spreadsheets and enemies do. The same seed does the same.</summary>
internal sealed class Mutation(int seed)
{
    private static readonly string[] Values =
    [
        "null", "true", "false", "0", "1", "-1", "1.0", "1.5", "14", "41", "1e400", "\"\"", "\" \"", "\"x\"", "\"DA\"", "\"STR\"", "\"45\"", "\"19C\"",
        "\"SPOUSE\"", "\"07700 900123\"", "\"+44 7700 900456\"", "\"01632 960123\"", "\"a@example.org\"", "\"SO14 7LY\"", "\"LS1 4AP\"", "\"ZZ99 3VZ\"",
        "\"2026-11-18T21:40:00Z\"", "\"2026-02-30\"", "\"2010-01-01\"", "\"\\u202ex\\u200b\"", "\"😀\"", "\"\\u0000\"", "\"high\"", "\"explicit_consent\"", "\"withdraw\"",
        "[]", "{}", "[1]", "[\"under_18\"]", "[\"DA\",\"DA\"]", "[{}]", "{\"number\":\"07700 900999\",\"safeToCall\":true}", "{\"name\":\"G\",\"phone\":\"07700 900123\",\"mayBeSuspect\":true}",
    ];

    private readonly Random _random = new(seed);

    public JsonObject Of(JsonObject message)
    {
        var mutant = message.DeepClone().AsObject();
        for (var changes = _random.Next(1, 5); changes > 0; changes--)
        {
            var owners = Owners(mutant).ToList();
            Change(owners[_random.Next(owners.Count)]);
        }

        return mutant;
    }

    /// <summary>The same message with its members in another order, all the way down.</summary>
    public JsonNode? Shuffled(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.OrderBy(_ => _random.Next()).Select(m => KeyValuePair.Create(m.Key, Shuffled(m.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Shuffled)]),
        _ => node?.DeepClone(),
    };

    private void Change(JsonNode owner)
    {
        if (owner is JsonArray list)
        {
            if (list.Count > 0 && _random.Next(2) == 0)
            {
                list.RemoveAt(_random.Next(list.Count));
            }
            else
            {
                list.Add(Value());
            }

            return;
        }

        var members = owner.AsObject();
        var names = members.Select(member => member.Key).Append("unexpected").ToList();
        var name = names[_random.Next(names.Count)];
        members.Remove(name);
        if (_random.Next(4) > 0)
        {
            members[name] = Value();
        }
    }

    private JsonNode? Value() => JsonNode.Parse(Values[_random.Next(Values.Length)]);

    private static IEnumerable<JsonNode> Owners(JsonNode node) => node switch
    {
        JsonObject members => members.SelectMany(member => member.Value is null ? [] : Owners(member.Value)).Prepend(members),
        JsonArray items => items.SelectMany(item => item is null ? [] : Owners(item)).Prepend(items),
        _ => [],
    };
}
