using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using CaseManagement.Domain.Reporting;

namespace CaseManagement.Benchmarks;

/// <summary>One thing that is measured: the service's request, and the floor's that does the least that could answer it.</summary>
internal sealed record Measurement(string Name, Func<Task<HttpResponseMessage>> Service, Func<Task<HttpResponseMessage>>? Floor, string? Problem);

internal static class Measurements
{
    private const int InAStream = 200;

    private static int _number;

    public static async Task<IReadOnlyList<Measurement>> Of(BenchDatabase database, string service, string? floorUrl)
    {
        var officer = await Session.SignIn(service, "officer");
        var worker = await Session.SignIn(service, "worker");
        var manager = await Session.SignIn(service, "manager");
        var police = WithKey(service, database.PoliceKey);
        var reports = WithKey(service, database.ReportsKey);
        var floor = floorUrl is null ? null : new HttpClient { BaseAddress = new Uri(floorUrl) };
        var random = new Random(7);
        var month = ReportMonth.Of(DateTime.UtcNow).Previous;
        var search = worker.Problem is null ? await worker.Form("/search") : [];

        // The worker's own cases: one may look at those alone.
        var mine = database.CaseIds.Where((_, i) => i % Math.Max(1, database.CaseIds.Count / Math.Min(BenchData.WorkersCases, database.CaseIds.Count / 4)) == 0).ToList();
        return
        [
            new("send a referral", () => police.PostAsync("/api/v1/referrals", Referral()), OnFloor(f => f.PostAsync("/referral", Referral())), null),
            new("a new referral matched, not kept", () => police.PostAsync("/api/v1/referrals?dryRun=true", Referral()), null, null),
            new($"{InAStream} referrals in a stream", () => police.PostAsync("/api/v1/referrals/batch", Stream()), null, null),
            new("inbox", () => officer.Client.GetAsync("/inbox"), OnFloor(f => f.GetAsync("/inbox")), officer.Problem),
            new("a worker's list", () => worker.Client.GetAsync("/my-work"), OnFloor(f => f.GetAsync($"/my-work?worker={database.WorkerId}")), worker.Problem),
            new("a case with its timeline", () => worker.Client.GetAsync($"/cases/{AnyOf(mine)}/timeline"), OnFloor(f => f.GetAsync($"/case?id={AnyOf(mine)}")), worker.Problem),
            new("the case with 10,000 acts", () => worker.Client.GetAsync($"/cases/{database.LongCaseId}/timeline"), OnFloor(f => f.GetAsync($"/case?id={database.LongCaseId}")), worker.Problem),
            new("search by name", () => Search(worker.Client, search, Name()),
                OnFloor(f => f.GetAsync($"/search?q={Name().ToLowerInvariant()}")), worker.Problem),
            new("the month's counts", () => manager.Client.GetAsync($"/reports/{month}"), OnFloor(f => f.GetAsync($"/month?m={month}")), manager.Problem),
            new("the month's counts (API)", () => reports.GetAsync($"/api/v1/reports/monthly/{month}"), OnFloor(f => f.GetAsync($"/month?m={month}")), null),
        ];

        Func<Task<HttpResponseMessage>>? OnFloor(Func<HttpClient, Task<HttpResponseMessage>> send) => floor is null ? null : () => send(floor);

        Guid AnyOf(List<Guid> ids)
        {
            lock (random)
            {
                return ids[random.Next(ids.Count)];
            }
        }

        string Name()
        {
            lock (random)
            {
                return InventedPerson.FamilyName(random);
            }
        }
    }

    /// <summary>The words are posted, and the results read where the answer leads.</summary>
    private static async Task<HttpResponseMessage> Search(HttpClient client, Dictionary<string, string> form, string name)
    {
        var answer = await client.PostAsync("/search", new FormUrlEncodedContent(new Dictionary<string, string>(form) { ["Text"] = name }));
        if (answer.Headers.Location is not { } results)
        {
            return answer;
        }

        answer.Dispose();
        return await client.GetAsync(results);
    }

    private static HttpClient WithKey(string url, string key) => new()
    {
        BaseAddress = new Uri(url),
        Timeout = Timeout.InfiniteTimeSpan,
        DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", key) },
    };

    private static StringContent Stream() => new(
        string.Join('\n', Enumerable.Range(0, InAStream).Select(_ => Message().ReplaceLineEndings(" "))), Encoding.UTF8, MediaTypeHeaderValue.Parse("application/x-ndjson"));

    private static StringContent Referral() => new(Message(), Encoding.UTF8, MediaTypeHeaderValue.Parse("application/json"));

    /// <summary>Each one new: another record, another crime, another person.</summary>
    private static string Message()
    {
        var number = Interlocked.Increment(ref _number);
        var id = number.ToString(CultureInfo.InvariantCulture);
        var at = DateTime.UtcNow.AddHours(-6).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        var invented = InventedPerson.Of(-number);
        return $$"""
            {"messageId":"{{Guid.NewGuid()}}","recordId":"SENT-{{Environment.ProcessId}}-{{id}}","recordVersion":1,"action":"refer","extractedAt":"{{at}}","force":"44",
            "referralBasis":"informed_opt_out","incident":{"crimeReference":"44{{DateTime.UtcNow:yy}}{{8_000_000 + number}}","offenceCode":"8N","qualifiers":[],"reportedAt":"{{at}}",
            "occurredFrom":"{{at}}","postcode":"SO14 0ZZ","summary":"Invented: punched outside a public house by a stranger. Treated at the scene."},
            "victim":{"givenNames":["{{invented.Given}}"],"familyName":"{{invented.Family}}","dateOfBirth":"{{invented.Born:yyyy-MM-dd}}","sex":"{{invented.Sex}}",
            "address":{"lines":["{{invented.Street}}"],"town":"{{invented.Town}}","postcode":"{{invented.Postcode}}","safeForPost":null},
            "phones":[{"number":"+99954{{number:0000000}}","type":"mobile","safeToCall":null}],"emails":[{"address":"person{{id}}@example.org","safe":null}],"vulnerabilities":[]},
            "suspects":[{"relationshipToVictim":"STRANGER"}]}
            """;
    }
}
