namespace CaseManagement.Domain.ReferenceData;

/// <summary>Who is contacted only where they agreed, or where safeguarding is the ground.</summary>
public sealed record ConsentRule(bool Children, bool SexualOffences, bool UnclassifiedOffences, bool Everybody)
{
    public const string OfChildren = "children";
    public const string OfSexualOffences = "sexual-offences";
    public const string OfUnclassifiedOffences = "unclassified-offences";
    public const string OfEverybody = "everybody";

    public static readonly IReadOnlyList<string> Groups = [OfChildren, OfSexualOffences, OfUnclassifiedOffences, OfEverybody];

    public static readonly ConsentRule Default = new(Children: true, SexualOffences: true, UnclassifiedOffences: true, Everybody: false);

    public static ConsentRule Of(IReadOnlyCollection<string> groups) => new(
        groups.Contains(OfChildren), groups.Contains(OfSexualOffences), groups.Contains(OfUnclassifiedOffences), groups.Contains(OfEverybody));

    public static ConsentRule Read(string value) => Of(CodeSet.Read(value));

    public IReadOnlyList<string> Members =>
    [
        .. Children ? [OfChildren] : Array.Empty<string>(),
        .. SexualOffences ? [OfSexualOffences] : Array.Empty<string>(),
        .. UnclassifiedOffences ? [OfUnclassifiedOffences] : Array.Empty<string>(),
        .. Everybody ? [OfEverybody] : Array.Empty<string>(),
    ];

    public string Write() => CodeSet.Write(Members);
}
