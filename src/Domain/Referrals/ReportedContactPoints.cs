using CaseManagement.Domain.People;

namespace CaseManagement.Domain.Referrals;

public static class ReportedContactPoints
{
    public const string Guardian = "guardian";

    public static IReadOnlyList<ReportedContactPoint> From(Statement statement) => From(statement, []);

    /// <param name="statement">What the force says.</param>
    /// <param name="further">Points from elsewhere: what the force calls unsafe is unsafe on every equal one.</param>
    public static IReadOnlyList<ReportedContactPoint> From(Statement statement, IEnumerable<ReportedContactPoint> further)
    {
        var victim = statement.Victim;
        List<ReportedContactPoint> points =
        [
            .. victim.Phones.Select((phone, i) => FromPhone(phone, $"victim.phones[{i}]", statement)),
            .. victim.Emails.Select((email, i) => FromEmail(email, $"victim.emails[{i}]")),
        ];

        if (victim.Address is { } address && (address.Lines.Count > 0 || address.Postcode is not null))
        {
            points.Add(FromAddress(address, statement));
        }

        if (victim.Guardian is { Phone: { } number })
        {
            points.Add(FromPhone(new(number, Guardian, null, null, null, null), "victim.guardian.phone", statement));
        }

        points.AddRange(further.Select(point => point with
        {
            EqualsSuspects = point.EqualsSuspects || SuspectsContactPoints.Include(statement, point.Kind, point.Value, typed: null),
        }));
        return SpreadUnsafe(points);
    }

    private static ReportedContactPoint FromPhone(PhoneStatement phone, string field, Statement statement)
    {
        var isValid = PhoneNumber.TryNormalise(phone.Number, out var number);
        return new()
        {
            Kind = ContactPointKind.Phone,
            Value = isValid ? number : phone.Number,
            Display = phone.Number,
            Type = phone.Type,
            SafeToCall = phone.SafeToCall,
            SafeForVoicemail = phone.SafeForVoicemail,
            SafeForText = phone.SafeForText,
            Note = phone.Note,
            IsValid = isValid,
            EqualsSuspects = SuspectsContactPoints.IncludeNumber(statement, phone.Number),
            Field = field,
        };
    }

    private static ReportedContactPoint FromEmail(EmailStatement email, string field) => new()
    {
        Kind = ContactPointKind.Email,
        Value = EmailAddress.Normalise(email.Address),
        Display = email.Address,
        SafeForEmail = email.Safe,
        IsValid = EmailAddress.IsValid(email.Address),
        Field = field,
    };

    private static ReportedContactPoint FromAddress(AddressStatement address, Statement statement) => new()
    {
        Kind = ContactPointKind.Post,
        Value = PostalAddress.Comparable(address),
        Display = PostalAddress.Display(address),
        SafeForPost = address.SafeForPost,
        IsValid = PostalAddress.IsValid(address),
        EqualsSuspects = SuspectsContactPoints.IncludeVictimsAddress(statement, address),
        Field = "victim.address",
    };

    /// <summary>A number that is given twice is as safe as the worse of its two descriptions.</summary>
    private static List<ReportedContactPoint> SpreadUnsafe(List<ReportedContactPoint> points) =>
        [.. points.Select(point => points
            .Where(other => other.Kind == point.Kind && other.Value == point.Value)
            .Aggregate(point, (worst, other) => worst with
            {
                SafeToCall = other.SafeToCall == false ? false : worst.SafeToCall,
                SafeForVoicemail = other.SafeForVoicemail == false ? false : worst.SafeForVoicemail,
                SafeForText = other.SafeForText == false ? false : worst.SafeForText,
                SafeForEmail = other.SafeForEmail == false ? false : worst.SafeForEmail,
                SafeForPost = other.SafeForPost == false ? false : worst.SafeForPost,
            }))];
}
