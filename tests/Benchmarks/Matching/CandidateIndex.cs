using CaseManagement.Domain.People.Matching;

namespace CaseManagement.Benchmarks.Matching;

/// <summary>Finds candidates as the service does: by keys, the rarest first, and up to the same limits.</summary>
internal sealed class CandidateIndex
{
    private readonly Dictionary<long, List<int>> _byKey = [];

    public CandidateIndex(IReadOnlyList<MatchRecord> known)
    {
        for (var i = 0; i < known.Count; i++)
        {
            foreach (var key in BlockingKeys.Of(known[i].Traits))
            {
                if (!_byKey.TryGetValue(key, out var list))
                {
                    _byKey[key] = list = [];
                }

                list.Add(i);
            }
        }
    }

    public HashSet<int> Of(PersonTraits person)
    {
        var (shared, telling, people) = (new Dictionary<int, int>(), new HashSet<int>(), 0);
        var lists = BlockingKeys.Of(person).Select(key => _byKey.GetValueOrDefault(key)).OfType<List<int>>();
        foreach (var list in lists.Where(list => list.Count <= BlockingKeys.MostPeoplePerKey).OrderBy(list => list.Count))
        {
            if ((people += list.Count) > BlockingKeys.MostCandidates)
            {
                break;
            }

            if (list.Count <= BlockingKeys.FewPeoplePerKey)
            {
                telling.UnionWith(list);
            }

            foreach (var other in list)
            {
                shared[other] = shared.GetValueOrDefault(other) + 1;
            }
        }

        return [.. shared.Where(other => other.Value > 1 || telling.Contains(other.Key)).Select(other => other.Key)];
    }
}
