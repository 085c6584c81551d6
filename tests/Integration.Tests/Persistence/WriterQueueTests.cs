using CaseManagement.Infrastructure.Persistence;
using CaseManagement.Integration.Tests.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Integration.Tests.Persistence;

/// <summary>Who writes waits in one line. Whoever only tries again and again is starved where a job writes much.</summary>
public sealed class WriterQueueTests : WorkerFixture
{
    private static readonly TimeSpan WhileTheLineStands = TimeSpan.FromSeconds(2);

    [Test]
    public async Task A_page_that_is_looked_at_stands_in_line_to_say_so()
    {
        var built = await CaseOf(Worker);
        var writers = App.Services.GetRequiredService<WriterQueue>();
        using (await writers.Enter(CancellationToken.None))
        {
            using var impatient = new CancellationTokenSource(WhileTheLineStands);
            Assert.ThrowsAsync<TaskCanceledException>(() => Client.GetAsync($"/cases/{built.Id}", impatient.Token));
            await InDatabase(async db => Assert.That(await db.AccessRecords.AnyAsync(r => r.CaseId == built.Id), Is.False));
        }

        await Read(Client, $"/cases/{built.Id}");
        await InDatabase(async db => Assert.That(await db.AccessRecords.AnyAsync(r => r.CaseId == built.Id)));
    }
}
