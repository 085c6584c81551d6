using CaseManagement.Domain.Assessments;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Infrastructure.Demo;

/// <summary>
/// Which stories there are, how many of each, and how each goes: every state that a referral, a case and a follow-up can
/// be in, over the last three months. The seed is fixed, so that the same day tells the same stories.
/// </summary>
internal sealed partial class DemoScript(IServiceScopeFactory scopes, DemoClock clock, DemoRules rules, DemoCast cast, DateTime now)
{
    private static readonly string[] Officers = ["officer", "officer.two"];

    private static readonly DemoKind[] Supported =
    [
        DemoKind.Assault, DemoKind.DomesticAbuse, DemoKind.Burglary, DemoKind.HighRiskDomesticAbuse, DemoKind.Child, DemoKind.Harassment,
        DemoKind.SeriousCrime, DemoKind.Robbery,
    ];

    private readonly Random _random = new(20261121);

    private DemoMessages _messages = null!;
    private int _supported;
    private int _open;

    /// <summary>In the order in which the referrals came in, so that their numbers rise with time.</summary>
    public async Task Play()
    {
        _messages = new DemoMessages(_random, new DemoPeople(_random, rules.Districts));
        await using (var shelves = scopes.CreateAsyncScope())
        {
            var stock = new DemoStory(shelves.ServiceProvider, clock, rules, cast);
            await stock.ShelvesFilled("community.leader");
            await stock.DirectoryFilled("admin");
        }

        foreach (var (start, kind, play) in Plan().OrderBy(s => s.Start))
        {
            await using var scope = scopes.CreateAsyncScope();
            var story = new DemoStory(scope.ServiceProvider, clock, rules, cast);
            clock.Set(start);
            await story.Receive(_messages.Of(kind, start), Source(kind), duplicate: kind == DemoKind.Duplicate);
            await play(story, kind);
        }

        await PlayLookAlikes();
        await PlayConflict();
        await PlayGiving();
        await PlayNightFile();
    }

    private Task PlayNightFile()
    {
        var given = now.AddMinutes(-30);
        clock.Set(given);
        return new DemoImport(scopes, cast).Play(
            Officers[0],
            [_messages.Of(DemoKind.Burglary, given), _messages.Of(DemoKind.Robbery, given)],
            [_messages.Of(DemoKind.Assault, given), _messages.Of(DemoKind.Harassment, given)]);
    }

    private IEnumerable<(DateTime Start, DemoKind Kind, Func<DemoStory, DemoKind, Task> Play)> Plan() =>
    [
        .. Several(16, 0.1, 1.5, Nothing),
        .. Several(2, 3, 5, Nothing),
        .. Several(9, 1, 4, Attempted),
        .. Several(5, 1, 4, ReachedAndWaiting),
        .. Several(3, 6, 60, Returned),
        .. Several(4, 6, 80, PassedOn),
        .. Several(4, 6, 80, Withdrawn, DemoKind.Burglary),
        .. Several(8, 10, 90, Declined),
        .. Several(6, 14, 90, UnableToContact),
        .. Several(36, 4, 80, Open),
        .. Several(3, 12, 60, Paused),
        .. Several(21, 32, 95, Closed),
        .. Several(3, 60, 95, Reopened),
        .. Several(7, 1, 90, Nothing, DemoKind.ExcludedOffence),
        .. Several(3, 1, 90, Nothing, DemoKind.Duplicate),
        .. Several(2, 1, 90, Nothing, DemoKind.NoConsent),
        .. Several(3, 1, 90, Nothing, DemoKind.OutOfArea),
        .. Several(2, 1, 40, Nothing, DemoKind.ChildProtection),
        .. Several(4, 1, 20, Nothing, DemoKind.NoSafeContact),
        .. Several(3, 1, 20, Nothing, DemoKind.NoContactDetails),
        .. Several(2, 1, 3, Nothing, DemoKind.Business),
        .. Several(2, 1, 3, TakenUp, DemoKind.ExcludedOffence),
        .. Several(2, 40, 70, Ending, DemoKind.HighRiskDomesticAbuse),
    ];

    private IEnumerable<(DateTime, DemoKind, Func<DemoStory, DemoKind, Task>)> Several(
        int count, double fromDaysAgo, double toDaysAgo, Func<DemoStory, DemoKind, Task> play, DemoKind? kind = null)
    {
        for (var i = 0; i < count; i++)
        {
            var daysAgo = fromDaysAgo + ((toDaysAgo - fromDaysAgo) * (i + _random.NextDouble()) / count);
            yield return (now.AddDays(-daysAgo), kind ?? Supported[i % Supported.Length], play);
        }
    }

