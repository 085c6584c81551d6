namespace CaseManagement.Domain.People.Matching;

/// <summary>A word made ready for comparing: folded, with how it sounds, which letters it has and which names it stands for.</summary>
public sealed class MatchWord
{
    private readonly int[] _groups;
    private readonly int[] _ownGroups;

    public MatchWord(string folded, NameVariants variants)
    {
        Text = folded;
        Letters = LettersOf(folded);
        _groups = variants.GroupsOf(folded);
        _ownGroups = variants.OwnGroupsOf(folded);
    }

    public string Text { get; }

    public string Sound => field ??= SoundCode.Of(Text);

    /// <summary>A bit for each letter that occurs: words whose bits differ much need not be compared letter by letter.</summary>
    public uint Letters { get; }

    /// <summary>In the list of names: whatever was counted, it is somebody's name and not a slip of the pen.</summary>
    public bool IsListed => _groups.Length > 0;

    public bool IsInitial => Text.Length == 1;

    /// <summary>They can be forms of one name.</summary>
    public bool IsVariantOf(MatchWord other) => Overlap(_groups, other._groups);

    /// <summary>One of them is the full name of which the other is a form. Two short forms may be two twins' names.</summary>
    public bool IsSurelyVariantOf(MatchWord other) => Overlap(_ownGroups, other._groups) || Overlap(_groups, other._ownGroups);

    /// <summary>Each slip of the pen takes at most one letter away and brings one.</summary>
    public static bool MayBeWithin(int slips, uint letters, uint others) => System.Numerics.BitOperations.PopCount(letters ^ others) <= 2 * slips;

    public static uint LettersOf(string folded)
    {
        var letters = 0u;
        foreach (var letter in folded)
        {
            letters |= 1u << (letter is >= 'a' and <= 'z' ? letter - 'a' : 26 + (letter % 6));
        }

        return letters;
    }

    private static bool Overlap(int[] mine, int[] theirs)
    {
        foreach (var group in mine)
        {
            if (Array.IndexOf(theirs, group) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
