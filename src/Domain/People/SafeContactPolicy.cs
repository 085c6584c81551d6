using CaseManagement.Domain.Referrals;

namespace CaseManagement.Domain.People;

/// <summary>
/// May this person be reached by this channel on this contact point, and with what care? Everything that goes out asks
/// here, at the moment at which it goes out. What is not known to be safe is not used in a sensitive case
/// (contract, "What may be used"; domain facts 9).
/// </summary>
public static class SafeContactPolicy
{
    public static SafeContactAnswer Answer(SafeContactFacts facts, ContactChannel channel, ContactPoint? point)
    {
        var against = AgainstThePerson(facts).Concat(AgainstThePoint(facts, channel, point)).ToList();
        return new SafeContactAnswer(against, against.Count > 0 ? [] : [.. Precautions(facts, channel, point)]);
    }

    /// <summary>
    /// Somebody calls us from this number: may they be told who we are? As little as they may be called on it, except that a
    /// withdrawn referral does not make the person's own call unsafe.
    /// </summary>
    public static SafeContactAnswer AnswerToCaller(SafeContactFacts facts, ContactPoint point) =>
        Answer(facts with { Withdrawn = false }, ContactChannel.Call, point);

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

    private static IEnumerable<SafeContactReason> AgainstThePoint(SafeContactFacts facts, ContactChannel channel, ContactPoint? point)
    {
        if (channel == ContactChannel.InPerson)
        {
            yield break;
        }

        if (point is null)
        {
            yield return new("no-contact-point", "Select the number or address that is used");
            yield break;
        }

        if (ContactUse.MayUse(point.AsReported(), channel, facts.Sensitive))
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
        else
        {
            yield return new("not-known-to-be-safe", "It is not known that this is safe, and what is not known is not used here");
        }
    }

    private static IEnumerable<SafeContactReason> Precautions(SafeContactFacts facts, ContactChannel channel, ContactPoint? point)
    {
        if (!string.IsNullOrWhiteSpace(facts.Note))
        {
            yield return new("note", facts.Note);
        }

        if (!string.IsNullOrWhiteSpace(point?.Note))
        {
            yield return new("point-note", point.Note);
        }

        if (channel is ContactChannel.Call or ContactChannel.InPerson && facts.Sensitive)
        {
            yield return new("check-first", "Ask first whether it is safe to talk. Say nothing to anybody else who answers");
        }

        if (channel == ContactChannel.Call && point is not null && StatedSafe(ContactChannel.Voicemail, point.Safety) != true)
        {
            yield return new("no-voicemail", "Do not leave a voicemail");
        }

        if (channel is ContactChannel.Text or ContactChannel.Email or ContactChannel.Post && facts.Sensitive)
        {
            yield return new("neutral", "Name neither the service nor the crime, and use a plain envelope");
        }

        if (facts.InterpreterRequired)
        {
            yield return new("interpreter", "An interpreter is needed. Never use a relative");
        }
    }

    /// <summary>Leaving a voicemail is a call too: safe for voicemail alone is not safe to call.</summary>
    private static bool? StatedSafe(ContactChannel channel, ContactSafety safety) => channel switch
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
    public static SafeContactFacts Of(Person person, bool sensitive, bool withdrawn) =>
        new(sensitive, person.Deceased, person.ContactSuspended, withdrawn, person.InterpreterRequired, person.SafeContactNote);
}
