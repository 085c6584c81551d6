namespace CaseManagement.Domain.People.Matching;

internal static class WordComparison
{
    /// <summary>Shorter words are near so many others that a slip is no likeness.</summary>
    private const int ShortestForASlip = 3;
    private const int ShortestSound = 2;

    public static NameLevel Between(MatchWord one, MatchWord other)
    {
        if (one.IsInitial || other.IsInitial)
        {
            return one.Text[0] == other.Text[0] ? NameLevel.Initial : NameLevel.Different;
        }

        if (one.Text == other.Text)
        {
            return NameLevel.Exact;
        }

        if (one.IsVariantOf(other))
        {
            return NameLevel.Variant;
        }

        var slips = Slips(one, other);
        return slips == 1 ? NameLevel.Slip
            : one.Sound.Length >= ShortestSound && one.Sound == other.Sound ? NameLevel.Sound
            : slips > 1 ? NameLevel.Alike
            : NameLevel.Different;
    }

    /// <summary>How many slips lie between them; 0 for more than words of this length have in common by chance.</summary>
    private static int Slips(MatchWord one, MatchWord other)
    {
        var shorter = Math.Min(one.Text.Length, other.Text.Length);
        var limit = MostSlips(Math.Max(one.Text.Length, other.Text.Length));
        if (shorter < ShortestForASlip || !MatchWord.MayBeWithin(limit, one.Letters, other.Letters))
        {
            return 0;
        }

        var distance = EditDistance.Between(one.Text, other.Text, limit);
        return distance <= limit ? distance : 0;
    }

    private static int MostSlips(int length) => length >= 8 ? 3 : length >= 5 ? 2 : 1;
}