    private static Task Nothing(DemoStory story, DemoKind kind) => Task.CompletedTask;

    private async Task Attempted(DemoStory story, DemoKind kind)
    {
        var officer = Officer();
        await After(1, 6, () => story.TakenBy(officer));
        await After(0.1, 2, () => story.Contact(officer, "NOANS", reached: false, TimeSpan.FromHours(20)));
    }

    private async Task ReachedAndWaiting(DemoStory story, DemoKind kind)
    {
        var officer = Officer();
        await After(1, 6, () => story.TakenBy(officer));
        await After(0.1, 2, () => story.Contact(officer, "SPOKE", reached: true));
    }

    private async Task Returned(DemoStory story, DemoKind kind)
    {
        await After(2, 20, () => story.Contact(Officers[0], "WRONG", reached: false));
        await After(0.1, 1, () => story.Returned(Officers[0]));
    }

    private Task PassedOn(DemoStory story, DemoKind kind) => After(2, 20, () => story.PassedOn(Officer()));

    private Task Withdrawn(DemoStory story, DemoKind kind) => After(10, 60, story.Withdrawn);

    private Task TakenUp(DemoStory story, DemoKind kind) => After(2, 10, () => story.TakenUp("contact.leader"));

    private async Task Declined(DemoStory story, DemoKind kind)
    {
        var officer = Officer();
        await After(2, 24, () => story.Contact(officer, "DECL", reached: true));
        await After(0.1, 1, () => story.ClosedWithoutCase(officer, "DECL-1ST"));
    }

    private async Task UnableToContact(DemoStory story, DemoKind kind)
    {
        var officer = Officer();
        for (var attempt = 0; attempt < 3; attempt++)
        {
            await After(6, 40, () => story.Contact(officer, "NOANS", reached: false, TimeSpan.FromHours(20)));
        }

        await After(1, 30, () => story.ClosedWithoutCase(officer, "UTC-INFO"));
    }

    private async Task Open(DemoStory story, DemoKind kind)
    {
        var worker = await Supporting(story, kind, stopEarly: true);
        await story.Safeguarded(worker, _open++, now);
        if (kind == DemoKind.HighRiskDomesticAbuse)
        {
            await story.SafelyPlanned(worker);
        }

        var next = clock.UtcNow < now.AddHours(-3) ? _random.Next(6) : 5;
        switch (next)
        {
            case 0:
                await story.FollowUpPlanned(worker, "Ring about the court date", now.AddMinutes(-20));
                clock.Set(now.AddMinutes(-19));
                await story.FollowUpFellDue();
                break;
            case 1:
                await story.FollowUpPlanned(worker, "Ask how the week was", now.AddHours(-2.5));
                clock.Set(now.AddHours(-2.4));
                await story.FollowUpFellDue();
                clock.Set(now.AddHours(-1));
                await story.FollowUpEscalated();
                break;
            case 2:
                await story.FollowUpPlanned(worker, "Bring the door alarm", now.AddMinutes(5 + _random.Next(10)));
                await story.TeamFollowUpPlanned(worker, "Ring back about the locks", now.AddHours(26));
                break;
            default:
                await story.FollowUpPlanned(worker, "Ring to see how things are", now.AddHours(4 + _random.Next(200)));
                break;
        }
    }

    private async Task Paused(DemoStory story, DemoKind kind)
    {
        var worker = await Supporting(story, kind, stopEarly: false);
        await After(10, 40, () => story.Paused(worker));
    }

    /// <summary>Looked through, with a concern and what people say of it; in the end its closure waits for the leader.</summary>
    private async Task Ending(DemoStory story, DemoKind kind)
    {
        var worker = await Supporting(story, kind, stopEarly: false);
        await After(5, 20, () => story.DescribedThemselves(worker));
        await After(5, 20, () => story.ConcernRaised(worker));
        await After(1, 5, () => story.ConcernDecided("safeguarding"));
        await After(5, 20, () => story.ConcernRaised(worker));
        await After(5, 20, () => story.FileReviewed("leader"));
        await After(5, 20, () => story.FeedbackGiven(worker));
        await After(5, 20, () => story.Complained(worker, "leader"));
        await After(5, 20, () => story.ClosureAsked(worker));
    }

