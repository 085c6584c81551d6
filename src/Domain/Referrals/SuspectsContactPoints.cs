using CaseManagement.Domain.People;

namespace CaseManagement.Domain.Referrals;

/// <summary>What a statement's suspects are reached at, and a guardian who may be one: never a way to the victim, whoever brings it.</summary>
public static class SuspectsContactPoints
{
    /// <param name="statement">What a force says.</param>
    /// <param name="kind">Of the number or address that is asked about.</param>
    /// <param name="value">In the form in which two of them are compared.</param>
    /// <param name="typed">As a worker typed it, which compares less strictly; null where a message brought it.</param>
    public static bool Include(Statement statement, ContactPointKind kind, string value, string? typed) => kind switch
    {
        ContactPointKind.Phone => IncludeNumber(statement, value),
        ContactPointKind.Post when typed is not null => Addresses(statement).Any(theirs => TypedAddress.MayBe(TypedAddress.Read(typed), theirs)),
        ContactPointKind.Post => Addresses(statement).Any(theirs => PostalAddress.Comparable(theirs) == value),
        _ => false,
    };

    public static bool IncludeNumber(Statement statement, string number) =>
        statement.Suspects.SelectMany(suspect => suspect.Phones).Any(theirs => PhoneNumber.AreSame(theirs, number))
        || (statement.Victim.Guardian is { MayBeSuspect: true, Phone: { } guardians } && PhoneNumber.AreSame(guardians, number));

    /// <summary>Who lives with the victim opens the victim's letters, whether or not the force repeats the address.</summary>
    public static bool IncludeVictimsAddress(Statement statement, AddressStatement victims) => statement.Suspects.Any(suspect =>
        suspect.LivesWithVictim == true || (suspect.Address is { } theirs && PostalAddress.AreSame(victims, theirs)));

    private static IEnumerable<AddressStatement> Addresses(Statement statement)
    {
        var own = statement.Victim.Address is { } victims && IncludeVictimsAddress(statement, victims) ? victims : null;
        return statement.Suspects.Select(suspect => suspect.Address).Append(own).OfType<AddressStatement>();
    }
}
