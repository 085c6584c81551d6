using System.Text.Json.Nodes;
using CaseManagement.Integration.Tests.Support;

namespace CaseManagement.Integration.Tests.Endpoints;

public sealed class OpenApiTests : AppFixture
{
    [Test]
    public async Task The_committed_description_is_what_is_served()
    {
        var served = await Anonymous().GetStringAsync("/openapi/v1.json");
        var committed = await File.ReadAllTextAsync(Repository.PathOf("docs", "openapi", "v1.json"));

        Assert.That(served.TrimEnd(), Is.EqualTo(committed.TrimEnd()), "Run build/openapi and commit docs/openapi/v1.json");
    }

    [Test]
    public async Task Every_operation_is_complete()
    {
        var document = await Document();
        var incomplete = Operations(document).Where(o =>
            o.Operation["operationId"] is null || o.Operation["summary"] is null || o.Operation["security"]?.AsArray().Count is not > 0
            || !o.Operation["responses"]!.AsObject().Any(r => r.Key[0] == '2')
            || !new[] { "401", "403", "429" }.All(o.Operation["responses"]!.AsObject().ContainsKey));

        Assert.That(document["openapi"]!.ToString(), Does.StartWith("3.1"));
        Assert.That(incomplete.Select(o => o.Name), Is.Empty);
        Assert.That(Operations(document).Select(o => o.Operation["operationId"]!.ToString()), Is.Unique);
    }

    [Test]
    public async Task Errors_are_problems_and_answers_have_types()
    {
        var untyped =
            from operation in Operations(await Document())
            from response in operation.Operation["responses"]!.AsObject()
            let content = response.Value!["content"]?.AsObject()
            where response.Key[0] is '4' or '5'
                ? content?["application/problem+json"]?["schema"]?["$ref"]?.ToString() != "#/components/schemas/Problem"
                : response.Key != "204" && content?.Any(c => c.Value!["schema"] is not null) != true
            select $"{operation.Name} {response.Key}";

        Assert.That(untyped, Is.Empty);
    }

    [Test]
    public async Task The_message_of_a_force_is_described_by_the_published_schema()
    {
        var schema = (await Document())["components"]!["schemas"]!["PoliceReferral"]!;

        Assert.That(schema["required"]!.AsArray().Select(r => r!.ToString()), Does.Contain("messageId").And.Contain("force"));
        Assert.That(schema["properties"]!["victim"]!["properties"]!["phones"]!["maxItems"]!.GetValue<int>(), Is.EqualTo(6));
        Assert.That(schema["additionalProperties"]!.GetValue<bool>(), Is.False);
    }

    [Test]
    public async Task The_pages_that_try_it_are_for_developers_only() =>
        Assert.That((int)(await Anonymous().GetAsync("/swagger/index.html")).StatusCode, Is.Not.EqualTo(200));

    private async Task<JsonNode> Document() => JsonNode.Parse(await Anonymous().GetStringAsync("/openapi/v1.json"))!;

    private static List<(string Name, JsonObject Operation)> Operations(JsonNode document) =>
    [
        .. from path in document["paths"]!.AsObject()
           from operation in path.Value!.AsObject().Where(o => o.Value is JsonObject && o.Key is "get" or "post" or "put" or "patch" or "delete")
           select ($"{operation.Key} {path.Key}", operation.Value!.AsObject()),
    ];
}
