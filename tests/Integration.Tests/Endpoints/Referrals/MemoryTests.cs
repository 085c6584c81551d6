using System.Net;
using System.Net.Http.Headers;
using System.Text;
using CaseManagement.Infrastructure.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Integration.Tests.Endpoints.Referrals;

/// <summary>However many messages come, no more than a few are held.</summary>
[NonParallelizable]
public sealed class MemoryTests : ManyMessagesFixture
{
    private const int Few = 1_000;
    private const int Many = 50_000;
    private const long MayGrow = 8 * 1024 * 1024;

    [Test]
    public async Task Fifty_thousand_lines_take_no_more_memory_than_a_thousand()
    {
        var message = Text(Fresh(Assault));
        await SendLines(message);
        using var content = new Endless(message, Few, Many);
        using var request = new HttpRequestMessage(HttpMethod.Post, Batch) { Content = content };
        using var answer = await Force44.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        using var receipts = new StreamReader(await answer.Content.ReadAsStreamAsync());
        var count = 0;
        while (await receipts.ReadLineAsync() is not null)
        {
            count++;
        }

        Assert.That(count, Is.EqualTo(Many));
        Assert.That(content.HeldAfterMany - content.HeldAfterFew, Is.LessThan(MayGrow));
    }

    /// <summary>Mostly what is refused at a glance, now and then a message that goes all the way.</summary>
    private sealed class Endless : HttpContent
    {
        private readonly byte[] _message;
        private readonly int _few;
        private readonly int _many;

        public Endless(byte[] message, int few, int many)
        {
            (_message, _few, _many) = (message, few, many);
            Headers.ContentType = MediaTypeHeaderValue.Parse("application/x-ndjson");
        }

        public long HeldAfterFew { get; private set; }

        public long HeldAfterMany { get; private set; }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            for (var line = 1; line <= _many; line++)
            {
                await stream.WriteAsync(line % 20 == 0 ? _message : Encoding.UTF8.GetBytes("{\"recordId\":1}x"));
                await stream.WriteAsync("\n"u8.ToArray());
                if (line == _few)
                {
                    HeldAfterFew = GC.GetTotalMemory(forceFullCollection: true);
                }
            }

            HeldAfterMany = GC.GetTotalMemory(forceFullCollection: true);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }

    [Test]
    public async Task Nothing_of_a_piece_that_was_saved_is_held_for_the_next()
    {
        using var scope = App.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<CaseDbContext>();
        var tracked = await scope.ServiceProvider.GetRequiredService<Application.Common.Persistence.IUnitOfWork>().RunTogether(
            new[] { "One", "Two", "Three" },
            name =>
            {
                db.Teams.Add(Domain.Allocation.Team.Create(Domain.Allocation.TeamId.New(), name));
                return Task.FromResult(db.ChangeTracker.Entries().Count());
            },
            CancellationToken.None);

        Assert.That(tracked, Is.EqualTo(new[] { 1, 1, 1 }));
        Assert.That(db.ChangeTracker.Entries(), Is.Empty);
    }
}
