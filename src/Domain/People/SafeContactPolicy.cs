using CaseManagement.Domain.Common;
using CaseManagement.Domain.Referrals;

namespace CaseManagement.Domain.People;

/// <summary>
/// May this person be reached by this channel on this contact point, and with what care? Everything that goes out asks
/// here, at the moment at which it goes out. What is not known to be safe is not used in a sensitive case
/// (contract, "What may be used"; domain facts 9).
/// </summary>
public static class SafeContactPolicy
{
    public const string NotASafeTime = "not-a-safe-time";

    public static SafeContactAnswer Answer(SafeContactFacts facts, ContactChannel channel, ContactPoint? point, DateTime atUtc)
    {
        var against = AgainstThePerson(facts)
            .Concat(AgainstTheWay(facts.Plan, channel, point))
            .Concat(AgainstThePoint(facts, channel, point, LondonTime.LocalDate(atUtc)))
            .Concat(AgainstTheTime(facts.Plan, channel, atUtc))
            .ToList();
        return new SafeContactAnswer(against, against.Count > 0 ? [] : [.. SafeContactPrecautions.Of(facts, channel, point, LondonTime.LocalDate(atUtc))]);
    }

    /// <summary>
    /// The same, asked for the next time that is safe: for what can wait until then, and for what is shown of the ways themselves.
    /// Where no time is safe it is asked now, and says so.
    /// </summary>
    public static (SafeContactAnswer Answer, DateTime AtUtc) AnswerWhenSafe(SafeContactFacts facts, ContactChannel channel, ContactPoint? point, DateTime fromUtc)
    {
        var atUtc = facts.Plan.NextSafeTime(fromUtc) ?? fromUtc;
        return (Answer(facts, channel, point, atUtc), atUtc);
    }

    /// <summary>A written message at a moment: refused besides where it says who writes, and the person did not choose that.</summary>
    public static SafeContactAnswer AnswerToMessage(SafeContactFacts facts, ContactChannel channel, ContactPoint? point, DateTime atUtc, bool namesService)
    {
        var answer = Answer(facts, channel, point, atUtc);
        return namesService && !facts.Plan.MayNameService
            ? new SafeContactAnswer([.. answer.Against, new("names-service", "The person did not choose that messages say who writes")], [])
            : answer;
    }

    /// <summary>
    /// Somebody calls us from this number: may they be told who we are? As little as they may be called on it, except that
    /// neither a withdrawn referral nor what was agreed of our calls makes the person's own call unsafe.
    /// </summary>
    public static SafeContactAnswer AnswerToCaller(SafeContactFacts facts, ContactPoint point, DateTime atUtc) => Answer(
        facts with { Withdrawn = false, Plan = facts.Plan with { Times = null, OnlyThrough = null, PersonWillContact = false } }, ContactChannel.Call, point, atUtc);

    /// <summary>
    /// The person is put forward to a service, which does not reach them before we have told it how. What speaks against the person speaks against that too;
    /// a number or a time is not asked for.
    /// </summary>
    public static SafeContactAnswer AnswerToReferral(SafeContactFacts facts) => new([.. AgainstThePerson(facts)], []);

    public static IEnumerable<SafeContactReason> AgainstThePerson(SafeContactFacts facts)
    {
        if (facts.Deceased)
        {
            yield return new("deceased", "The person has died. Nobody contacts their own contact points");
        }

        if (facts.Suspended)
        {
            yield return new("suspended", "Contact is suspended because it was not safe. Wait for the team leader's decision");
        }

        if (facts.Withdrawn)
        {
            yield return new("withdrawn", "The force has withdrawn this referral. Start no new contact");
        }
    }