    private async Task<string> Closed(DemoStory story, DemoKind kind, bool keep)
    {
        var worker = await Supporting(story, kind, stopEarly: false);
        await After(200, 400, () => story.NeedsAssessed(worker, 2, AssessmentStage.Close, i => 3 + ((i + _random.Next(3)) % 3)));
        await After(1, 20, () => story.Closed(worker, _random.Next(4) == 0 ? "COMP-PART" : "COMP", keep ? ["O1"] : ["O1", "O4"]));
        return worker;
    }

    private Task Closed(DemoStory story, DemoKind kind) => Closed(story, kind, keep: false);

    private async Task Reopened(DemoStory story, DemoKind kind)
    {
        var worker = await Closed(story, kind, keep: true);
        await After(100, 300, () => story.Reopened(worker));
        await After(1, 20, () => story.Contact(worker, "SPOKE", reached: true));
    }

    /// <summary>From the first contact to support that goes on; how far depends on how long ago it began.</summary>
    private async Task<string> Supporting(DemoStory story, DemoKind kind, bool stopEarly)
    {
        var officer = Officer();
        var worker = Worker(kind);
        await After(1, 10, () => story.TakenBy(officer));
        if (_random.Next(3) == 0)
        {
            await After(0.1, 4, () => story.Contact(officer, "NOANS", reached: false, TimeSpan.FromHours(3)));
        }

        await After(1, 20, () => story.Contact(officer, kind == DemoKind.Child ? "SPOKE-PAR" : "SPOKE", reached: true));
        await After(0.1, 5, () => story.CaseOpened(officer, worker, suggested: _random.Next(5) > 0));
        if (stopEarly && _random.Next(6) == 0)
        {
            return worker;
        }

        await After(5, 30, () => story.NeedsAssessed(worker, 1, AssessmentStage.Start, i => 1 + ((i + _random.Next(4)) % 4)));
        if (kind is DemoKind.DomesticAbuse or DemoKind.HighRiskDomesticAbuse)
        {
            await After(0.2, 1, () => story.RiskAssessed(worker, 1, kind == DemoKind.HighRiskDomesticAbuse ? 16 : 11));
            if (kind == DemoKind.HighRiskDomesticAbuse)
            {
                var today = DateOnly.FromDateTime(clock.UtcNow);
                var isSent = _random.Next(3) > 0;
                await story.PutBeforeMarac(worker, isSent ? today : null, isSent && _random.Next(2) > 0 ? today : null);
            }
        }

        await After(0.2, 1, () => story.Noted(worker, "Invented: talked through what happens next."));
        await story.Supported(worker, _supported);
        await story.Recorded(worker, _supported++, goesOn: stopEarly);
        for (var round = 0; round < 2 + _random.Next(3) && clock.UtcNow < now.AddDays(-2); round++)
        {
            await After(20, 60, () => story.Contact(worker, _random.Next(3) == 0 ? "NOANS" : "SPOKE", reached: _random.Next(3) > 0));
            if (clock.UtcNow < now.AddDays(-2))
            {
                await story.FollowUpPlanned(worker, "Ring to see how things are", clock.UtcNow.AddHours(20));
                clock.Set(clock.UtcNow.AddHours(20.2));
                await story.FollowUpFellDue();
                await (round == 1 ? story.FollowUpCancelled(worker) : story.FollowUpDone(worker));
            }
        }

        return worker;
    }

    /// <summary>Moves on by so many hours, but never beyond now: what would lie ahead happens just before it.</summary>
    private Task After(double fromHours, double toHours, Func<Task> step)
    {
        var next = clock.UtcNow.AddHours(fromHours + (_random.NextDouble() * (toHours - fromHours)));
        clock.Set(next < now ? next : clock.UtcNow.AddSeconds(Math.Max(1, (now - clock.UtcNow).TotalSeconds / 3)));
        return step();
    }

    private string Officer() => Officers[_random.Next(Officers.Length)];

    private string Worker(DemoKind kind) => kind switch
    {
        DemoKind.Child => "children.worker",
        DemoKind.DomesticAbuse or DemoKind.HighRiskDomesticAbuse => _random.Next(3) == 0 ? "da.worker.two" : "da.worker",
        DemoKind.SeriousCrime => "priority.worker",
        _ => _random.Next(3) == 0 ? "worker.two" : "worker",
    };

    private string Source(DemoKind kind) => kind is DemoKind.Assault or DemoKind.Harassment && _random.Next(4) == 0 ? "SELF-WEB" : "POL-AUTO";
}
