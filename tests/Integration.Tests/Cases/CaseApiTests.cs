using System.Net.Http.Json;
using System.Text.Json;
using CaseManagement.Application.Common.Security;
using CaseManagement.Testing;

namespace CaseManagement.Integration.Tests.Cases;

public sealed class CaseApiTests : WorkerFixture
{
    [Test]
    public async Task A_case_is_read_with_its_version_and_changed_with_it()
    {
        var built = await CaseOf(Worker);

        var before = await Version(built);
        var noted = await Post(built, "notes", new { text = "Rang" }, before);
        var after = await Version(built);
        var stale = await Post(built, "notes", new { text = "Rang again" }, before);
        var blind = await Post(built, "notes", new { text = "Rang again" }, null);

        Assert.That((Code(noted), Code(stale), Code(blind)), Is.EqualTo((201, 412, 201)), "a note overwrites nothing, so it asks for no version");
        Assert.That((await Json(noted)).GetProperty("text").GetString(), Is.EqualTo("Rang"));
        Assert.That(after, Is.GreaterThan(before));
    }

    [Test]
    public async Task An_assessment_changes_the_version_of_its_case()
    {
        var built = await CaseOf(Worker);
        var first = await Post(built, "needs-assessments", new { scores = new[] { new { needCode = "N1", score = 2 } } }, await Version(built));
        var before = await Version(built);

        var second = await Post(built, "needs-assessments", new { scores = new[] { new { needCode = "N1", score = 4 } }, summary = "Better" }, before);

        Assert.That((Code(first), Code(second)), Is.EqualTo((201, 201)));
        Assert.That(await Version(built), Is.GreaterThan(before));
        Assert.That((await Json(second)).GetProperty("stage").GetString(), Is.EqualTo("review"));
    }

    [Test]
    public async Task A_risk_assessment_answers_with_score_and_grade()
    {
        var built = await CaseOf(Worker);
        var answers = Enumerable.Range(1, 14).Select(n => new { topicCode = $"Q{n:00}", answer = "yes" });

        var answer = await Json(await Post(built, "risk-assessments", new { tool = "DASH", answers }, await Version(built)));

        Assert.That((answer.GetProperty("score").GetInt32(), answer.GetProperty("grade").GetString()), Is.EqualTo((14, "high")));
    }

    [Test]
    public async Task A_case_is_paused_resumed_closed_and_opened_again()
    {
        var built = await CaseOf(Worker);

        var codes = new[]
        {
            Code(await Post(built, "pause", new { reason = "Away", until = "2026-12-20" }, await Version(built))),
            Code(await Post(built, "resume", new { }, await Version(built))),
            Code(await Post(built, "close", new { reasonCode = "COMP", outcomes = new[] { "O1" } }, await Version(built))),
            Code(await Post(built, "reopen", new { reason = "Back" }, await Version(built))),
        };

        Assert.That(codes, Is.All.EqualTo(204));
    }

    [TestCase("notes", """{"text":""}""", 422)]
    [TestCase("notes", """{"text":"x","colour":"red"}""", 422)]
    [TestCase("notes", "{", 400)]
    [TestCase("pause", """{"reason":null}""", 422)]
    [TestCase("resume", "{}", 409)]
    [TestCase("reopen", """{"reason":"x"}""", 409)]
    [TestCase("close", """{"reasonCode":"MADE-UP"}""", 409)]
    [TestCase("close", "{}", 422)]
    [TestCase("close", """{"reasonCode":"COMP","scores":[null]}""", 422)]
    [TestCase("close", """{"reasonCode":"COMP","outcomes":[null]}""", 422)]
    [TestCase("needs-assessments", """{"scores":[null]}""", 422)]
    [TestCase("risk-assessments", """{"tool":"DASH","answers":[null]}""", 422)]
    [TestCase("risk-assessments", """{"tool":"DASH","answers":[{"answer":"yes"}]}""", 422)]
    [TestCase("needs-assessments", """{"scores":[]}""", 409)]
    [TestCase("needs-assessments", """{"scores":[{"needCode":"N9","score":1}]}""", 409)]
    [TestCase("needs-assessments", """{"scores":[{"needCode":"N1","score":1},{"needCode":"N1","score":2}]}""", 409)]
    [TestCase("needs-assessments", """{"scores":"many"}""", 422)]
    [TestCase("risk-assessments", """{"tool":"CRYSTAL BALL","answers":[]}""", 422)]
    [TestCase("risk-assessments", """{"tool":"DASH","answers":[]}""", 409)]
    [TestCase("risk-assessments", """{"tool":"DASH","answers":[{"topicCode":"Q01","answer":"perhaps"}]}""", 422)]
    [TestCase("risk-assessments", """{"tool":"DASH","answers":[{"topicCode":"S01","answer":"yes"}]}""", 409)]
    [TestCase("risk-assessments", """{"tool":"DASH","answers":[{"topicCode":"Q01","answer":"yes"}],"judgement":"high"}""", 409)]
    public async Task Bad_input_is_refused_by_its_kind(string act, string body, int status)
    {
        var built = await CaseOf(Worker);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/cases/{built.Id}/{act}")
        {
            Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json"),
            Headers = { { "If-Match", $"\"{await Version(built)}\"" } },
        };

        Assert.That(Code(await Client.SendAsync(request)), Is.EqualTo(status));
    }

