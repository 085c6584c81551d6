using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using CaseManagement.Domain.People;
using CaseManagement.Domain.Referrals;
using CaseManagement.Integration.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.Endpoints.Referrals;

/// <summary>A police force that sends messages, and what it gets back.</summary>
public abstract class PoliceFixture : AppFixture
{
    protected const string Path = "/api/v1/referrals";

    protected const string Assault = "01-assault-accepted";
    protected const string HighRisk = "02-domestic-abuse-high-risk";
    protected const string NoSafeNumber = "03-domestic-abuse-no-safe-number";
    protected const string Child = "04-child-with-consent";

    private static int s_number;

    protected HttpClient Force44 { get; private set; } = null!;

    /// <summary>Born before it, one is of age.</summary>
    private const int Grown = 2005;

    [OneTimeSetUp]
    public async Task IntroduceForce() => Force44 = await WithKey("44", "referrals:write", "referrals:read");

    [OneTimeTearDown]
    public void Leave() => Force44.Dispose();

    protected static byte[] Bytes(string sample) => File.ReadAllBytes(Repository.PathOf("docs", "contract", "samples", sample + ".json"));

    protected static JsonObject Sample(string sample) => JsonNode.Parse(Bytes(sample))!.AsObject();

    /// <summary>A sample as another record about another person in another crime, so that tests do not meet each other.</summary>
    protected static JsonObject Fresh(string sample, Action<JsonObject>? change = null)
    {
        var number = Interlocked.Increment(ref s_number);
        var message = Sample(sample);
        message["messageId"] = Guid.NewGuid().ToString();
        message["recordId"] = $"T{number:000000}-V1";
        if (message["incident"] is JsonObject incident)
        {
            incident["crimeReference"] = string.Create(CultureInfo.InvariantCulture, $"4426{number:0000000}");
        }

        if (message["victim"] is JsonObject victim && victim["dateOfBirth"] is { } born && DateOnly.Parse(born.ToString(), CultureInfo.InvariantCulture).Year < Grown)
        {
            victim["dateOfBirth"] = SomebodyElses(number);
        }

        change?.Invoke(message);
        return message;
    }

    /// <summary>Far in year, month and day from those of all others, or the service would recognise them.</summary>
    private static string SomebodyElses(int number)
    {
        var (round, place) = Math.DivRem(number, 60);
        return new DateOnly(1930 + place, 1 + (((5 * place) + round) % 12), 1 + (((11 * place) + (7 * round)) % 28)).ToString("O", CultureInfo.InvariantCulture);
    }

    /// <summary>The same record sent again under another message id.</summary>
    protected static JsonObject Again(JsonObject message, long version, Action<JsonObject>? change = null)
    {
        var next = message.DeepClone().AsObject();
        next["messageId"] = Guid.NewGuid().ToString();
        next["recordVersion"] = version;
        change?.Invoke(next);
        return next;
    }

    protected static JsonObject Withdrawal(JsonObject message, long version, string reason = "No contact wanted") => new()
    {
        ["messageId"] = Guid.NewGuid().ToString(),
        ["recordId"] = message["recordId"]!.GetValue<string>(),
        ["recordVersion"] = version,
        ["action"] = "withdraw",
        ["withdrawReason"] = reason,
        ["extractedAt"] = "2026-11-20T02:00:00Z",
        ["force"] = message["force"]!.GetValue<string>(),
    };

    protected Task<Answer> Post(JsonNode message, HttpClient? sender = null) => Post(Encoding.UTF8.GetBytes(message.ToJsonString()), sender);

    protected Task<Answer> DryRun(JsonNode message) => Post(Encoding.UTF8.GetBytes(message.ToJsonString()), path: Path + "?dryRun=true");

    protected async Task<Answer> Post(byte[] body, HttpClient? sender = null, string contentType = "application/json", string path = Path)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        return await Answer.Read(await (sender ?? Force44).PostAsync(path, content));
    }

    protected async Task<Answer> Get(string path, HttpClient? reader = null) => await Answer.Read(await (reader ?? Force44).GetAsync(path));

    protected Task<Answer> GetReferral(Answer receipt, HttpClient? reader = null) => Get($"{Path}/{receipt.Text("referralId")}", reader);

    protected async Task<Referral> Stored(Answer receipt)
    {
        Referral? referral = null;
        var id = receipt.Id;
        await InDatabase(async db => referral = await db.Referrals.AsNoTracking().Include(r => r.Statement).SingleAsync(r => r.Id == id));
        return referral!;
    }

    protected async Task<Person> StoredPerson(Answer receipt)
    {
        Person? person = null;
        var id = (await Stored(receipt)).PersonId;
        await InDatabase(async db => person = await db.People.AsNoTracking().Include(p => p.ContactPoints).SingleAsync(p => p.Id == id));
        return person!;
    }

    /// <summary>Does something to a referral as if the service had done it.</summary>
    protected Task Act(Answer receipt, Action<Referral> act)
    {
        var id = receipt.Id;
        return InDatabase(async db => act(await db.Referrals.Include(r => r.Statement).SingleAsync(r => r.Id == id)));
    }
}

/// <summary>A status and a JSON body.</summary>
public sealed record Answer(int Status, JsonObject Json, HttpResponseMessage Message)
{
    public string Outcome => Text("outcome");

    public string State => Text("status");

    public string? ContactDueBy => Json["contactDueBy"]?.GetValue<string>();

    public ReferralId Id => ReferralId.From(Guid.Parse(Text("referralId")));

    /// <summary>"NOSAFE decisive victim.phones[0]; STALE info recordVersion".</summary>
    public string Reasons => string.Join("; ", Json["reasons"]!.AsArray().Select(r => $"{r!["code"]} {r["severity"]} {r["field"]}".TrimEnd()));

    /// <summary>"incident.crimeReference: REQUIRED; unexpected: UNKNOWN_MEMBER", by path.</summary>
    public string Errors => string.Join("; ", Json["errors"]!.AsObject()
        .OrderBy(e => e.Key, StringComparer.Ordinal)
        .Select(e => $"{e.Key}: {string.Join(",", e.Value!.AsArray().Select(f => f!["code"]))}"));

    public string Text(string member) => Json[member]!.ToString();

    public static async Task<Answer> Read(HttpResponseMessage message)
    {
        var text = await message.Content.ReadAsStringAsync();
        return new Answer((int)message.StatusCode, JsonNode.Parse(text)!.AsObject(), message);
    }
}
