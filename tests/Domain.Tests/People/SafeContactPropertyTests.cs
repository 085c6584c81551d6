using CaseManagement.Domain.Common;
using CaseManagement.Domain.People;
using CaseManagement.Domain.Referrals;
using CaseManagement.Domain.Security;

namespace CaseManagement.Domain.Tests.People;

/// <summary>Whatever is known of a person: what the policy allows is held against the rules as people say them, which are written here a second time.</summary>
public sealed class SafeContactPropertyTests
{
    private const int Worlds = 4000;

    private static readonly DateTime Monday = new(2026, 11, 23, 0, 0, 0, DateTimeKind.Utc);
    private static readonly UserId Worker = UserId.From(Guid.CreateVersion7());

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    public void What_is_allowed_breaks_no_rule(int seed)
    {
        var chance = new Random(seed);
        var allowed = 0;
        for (var n = 0; n < Worlds; n++)
        {
            var (facts, point, channel, at) = World(chance);
            var answer = SafeContactPolicy.Answer(facts, channel, point, at);
            if (!answer.IsRefused)
            {
                allowed++;
                Assert.That(Broken(facts, point, channel, at), Is.Empty, $"seed {seed}, world {n}, {channel}");
            }
        }

        Assert.That(allowed, Is.GreaterThan(Worlds / 100), "worlds in which nothing is allowed prove nothing");
    }

    [Test]
    public void The_next_safe_time_is_not_before_and_is_allowed_as_it_says()
    {
        var chance = new Random(4);
        for (var n = 0; n < Worlds; n++)
        {
            var (facts, point, channel, at) = World(chance);
            var (answer, when) = SafeContactPolicy.AnswerWhenSafe(facts, channel, point, at);

            Assert.That(when, Is.GreaterThanOrEqualTo(at));
            Assert.That(SafeContactPolicy.Answer(facts, channel, point, when).Codes, Is.EqualTo(answer.Codes));
            Assert.That(answer.IsRefused || channel is ContactChannel.InPerson or ContactChannel.Post || facts.Plan.IsSafeAt(when), Is.True);
        }
    }

    [Test]
    public void A_message_that_names_the_service_goes_to_nobody_who_did_not_choose_that()
    {
        var chance = new Random(5);
        for (var n = 0; n < Worlds; n++)
        {
            var (facts, point, channel, at) = World(chance);
            var named = SafeContactPolicy.AnswerToMessage(facts, channel, point, at, namesService: true);

            Assert.That(named.IsRefused, Is.EqualTo(SafeContactPolicy.Answer(facts, channel, point, at).IsRefused || !facts.Plan.MayNameService));
        }
    }

    private static IEnumerable<string> Broken(SafeContactFacts facts, ContactPoint point, ContactChannel channel, DateTime at)
    {
        var meets = channel == ContactChannel.InPerson;
        var pointless = meets || channel == ContactChannel.Visit;
        var safe = channel switch
        {
            ContactChannel.Call => point.SafeToCall,
            ContactChannel.Voicemail => point.SafeToCall == false ? false : point.SafeForVoicemail,
            ContactChannel.Text => point.SafeForText,
            _ => point.SafeToWrite,
        };
        var rules = new (string Rule, bool Broken)[]
        {
            ("nobody reaches the dead", facts.Deceased),
            ("suspended is suspended", facts.Suspended),
            ("withdrawn begins nothing", facts.Withdrawn),
            ("they contact us", !meets && facts.Plan.PersonWillContact),
            ("only through another", !meets && facts.Plan.OnlyThrough is { } one && one.ContactPointId != point.Id.Value),
            ("outside of the safe times", !meets && channel != ContactChannel.Post && facts.Plan.Times is { } times && !times.Any(t => t.Includes(LondonTime.ToLondon(at)))),
            ("a suspect's", !pointless && point.NeverUse),
            ("no number or address", !pointless && !point.IsValid),
            ("does not work", !pointless && point.NotWorkingSinceUtc is not null && (point.NotWorkingById, point.Kind, channel) is not (null, ContactPointKind.Phone, not ContactChannel.Text)),
            ("said to be unsafe", !pointless && safe == false),
            ("not known in a sensitive case", !pointless && facts.Sensitive && safe is null),
            ("a text is never taken for safe", channel == ContactChannel.Text && safe is null),
            ("to be asked again in a sensitive case", !pointless && facts.Sensitive && point.ReviewBy < LondonTime.LocalDate(at)),
            ("watched", !pointless && point.Sharing == PointSharing.Monitored && (facts.Sensitive || channel != ContactChannel.Call)),
            ("another kind", !pointless && (channel, point.Kind) is not ((ContactChannel.Call or ContactChannel.Voicemail or ContactChannel.Text, ContactPointKind.Phone)
                or (ContactChannel.Email, ContactPointKind.Email) or (ContactChannel.Post, ContactPointKind.Post))),
        };
        return rules.Where(rule => rule.Broken).Select(rule => rule.Rule);
    }

