using CaseManagement.Domain.Referrals;

namespace CaseManagement.Domain.People.Matching;

/// <summary>What of a person is compared, as it is kept: one short text, so that hundreds of candidates are read at once.</summary>
public sealed record MatchProfile
{
    public static readonly MatchProfile Nothing = new();

    public string? GivenNames { get; init; }

    public string? FamilyName { get; init; }

    public DateOnly? DateOfBirth { get; init; }

    public string? Sex { get; init; }

    /// <summary>E.164.</summary>
    public IReadOnlyList<string> Telephones { get; init; } = [];

    public IReadOnlyList<string> Emails { get; init; } = [];

    public IReadOnlyList<ProfileAddress> Addresses { get; init; } = [];

    /// <summary>A guardian's number is no sign of who the child is.</summary>
    public static MatchProfile Of(Person person)
    {
        var points = person.ContactPoints.Where(point => point.Label != ReportedContactPoints.Guardian).ToList();
        return new MatchProfile
        {
            GivenNames = person.GivenNames,
            FamilyName = person.FamilyName,
            DateOfBirth = person.DateOfBirth,
            Sex = person.Sex,
            Telephones = [.. points.Where(point => point.Kind == ContactPointKind.Phone && point.IsValid).Select(point => point.Value).Distinct()],
            Emails = [.. points.Where(point => point.Kind == ContactPointKind.Email && point.IsValid).Select(point => point.Value).Distinct()],
            Addresses = [.. points.Where(point => point.Kind == ContactPointKind.Post).Select(point => ProfileAddress.Typed(point.Display))],
        };
    }
}

public sealed record ProfileAddress(IReadOnlyList<string> Lines, string? Postcode)
{
    /// <summary>A contact point holds its address as one text; a statement is read the same way, so that both fall into the same parts.</summary>
    public static ProfileAddress Typed(string display)
    {
        var address = TypedAddress.Read(display);
        return new ProfileAddress(address.Lines, address.Postcode);
    }
}
