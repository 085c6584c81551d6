using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.People;

/// <summary>Why an act on a person is refused. Codes are API: they never change.</summary>
public static class PersonErrors
{
    public static readonly Refusal UnknownNeed = new("person.unknown-need", "One of the needs is not in the list");

    public static readonly Refusal UnknownEqualityAnswer = new("person.unknown-equality-answer", "Choose an answer from the list, or write it in the person’s own words");

    public static readonly Refusal ContactPointKnown = new("person.contact-point-known", "This number or address is on the record already");

    public static readonly Refusal ContactPointUnknown = new("person.contact-point-unknown", "This number or address is not on the record");

    public static readonly Refusal SuspectsContactPoint = new(
        "person.suspects-contact-point", "This number or address is a suspect's. It cannot be added");

    public static readonly Refusal SafeTimeWithoutDay = new("person.safe-time-without-day", "Select the days on which this time is safe");

    public static readonly Refusal SafeTimeEndsFirst = new(
        "person.safe-time-ends-first", "A safe time ends after it begins, on the same day. Enter one that lasts over midnight as two");

    public static readonly Refusal ReviewInThePast = new("person.review-in-the-past", "The day of the review must be today or later");

    public static readonly Refusal WorksAlready = new("person.contact-point-works", "This number or address is not marked as not working");

    public static readonly Refusal NotSuspended = new("person.not-suspended", "Contact is not suspended");
}
