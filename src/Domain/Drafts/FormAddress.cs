namespace CaseManagement.Domain.Drafts;

/// <summary>Which form of which record: the form's address within the site, "/cases/{id}/note". It holds ids and nothing else of anybody.</summary>
public sealed record FormAddress
{
    public const int MaxLength = 300;

    private static readonly string[] Casework = ["cases", "complaints", "crimes", "lent", "people", "referrals"];

    private FormAddress(string text, string part, Guid? recordId) => (Text, Part, RecordId) = (text, part, recordId);

    public string Text { get; }

    /// <summary>The part of the site, "cases": what kind of record <see cref="RecordId"/> is.</summary>
    public string Part { get; }

    /// <summary>Null where the form makes a record that is not there yet.</summary>
    public Guid? RecordId { get; }

    /// <returns>Null where no form of the casework has this address.</returns>
    public static FormAddress? Of(string? text)
    {
        if (text is not { Length: > 1 and <= MaxLength } || text[0] != '/' || text.Any(char.IsControl))
        {
            return null;
        }

        var parts = text.Split('?', '#')[0].Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 0 && Casework.Contains(parts[0])
            ? new FormAddress(text, parts[0], parts.Length > 1 && Guid.TryParseExact(parts[1], "D", out var id) ? id : null)
            : null;
    }
}
