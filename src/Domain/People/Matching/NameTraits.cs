namespace CaseManagement.Domain.People.Matching;

/// <summary>The words of a given or a family name, and all of them written as one: "Anne-Marie" may be "Annemarie" elsewhere.</summary>
public sealed class NameTraits
{
    public static readonly NameTraits None = new("", NameVariants.None);

    public NameTraits(string? name, NameVariants variants)
    {
        var folded = PersonName.Fold(name ?? "");
        Words = [.. PersonName.Words(folded).Select(word => new MatchWord(word, variants))];
        Joined = Words.Length == 1 ? Words[0] : new MatchWord(string.Concat(Words.Select(word => word.Text)), variants);
    }

    public MatchWord[] Words { get; }

    public MatchWord Joined { get; }

    public bool IsMissing => Words.Length == 0;

    public bool HasSeveral => Words.Length > 1;
}
