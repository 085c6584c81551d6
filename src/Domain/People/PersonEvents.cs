using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.People;

public sealed record PersonRecorded(Guid ReferralId, [property: Personal] string Name) : DomainEvent;

public sealed record PersonStatementTaken(Guid ReferralId) : DomainEvent;

/// <param name="ReferralId">The referral whose message said so.</param>
public sealed record ContactPointCalledUnsafe(Guid ContactPointId, Guid ReferralId) : DomainEvent;

/// <param name="ReferralId">The referral whose message showed that it is a suspect's.</param>
public sealed record ContactPointBarred(Guid ContactPointId, Guid ReferralId) : DomainEvent;

public sealed record ContactPointAdded(Guid ContactPointId, ContactPointKind Kind, [property: Personal] string Value) : DomainEvent;

public sealed record ContactSafetyConfirmed(
    Guid ContactPointId, bool? SafeToCall, bool? SafeForVoicemail, bool? SafeForText, bool? SafeToWrite, [property: Personal] string? Note) : DomainEvent;

public sealed record SafeContactPlanned([property: Personal] string? Note) : DomainEvent;

public sealed record ContactSuspendedForSafety : DomainEvent;

public sealed record ContactSuspensionLifted([property: Personal] string Reason) : DomainEvent;

public static class PersonErrors
{
    public static readonly Refusal ContactPointKnown = new("person.contact-point-known", "This number or address is on the record already");

    public static readonly Refusal ContactPointUnknown = new("person.contact-point-unknown", "This number or address is not on the record");

    public static readonly Refusal SuspectsContactPoint = new(
        "person.suspects-contact-point", "This number or address is a suspect's. It cannot be added");

    public static readonly Refusal NotSuspended = new("person.not-suspended", "Contact is not suspended");
}
