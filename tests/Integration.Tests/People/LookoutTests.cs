using System.Collections.Concurrent;
using System.Data.Common;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Referrals;
using CaseManagement.Infrastructure.Persistence;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Integration.Tests.People;

/// <summary>Messages of one group are looked for beside the writing, and recognise each other all the same.</summary>
public sealed class LookoutTests : ConflictFixture
{
    [Test]
    public async Task Who_is_told_of_twice_in_one_group_is_one_person()
    {
        var somebody = Somebody();
        var first = Victim(somebody);
        var second = OfAnotherCrime(first);

        await Together(Victim(Somebody()), first, second);

        Assert.That(await PersonOf(second), Is.EqualTo(await PersonOf(first)));
    }

    [Test]
    public async Task What_one_message_adds_to_somebody_known_serves_to_recognise_them_in_the_next()
    {
        Assert.That(await RecognisedBy(Together), Is.EqualTo(await RecognisedBy(async messages =>
        {
            foreach (var message in messages)
            {
                await Together(message);
            }
        })).And.EqualTo((true, 1)));
    }

    [Test]
    public async Task A_victim_and_a_suspect_of_one_group_are_a_conflict_in_either_order([Values] bool victimFirst)
    {
        var somebody = Somebody();
        var (victim, naming) = (Victim(somebody), Naming(somebody));

        await Together(victimFirst ? [victim, naming] : [naming, victim]);

        Assert.That((await HasConflict(victim), await HasConflict(naming)), Is.EqualTo((true, true)));
    }

    [Test]
    public async Task New_people_are_looked_for_outside_the_transaction_that_writes()
    {
        var asked = new KeyReads();
        using var watched = App.WithWebHostBuilder(host => host.ConfigureTestServices(
            services => services.ConfigureDbContext<SqliteCaseDbContext>(options => options.AddInterceptors(asked))));
        using var sender = watched.CreateClient();
        foreach (var (name, values) in Force44.DefaultRequestHeaders)
        {
            sender.DefaultRequestHeaders.Add(name, values);
        }

        using var body = Lines([.. Enumerable.Range(0, 20).Select(_ => Victim(Somebody()))]);
        using var answer = await sender.PostAsync("/api/v1/referrals/batch", body);

        Assert.That(answer.IsSuccessStatusCode);
        Assert.That((asked.Within.Count, asked.Beside.Count), Is.EqualTo((0, 20)));
    }

    [Test]
    public async Task Where_nobody_can_look_beside_the_writing_every_group_is_taken_all_the_same()
    {
        using var waiting = App.WithWebHostBuilder(host => host.ConfigureTestServices(services => services.AddSingleton<ISecondReader, Waiting>()));
        using var sender = waiting.CreateClient();
        foreach (var (name, values) in Force44.DefaultRequestHeaders)
        {
            sender.DefaultRequestHeaders.Add(name, values);
        }

        using var body = Lines([.. Enumerable.Range(0, (2 * MessageGroups.Most) + 5).Select(_ => Victim(Somebody()))]);
        using var answer = await sender.PostAsync("/api/v1/referrals/batch", body);

        var receipts = (await answer.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(receipts.Count(line => line.Contains("\"ACCEPT\"", StringComparison.Ordinal)), Is.EqualTo((2 * MessageGroups.Most) + 5));
    }

    /// <summary>Somebody known by name and birthday; a message adds a number; another gives it with another family name and no birthday.</summary>
    private async Task<(bool IsKnown, int Asked)> RecognisedBy(Func<JsonObject[], Task> send)
    {
        var known = Victim(Somebody());
        var withNumber = OfAnotherCrime(known);
        var byNumber = OfAnotherCrime(withNumber);
        known["victim"]!.AsObject().Remove("phones");
        byNumber["victim"]!["familyName"] = Somebody().Family;
        byNumber["victim"]!.AsObject().Remove("dateOfBirth");
        await Together(known);
        await send([withNumber, byNumber]);

        var (first, second) = (await PersonOf(known), await PersonOf(byNumber));
        var asked = 0;
        await InDatabase(async db => asked = await db.PossibleMatches.CountAsync(m => m.FirstId == first && m.SecondId == second));
        return (await PersonOf(withNumber) == first, asked);
    }

    private static JsonObject OfAnotherCrime(JsonObject message)
    {
        var other = Fresh(Assault);
        other["victim"] = message["victim"]!.DeepClone();
        other.Remove("suspects");
        return other;
    }

    private async Task Together(params JsonObject[] messages)
    {
        using var body = Lines(messages);
        using var answer = await Force44.PostAsync("/api/v1/referrals/batch", body);
        Assert.That(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static ByteArrayContent Lines(JsonObject[] messages) => new(Encoding.UTF8.GetBytes(string.Join('\n', messages.Select(m => m.ToJsonString()))))
    {
        Headers = { ContentType = MediaTypeHeaderValue.Parse("application/x-ndjson") },
    };

    private async Task<Domain.People.PersonId> PersonOf(JsonObject message) => (await ReferralOf(message)).PersonId;

    private async Task<bool> HasConflict(JsonObject message) => (await ReferralOf(message)).HasOpenConflict;

    private async Task<Domain.Referrals.Referral> ReferralOf(JsonObject message)
    {
        Domain.Referrals.Referral? referral = null;
        await InDatabase(async db => referral = await db.Referrals.AsNoTracking().SingleAsync(r => r.RecordId == message["recordId"]!.ToString()));
        return referral!;
    }

    private sealed class Waiting : ISecondReader
    {
        public bool SeesLastCommit => false;

        public Task Read(Func<ICaseDbContext, Task> reading) => throw new InvalidOperationException("It would wait for the writer, and the writer for it");
    }

    private sealed class KeyReads : DbCommandInterceptor
    {
        public ConcurrentBag<string> Within { get; } = [];

        public ConcurrentBag<string> Beside { get; } = [];

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            if (command.CommandText.Contains("\"SuspectKeys\"", StringComparison.Ordinal) && command.CommandText.Contains("\"MatchKeys\"", StringComparison.Ordinal))
            {
                (command.Transaction is null ? Beside : Within).Add(command.CommandText);
            }

            return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
        }
    }
}