    [Test]
    public async Task Another_workers_case_is_neither_read_nor_changed_nor_listed()
    {
        var other = await CaseOf(await CaseWorker("other"));

        var codes = new[]
        {
            await StatusOf(Client, $"/api/v1/cases/{other.Id}"),
            await StatusOf(Client, $"/api/v1/cases/{other.Id}/timeline"),
            Code(await Post(other, "notes", new { text = "x" }, 1)),
            Code(await Post(other, "close", new { reasonCode = "COMP" }, 1)),
            Code(await Post(other, "needs-assessments", new { scores = new[] { new { needCode = "N1", score = 2 } } }, 1)),
        };

        Assert.That(codes, Is.All.EqualTo(404));
        Assert.That(await Client.GetStringAsync("/api/v1/cases?limit=200"), Does.Not.Contain(other.Case.Reference));
    }

    [Test]
    public async Task The_list_is_paged_filtered_and_scoped()
    {
        var worker = await CaseWorker("lister");
        using var client = await SignedIn(worker);
        var built = new[] { await CaseOf(worker), await CaseOf(worker), await CaseOf(worker) };
        await Post(built[0], "close", new { reasonCode = "COMP" }, await Version(built[0], client), client);

        var first = await Json(await client.GetAsync("/api/v1/cases?limit=2"));
        var second = await Json(await client.GetAsync($"/api/v1/cases?limit=2&after={first.GetProperty("next").GetString()}"));
        var closed = await Json(await client.GetAsync("/api/v1/cases?status=closed&scope=mine"));

        Assert.That(Ids(first).Concat(Ids(second)), Is.EquivalentTo(built.Select(b => b.Id)));
        Assert.That(second.GetProperty("next").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That(Ids(closed), Is.EqualTo(new[] { built[0].Id }));
        Assert.That(await StatusOf(client, "/api/v1/cases?limit=0"), Is.EqualTo(422));
        Assert.That(await StatusOf(client, "/api/v1/cases?scope=everybody"), Is.EqualTo(422));
        foreach (var status in new[] { "lost", "open,active", "%2B1", "-1", "1", "" })
        {
            Assert.That(await StatusOf(client, $"/api/v1/cases?status={status}"), Is.EqualTo(422), status);
        }

        Assert.That(await StatusOf(client, "/api/v1/cases?status=closure_pending"), Is.EqualTo(200), "spelled as it is given out");
        Assert.That(first.TryGetProperty("total", out _), Is.False);
        Assert.That((await Json(await client.GetAsync("/api/v1/cases?limit=2&count=true"))).GetProperty("total").GetInt32(), Is.EqualTo(3));
        var done = await Json(await client.GetAsync($"/api/v1/cases/{built[0].Id}/timeline?limit=1&count=true"));
        var all = await Json(await client.GetAsync($"/api/v1/cases/{built[0].Id}/timeline?limit=200"));
        Assert.That((done.GetProperty("items").GetArrayLength(), done.GetProperty("total").GetInt32()), Is.EqualTo((1, all.GetProperty("items").GetArrayLength())));
        Assert.That((await Json(await client.GetAsync($"/api/v1/cases/{built[1].Id}/follow-ups?count=true"))).GetProperty("total").GetInt32(), Is.Zero);
        Assert.That((await Json(await client.GetAsync("/api/v1/notifications?count=true"))).GetProperty("total").GetInt32(), Is.Zero);
    }

    [Test]
    public async Task Another_method_or_another_kind_of_body_is_told_so()
    {
        var built = await CaseOf(Worker);

        var method = await Client.DeleteAsync($"/api/v1/cases/{built.Id}");
        var kind = await Client.PostAsync($"/api/v1/cases/{built.Id}/notes", new StringContent("Rang"));

        Assert.That((Code(method), Code(kind)), Is.EqualTo((405, 415)));
        Assert.That(method.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/problem+json"));
        Assert.That((await Json(method)).GetProperty("code").GetString(), Is.EqualTo("method-not-allowed"));
        Assert.That((await Json(kind)).GetProperty("code").GetString(), Is.EqualTo("unsupported-media-type"));
    }

    [Test]
    public async Task Faults_carry_codes_of_the_contract()
    {
        var built = await CaseOf(Worker);
        var tooLong = new string('x', 20_000);

        var codes = new List<string?>
        {
            await FaultOf(await Post(built, "assign", new { }, 1, await LeaderOf(built))),
            await FaultOf(await Post(built, "notes", new { text = "" }, null)),
            await FaultOf(await Post(built, "notes", new { text = tooLong }, null)),
            await FaultOf(await Post(built, "risk-assessments", new { tool = "CRYSTAL BALL" }, null)),
            await FaultOf(await Client.GetAsync("/api/v1/cases?limit=0")),
            await FaultOf(await Client.GetAsync("/api/v1/cases?after=nowhere")),
        };

        Assert.That(codes, Is.EqualTo(new[] { "REQUIRED", "REQUIRED", "RANGE", "UNKNOWN_CODE", "RANGE", "TYPE" }));
    }

    private async Task<HttpClient> LeaderOf(BuiltCase built) =>
        await SignedIn(await Person($"leader-{built.Id:N}", [Roles.TeamLeader], built.Case.TeamId));

    private static async Task<string?> FaultOf(HttpResponseMessage answer)
    {
        Assert.That(Code(answer), Is.EqualTo(422));
        return (await Json(answer)).GetProperty("errors").EnumerateObject().Single().Value[0].GetProperty("code").GetString();
    }

    [Test]
    public async Task A_key_reads_all_cases_and_writes_with_the_scope_for_it()
    {
        var built = await CaseOf(Worker);
        using var reader = await WithKey(null, "cases:read");
        using var writer = await WithKey(null, "cases:read", "cases:write");
        using var sender = await WithKey("44", "referrals:write");
        using var nobody = Anonymous();

        Assert.Multiple(async () =>
        {
            Assert.That(await StatusOf(reader, $"/api/v1/cases/{built.Id}"), Is.EqualTo(200));
            Assert.That(Code(await Post(built, "notes", new { text = "x" }, 1, reader)), Is.EqualTo(403));
            Assert.That(await StatusOf(sender, $"/api/v1/cases/{built.Id}"), Is.EqualTo(403));
            Assert.That(await StatusOf(nobody, $"/api/v1/cases/{built.Id}"), Is.EqualTo(401));
            var written = await Post(built, "needs-assessments", new { scores = new[] { new { needCode = "N1", score = 2 } } }, await Version(built), writer);
            Assert.That(Code(written), Is.EqualTo(201));
            Assert.That(await Read(Client, $"/cases/{built.Id}/assessments"), Does.Contain("by Test system"));
        });
    }

    [Test]
    public async Task A_safeguarding_lead_reads_and_does_not_write()
    {
        var built = await CaseOf(Worker);
        using var lead = await SignedIn(await Person("lead", [Roles.SafeguardingLead]));

        Assert.That(await StatusOf(lead, $"/cases/{built.Id}"), Is.EqualTo(200));
        Assert.That(Code(await Post(built, "notes", new { text = "x" }, 1, lead)), Is.EqualTo(403));
        Assert.That(await Read(lead, $"/cases/{built.Id}"), Does.Not.Contain($"/cases/{built.Id}/note"));
    }

    private async Task<long> Version(BuiltCase built, HttpClient? client = null)
    {
        var answer = await (client ?? Client).GetAsync($"/api/v1/cases/{built.Id}");
        return long.Parse(answer.Headers.ETag!.Tag.Trim('"'));
    }

    private async Task<HttpResponseMessage> Post(BuiltCase built, string act, object body, long? version, HttpClient? client = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/cases/{built.Id}/{act}") { Content = JsonContent.Create(body) };
        if (version is { } seen)
        {
            request.Headers.Add("If-Match", $"\"{seen}\"");
        }

        return await (client ?? Client).SendAsync(request);
    }

    private static int Code(HttpResponseMessage answer) => (int)answer.StatusCode;

    private static async Task<JsonElement> Json(HttpResponseMessage answer) => JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;

    private static IEnumerable<Guid> Ids(JsonElement list) => list.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("id").GetGuid());
}
