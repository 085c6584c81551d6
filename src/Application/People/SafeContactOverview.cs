using CaseManagement.Domain.People;

namespace CaseManagement.Application.People;

/// <summary>One way to reach a person, as the safe-contact policy sees it now.</summary>
public sealed record SafeContactWay(
    Guid ContactPointId, ContactChannel Channel, string Display, string? Label, bool Allowed, IReadOnlyList<SafeContactReason> Reasons);

/// <summary>What to do and what never to do, for the card that is always in view. Asked of the policy for the next
/// time that is safe, never worked out elsewhere.</summary>
/// <param name="Against">What forbids every contact with the person, if anything does.</param>
/// <param name="Note">What the person or the force said, in their own words.</param>
public sealed record SafeContactOverview(
    IReadOnlyList<SafeContactReason> Against, IReadOnlyList<SafeContactWay> Do, IReadOnlyList<SafeContactWay> Never, string? Note,
    string? PreferredChannel, bool InterpreterRequired, string? Language, bool Sensitive)
{
    public SafeContactPlan Plan { get; init; } = SafeContactPlan.Nothing;

    /// <summary>Now where it is safe now; null where no time is known to be.</summary>
    public DateTime? NextSafeUtc { get; init; }

    public bool IsSafeNow { get; init; }

    private static readonly ContactChannel[] Channels =
        [ContactChannel.Call, ContactChannel.Voicemail, ContactChannel.Text, ContactChannel.Email, ContactChannel.Post];

    public static SafeContactOverview Of(Person person, SafeContactFacts facts, DateTime now)
    {
        var ways = person.ContactPoints
            .SelectMany(point => Channels.Where(channel => SafeContactPolicy.Fits(channel, point.Kind)).Select(channel => Way(facts, point, channel, now)))
            .ToList();
        return new SafeContactOverview(
            [.. SafeContactPolicy.AgainstThePerson(facts)],
            [.. ways.Where(w => w.Allowed)],
            [.. ways.Where(w => !w.Allowed)],
            person.SafeContactNote,
            person.PreferredChannel,
            person.InterpreterRequired,
            person.Language,
            facts.Sensitive)
        {
            Plan = facts.Plan,
            NextSafeUtc = facts.Plan.NextSafeTime(now),
            IsSafeNow = facts.Plan.IsSafeAt(now),
        };
    }

    private static SafeContactWay Way(SafeContactFacts facts, ContactPoint point, ContactChannel channel, DateTime now)
    {
        var (answer, _) = SafeContactPolicy.AnswerWhenSafe(facts, channel, point, now);
        return new SafeContactWay(
            point.Id.Value, channel, point.Display, point.Label, !answer.IsRefused, answer.IsRefused ? answer.Against : answer.Precautions);
    }
}
