using System.Text;
using CaseManagement.Domain.People.Matching;

namespace CaseManagement.Benchmarks.Matching;

/// <summary>How often each level occurs in pairs of one person and in random pairs: what the odds of the model are set by.</summary>
internal sealed class LevelShares
{
    private const int RandomPairs = 2_000_000;

    private readonly Dictionary<string, (int Match, int Random)> _counts = [];
    private int _matches;

    public static LevelShares Of(RecordSet set)
    {
        var shares = new LevelShares();
        var model = MatchingBench.ModelOf(set);
        var known = set.Known.ToLookup(record => record.Entity);
        foreach (var (one, other) in set.Searching.SelectMany(one => known[one.Entity].Where(other => other != one).Select(other => (one, other))))
        {
            shares._matches++;
            shares.Take(model.Compare(one.Traits, other.Traits), isMatch: true);
        }

        var random = new Random(1);
        for (var i = 0; i < RandomPairs; i++)
        {
            var (one, other) = (set.Searching[random.Next(set.Searching.Count)], set.Known[random.Next(set.Known.Count)]);
            if (one.Entity != other.Entity)
            {
                shares.Take(model.Compare(one.Traits, other.Traits), isMatch: false);
            }
        }

        return shares;
    }

    public string Table()
    {
        var text = new StringBuilder();
        foreach (var (level, (match, random)) in _counts.OrderBy(count => count.Key, StringComparer.Ordinal))
        {
            text.AppendLine($"{level,-28}{(double)match / _matches,12:0.00000}{(double)random / RandomPairs,12:0.0000000}");
        }

        return text.ToString();
    }

    private void Take(MatchComparison pair, bool isMatch)
    {
        foreach (var level in new[]
        {
            $"given {pair.Given}", $"family {pair.Family}", $"date of birth {pair.DateOfBirth}", $"address {pair.Address}", $"swapped {pair.NamesSwapped}",
        })
        {
            var (match, random) = _counts.GetValueOrDefault(level);
            _counts[level] = isMatch ? (match + 1, random) : (match, random + 1);
        }
    }
}
