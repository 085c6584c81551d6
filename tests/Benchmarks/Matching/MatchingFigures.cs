using CaseManagement.Domain.People.Matching;

namespace CaseManagement.Benchmarks.Matching;

/// <summary>What was right. "Match" is what the service shows a worker or takes for one person: the bands perhaps and same.</summary>
internal sealed class MatchingFigures(string name, int records, int truePairs)
{
    public const string Header =
        "set                       records  true pairs  candidates  found by keys  precision  recall      F1   same: precision  share    pairs/s";

    private readonly int[] _right = new int[3];
    private readonly int[] _wrong = new int[3];

    public double PerSecond { get; init; }

    public void Take(bool isTrue, MatchBand band) => (isTrue ? _right : _wrong)[(int)band]++;

    public string Row()
    {
        var (found, wrong) = (_right.Sum(), _wrong.Sum());
        var right = found - _right[(int)MatchBand.Different];
        var precision = Share(right, right + wrong - _wrong[(int)MatchBand.Different]);
        var recall = Share(right, truePairs);
        var same = _right[(int)MatchBand.Same];
        var f1 = precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0;
        return $"{name,-24}{records,9:#,0}{truePairs,12:#,0}{(double)(found + wrong) / records,12:0.0}{Share(found, truePairs),15:0.0000}"
            + $"{precision,11:0.0000}{recall,8:0.0000}{f1,8:0.0000}{Share(same, same + _wrong[(int)MatchBand.Same]),18:0.0000}{Share(same, truePairs),7:0.000}{PerSecond,11:#,0}";
    }

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}
