namespace CaseManagement.Domain.People.Matching;

/// <summary>
/// Short forms and other spellings of given names, in groups that begin with the full name: "margaret" with "maggie",
/// "peggy" and "greta". A name may belong to several groups ("alex"). Two names of a group may be one person's; they surely
/// are one name where one of them is the full name.
/// </summary>
public sealed class NameVariants
{
    public static readonly NameVariants None = new([]);

    private static readonly int[] NoGroups = [];

    private readonly Dictionary<string, int[]> _groups = [];
    private readonly Dictionary<string, int[]> _ownGroups = [];
    private readonly Dictionary<int, IReadOnlyList<string>> _names = [];

    /// <param name="groups">The names of each group, in any writing, the full name first.</param>
    public NameVariants(IEnumerable<IReadOnlyList<string>> groups)
    {
        var number = 0;
        foreach (var group in groups)
        {
            number++;
            var names = group.Select(PersonName.Fold).Distinct(StringComparer.Ordinal).ToList();
            _names[number] = names;
            _ownGroups[names[0]] = [.. OwnGroupsOf(names[0]), number];
            foreach (var name in names)
            {
                _groups[name] = [.. GroupsOf(name), number];
            }
        }
    }

    /// <param name="folded">One word as <see cref="PersonName.Fold"/> leaves it.</param>
    public int[] GroupsOf(string folded) => _groups.GetValueOrDefault(folded, NoGroups);

    /// <summary>Every other name that may be the same person's: "elizabeth", "beth" and "lisa" of "liz".</summary>
    public IReadOnlyList<string> OtherFormsOf(string folded) =>
        [.. GroupsOf(folded).SelectMany(group => _names[group]).Where(name => name != folded).Distinct(StringComparer.Ordinal)];

    /// <summary>Those of which it is the full name.</summary>
    public int[] OwnGroupsOf(string folded) => _ownGroups.GetValueOrDefault(folded, NoGroups);
}
