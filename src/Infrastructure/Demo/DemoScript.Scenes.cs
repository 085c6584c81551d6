using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Infrastructure.Demo;

/// <summary>What takes more than one story, or must be found first in a list.</summary>
internal sealed partial class DemoScript
{
    /// <summary>Two who may be one person, and one who was recognised.</summary>
    private async Task PlayLookAlikes()
    {
        foreach (var (minutesAgo, isSure) in new[] { (100, false), (60, true) })
        {
            var first = _messages.Of(DemoKind.Assault, now.AddMinutes(-minutesAgo));
            var second = _messages.Of(DemoKind.Burglary, now.AddMinutes(20 - minutesAgo));
            second["victim"] = first["victim"]!.DeepClone();
            if (!isSure)
            {
                second["victim"]!.AsObject().Remove("dateOfBirth");
            }

            await using var scope = scopes.CreateAsyncScope();
            var (known, alike) = (new DemoStory(scope.ServiceProvider, clock, rules, cast), new DemoStory(scope.ServiceProvider, clock, rules, cast));
            clock.Set(now.AddMinutes(-minutesAgo));
            await known.Receive(first, Source(DemoKind.Assault));
            clock.Set(now.AddMinutes(20 - minutesAgo));
            await alike.Receive(second, Source(DemoKind.Burglary));
            await alike.Recognised(known, isSure);
        }
    }

    /// <summary>Two who accuse each other on one day.</summary>
    private async Task PlayConflict()
    {
        await using var scope = scopes.CreateAsyncScope();
        var stories = new List<DemoStory>();
        foreach (var minutesAgo in (int[])[90, 80])
        {
            var story = new DemoStory(scope.ServiceProvider, clock, rules, cast);
            clock.Set(now.AddMinutes(-minutesAgo));
            await story.Receive(_messages.Of(DemoKind.DomesticAbuse, now.AddMinutes(-minutesAgo)), Source(DemoKind.DomesticAbuse));
            stories.Add(story);
        }

        await stories[1].ConflictsWith(stories[0]);
    }

    /// <summary>Cases worked together, offered, kept from somebody, waiting for a worker, and before a conference. They are overdue, so that lists begin with them.</summary>
    private async Task PlayGiving()
    {
        await Given("da.worker", DemoKind.DomesticAbuse, async story =>
        {
            await story.Given("leader", (giving, about, at) => giving.Join(about, "da.worker.two", at));
            await story.Given("leader", (giving, about, at) => giving.LockOut(about, "worker", at));
            await story.Given("da.worker", (giving, about, at) => giving.Offer(about, "da.worker", "da.worker.two", at));
        });
        await Given("da.worker.two", DemoKind.DomesticAbuse, story =>
            story.Given("leader", (giving, about, at) => giving.Offer(about, "leader", "da.worker", at)));
        await Given("da.worker.two", DemoKind.DomesticAbuse, story => story.Given("leader", (_, about, at) => DemoGiving.Release(about, at)));
        await Given("da.worker", DemoKind.HighRiskDomesticAbuse, async story =>
        {
            await story.RiskAssessed("da.worker", 1, 16);
            await story.PutBeforeMarac("da.worker", DateOnly.FromDateTime(clock.UtcNow), heard: null);
        });
        await Given("worker", DemoKind.Burglary, story => story.LentTo("volunteer", "worker"));
        await Given("worker.two", DemoKind.Burglary, story => story.Given("community.leader", (_, about, at) => DemoGiving.Release(about, at)));
    }

    private async Task Given(string worker, DemoKind kind, Func<DemoStory, Task> how)
    {
        await using var scope = scopes.CreateAsyncScope();
        var story = new DemoStory(scope.ServiceProvider, clock, rules, cast);
        clock.Set(now.AddDays(-3));
        await story.Receive(_messages.Of(kind, now.AddDays(-3)), Source(kind));
        await After(1, 2, () => story.Contact(Officers[0], "SPOKE", reached: true));
        await After(1, 2, () => story.CaseOpened(Officers[0], worker));
        await After(1, 2, () => story.FollowUpPlanned(worker, "Ring about the locks", now.AddDays(-2)));
        clock.Set(now.AddDays(-1));
        await story.FollowUpFellDue();
        await After(1, 2, story.FollowUpEscalated);
        await After(1, 2, () => how(story));
    }
}