    private static IEnumerable<SafeContactReason> AgainstTheWay(SafeContactPlan plan, ContactChannel channel, ContactPoint? point)
    {
        if (channel == ContactChannel.InPerson)
        {
            yield break;
        }

        if (plan.PersonWillContact)
        {
            yield return new("person-will-contact", "The person will contact us. Wait for them");
        }

        if (plan.OnlyThrough is { } through && (point is null || point.Id.Value != through.ContactPointId))
        {
            yield return new("only-through", "Contact goes only through the person who is named for it");
        }
    }

    /// <summary>A letter has no time at which it arrives, and a meeting has the one that was agreed.</summary>
    private static IEnumerable<SafeContactReason> AgainstTheTime(SafeContactPlan plan, ContactChannel channel, DateTime atUtc)
    {
        if (channel is not (ContactChannel.InPerson or ContactChannel.Post) && !plan.IsSafeAt(atUtc))
        {
            yield return new(NotASafeTime, "This is not one of the times that are safe for the person");
        }
    }

    private static IEnumerable<SafeContactReason> AgainstThePoint(SafeContactFacts facts, ContactChannel channel, ContactPoint? point, DateOnly day)
    {
        if (channel is ContactChannel.InPerson or ContactChannel.Visit)
        {
            yield break;
        }

        if (point is null)
        {
            yield return new("no-contact-point", "Select the number or address that is used");
            yield break;
        }

        if (point.IsKnownToFail(channel))
        {
            yield return new("does-not-work", "What is sent there does not arrive. Ask the person for another way");
        }

        if (point.Sharing == PointSharing.Monitored && (facts.Sensitive || channel != ContactChannel.Call))
        {
            yield return new("monitored", "Somebody watches this, and would learn of it");
        }

        if (ContactUse.MayUse(point.AsReportedOn(day), channel, facts.Sensitive))
        {
            yield break;
        }

        if (!Fits(channel, point.Kind))
        {
            yield return new("wrong-kind", "This channel does not go with this number or address");
        }
        else if (point.NeverUse)
        {
            yield return new("suspects", "Never use this: it may reach the suspect");
        }
        else if (!point.IsValid)
        {
            yield return new("not-valid", "This is not a number or address that can be used");
        }
        else if (StatedSafe(channel, point.Safety) is false)
        {
            yield return new("stated-unsafe", "This was stated to be unsafe");
        }
        else if (point.Use.IsOverdueOn(day) && StatedSafe(channel, point.Safety) is true)
        {
            yield return new("review-overdue", "It was to be asked again whether this is still safe, and has not been");
        }
        else
        {
            yield return new("not-known-to-be-safe", "It is not known that this is safe, and what is not known is not used here");
        }
    }

    /// <summary>Leaving a voicemail is a call too: safe for voicemail alone is not safe to call.</summary>
    internal static bool? StatedSafe(ContactChannel channel, ContactSafety safety) => channel switch
    {
        ContactChannel.Call => safety.SafeToCall,
        ContactChannel.Voicemail => safety.SafeToCall == false ? false : safety.SafeForVoicemail,
        ContactChannel.Text => safety.SafeForText,
        _ => safety.SafeToWrite,
    };

    public static bool Fits(ContactChannel channel, ContactPointKind kind) => kind switch
    {
        ContactPointKind.Phone => channel is ContactChannel.Call or ContactChannel.Voicemail or ContactChannel.Text,
        ContactPointKind.Email => channel is ContactChannel.Email,
        _ => channel is ContactChannel.Post,
    };
}

/// <summary>What the policy needs to know of the person and the case beside the contact point.</summary>
public sealed record SafeContactFacts(bool Sensitive, bool Deceased, bool Suspended, bool Withdrawn, bool InterpreterRequired, string? Note)
{
    public SafeContactPlan Plan { get; init; } = SafeContactPlan.Nothing;

    public static SafeContactFacts Of(Person person, bool sensitive, bool withdrawn) =>
        new(sensitive, person.Deceased, person.ContactSuspended, withdrawn, person.InterpreterRequired, person.SafeContactNote)
        {
            Plan = person.Plan ?? SafeContactPlan.Nothing,
        };
}