    private static (SafeContactFacts Facts, ContactPoint Point, ContactChannel Channel, DateTime At) World(Random chance)
    {
        var kind = Any<ContactPointKind>(chance);
        var reported = new ReportedContactPoint
        {
            Kind = kind,
            Value = "one",
            Display = "one",
            IsValid = Seldom(chance, 15) == false,
            EqualsSuspects = Seldom(chance, 15),
            Field = "",
            SafeToCall = Known(chance),
            SafeForVoicemail = Known(chance),
            SafeForText = Known(chance),
            SafeForEmail = Known(chance),
            SafeForPost = Known(chance),
        };
        var person = Person.Known(
            new PersonDetails("Alex", "Example", null, null, null, null, null, false, null, Seldom(chance, 15), null, null), [reported], ReferralId.New());
        var point = person.ContactPoints[0];
        var before = Monday.AddDays(-30);
        if (Seldom(chance, 2))
        {
            var use = new ContactPointUse(null, null, Seldom(chance, 2) ? Any<PointSharing>(chance) : null, null, Seldom(chance, 3) ? DateOnly.FromDateTime(Monday.AddDays(chance.Next(-5, 5))) : null);
            person.ConfirmSafety(point.Id, new ContactSafety(Known(chance), Known(chance), Known(chance), Known(chance), false, null), use, Worker, before);
        }

        if (Seldom(chance, 8))
        {
            person.MarkNotWorking(point.Id, Seldom(chance, 2) ? Worker : null, before);
        }

        if (Seldom(chance, 10))
        {
            person.SuspendContact();
        }

        person.PlanSafeContact(null, Plan(chance, point), before);
        return (SafeContactFacts.Of(person, sensitive: Seldom(chance, 2), withdrawn: Seldom(chance, 15)), point, Any<ContactChannel>(chance), Monday.AddMinutes(chance.Next(0, 14 * 24 * 60)));
    }

    private static SafeContactPlan Plan(Random chance, ContactPoint point) => new()
    {
        Times = Seldom(chance, 2) ? [.. Enumerable.Range(0, chance.Next(0, 4)).Select(_ => Time(chance))] : null,
        PersonWillContact = Seldom(chance, 12),
        OnlyThrough = Seldom(chance, 6) ? new NamedPerson("Sam Example", null, Seldom(chance, 2) ? point.Id.Value : null) : null,
        MayNameService = Seldom(chance, 2),
    };

    private static SafeTime Time(Random chance)
    {
        var from = chance.Next(0, 23 * 60);
        return new SafeTime(
            [.. Enumerable.Range(0, 1 + chance.Next(0, 4)).Select(_ => Any<DayOfWeek>(chance))],
            TimeOnly.MinValue.AddMinutes(from), TimeOnly.MinValue.AddMinutes(chance.Next(from + 1, 24 * 60)));
    }

    private static bool Seldom(Random chance, int oneIn) => chance.Next(oneIn) == 0;

    private static bool? Known(Random chance) => chance.Next(3) switch { 0 => false, 1 => true, _ => null };

    private static T Any<T>(Random chance)
        where T : struct, Enum => chance.GetItems(Enum.GetValues<T>(), 1)[0];
}
