using System.Collections.Concurrent;
using CaseManagement.Domain.History;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CaseManagement.Integration.Tests.Endpoints.Referrals;

/// <summary>What a message leaves behind: acts that prove themselves, payloads that can be erased, and no name in a log.</summary>
public sealed class PrivacyTests : PoliceFixture
{
    private static readonly string[] AboutHer =
        ["Amara", "Okafor", "900456", "960123", "Sample Road", "Strangled", "library", "1993-07-02", "Daniel", "PO1 3AX", "Bail", "sister"];

    [Test]
    public async Task No_log_line_tells_anything_of_a_person()
    {
        using var lines = new Lines();
        await using var app = App.WithWebHostBuilder(b => b.ConfigureLogging(l => l.AddProvider(lines).AddFilter(null, LogLevel.Trace).SetMinimumLevel(LogLevel.Trace)));
        using var sender = app.CreateClient();
        sender.DefaultRequestHeaders.Authorization = Force44.DefaultRequestHeaders.Authorization;

        await Post(Bytes(HighRisk), sender);
        await Post(Bytes(HighRisk), sender);
        var message = Fresh(HighRisk);
        await Post(message, sender);
        await Post(Again(message, 1, m => m["victim"]!["familyName"] = "Okafor-Smith"), sender);
        await Post(Again(message, 2, m => m["victim"]!["dateOfBirth"] = "1993-07-02T00:00:00Z"), sender);
        await Post(Withdrawal(message, 3, "She lives at her sister's"), sender);

        Assert.That(lines.All, Is.Not.Empty);
        Assert.That(AboutHer.Where(secret => lines.All.Any(line => line.Contains(secret, StringComparison.OrdinalIgnoreCase))), Is.Empty);
    }

    [Test]
    public async Task Acts_form_chains_that_verify()
    {
        var message = Fresh(NoSafeNumber);
        var receipt = await Post(message);
        await Post(Again(message, 2, m => m["victim"]!["phones"]![0]!["safeToCall"] = true));
        await Post(Withdrawal(message, 3));

        var acts = await ActsOf(receipt.Id.Value);
        Assert.That(acts.Select(a => a.Kind), Is.EqualTo(new[]
        {
            "ReferralReceived", "ReferralTriaged", "ReferralUpdated", "ReferralTriaged", "ReferralWithdrawn",
        }));
        Assert.That(acts.Select(a => a.Actor), Has.All.StartsWith("key:"));
        AssertVerifies(acts);
        AssertVerifies(await ActsOf((await Stored(receipt)).PersonId.Value));
    }

    [Test]
    public async Task Facts_of_acts_tell_nothing_of_a_person()
    {
        var receipt = await Post(Fresh(HighRisk));
        var person = (await Stored(receipt)).PersonId.Value;

        var facts = (await ActsOf(receipt.Id.Value)).Concat(await ActsOf(person)).Select(a => a.Facts);

        Assert.That(AboutHer.Where(secret => facts.Any(f => f.Contains(secret, StringComparison.OrdinalIgnoreCase))), Is.Empty);
    }

    [Test]
    public async Task A_payload_can_be_erased_and_the_chain_still_verifies()
    {
        var message = Fresh(Assault);
        var receipt = await Post(message);
        await Post(Again(message, 2, m => m["victim"]!["familyName"] = "Zielinska"));
        var person = (await Stored(receipt)).PersonId.Value;
        var ids = (await ActsOf(receipt.Id.Value)).Concat(await ActsOf(person)).Select(a => a.Id).ToList();
        await InDatabase(async db => Assert.That(await db.ActPayloads.Where(p => ids.Contains(p.ActId)).ExecuteDeleteAsync(), Is.GreaterThan(1)));

        AssertVerifies(await ActsOf(receipt.Id.Value));
        AssertVerifies(await ActsOf(person));
    }

    private async Task<List<Act>> ActsOf(Guid aggregate)
    {
        List<Act> acts = [];
        await InDatabase(async db => acts = await db.Acts.AsNoTracking().Include(a => a.Payload).Where(a => a.AggregateId == aggregate).OrderBy(a => a.Sequence).ToListAsync());
        return acts;
    }

    private static void AssertVerifies(List<Act> acts)
    {
        var previous = "";
        foreach (var (act, number) in acts.Select((act, i) => (act, i + 1)))
        {
            Assert.That((act.Sequence, act.PreviousDigest, act.Digest), Is.EqualTo((number, previous, act.ComputeDigest())));
            Assert.That(act.Payload?.ComputeDigest() ?? act.PayloadDigest, Is.EqualTo(act.PayloadDigest));
            previous = act.Digest;
        }
    }

    private sealed class Lines : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> All { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            All.Enqueue($"{state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            All.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
