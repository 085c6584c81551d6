using System.Diagnostics;
using CaseManagement.Domain.People.Matching;
using CaseManagement.Infrastructure.ReferenceData;

namespace CaseManagement.Benchmarks.Matching;

/// <summary>Judges every candidate pair of each set with the model and thresholds of the service, and counts what was right.</summary>
internal static class MatchingBench
{
    public static int Run(string[] args)
    {
        if (MatchingOptions.Parse(args) is not { } options)
        {
            Console.Error.WriteLine(MatchingOptions.Usage);
            return 2;
        }

        var sets = new RecordFile(ShippedNameVariants.Read()).Read(options.Data).Select(set => set.Of(options.Half)).ToList();
        if (options.Weights)
        {
            foreach (var set in sets)
            {
                Console.WriteLine(LevelShares.Of(set).Table());
            }

            return 0;
        }

        Console.WriteLine(MatchingFigures.Header);
        foreach (var set in sets)
        {
            Console.WriteLine(Measure(set, options.Missed).Row());
        }

        return 0;
    }

    private static MatchingFigures Measure(RecordSet set, bool showMissed)
    {
        var model = ModelOf(set);
        var index = new CandidateIndex(set.Known);
        var pairs = set.Searching.SelectMany((record, i) => index.Of(record.Traits).Where(j => !set.IsOneFile || j > i).Select(j => (One: record, Other: set.Known[j]))).ToList();
        var judged = pairs.ConvertAll(pair => model.Compare(pair.One.Traits, pair.Other.Traits));
        var records = set.IsOneFile ? set.Known.Count : set.Known.Count + set.Searching.Count;
        var truePairs = TruePairs(set);
        var figures = new MatchingFigures(set.Name, records, truePairs.Count) { PerSecond = PairsPerSecond(model, pairs) };
        for (var i = 0; i < pairs.Count; i++)
        {
            var isTrue = pairs[i].One.Entity == pairs[i].Other.Entity;
            figures.Take(isTrue, judged[i].Band);
            if (showMissed && isTrue != (judged[i].Band != MatchBand.Different))
            {
                Console.WriteLine($"  {(isTrue ? "missed" : "false"),-6} {Levels(judged[i])}");
            }
        }

        if (showMissed)
        {
            foreach (var pair in truePairs.Except(pairs))
            {
                Console.WriteLine($"  no key {Levels(model.Compare(pair.One.Traits, pair.Other.Traits))}");
            }
        }

        return figures;
    }

    private static string Levels(MatchComparison pair) =>
        $"{pair.Score,6:0.0} {pair.Given}, {pair.Family}, {pair.DateOfBirth}, {pair.Address}, {pair.Cautions}";

    /// <summary>Once the code is warm, which a service's is.</summary>
    private static double PairsPerSecond(MatchModel model, List<(MatchRecord One, MatchRecord Other)> pairs)
    {
        var (compared, watch) = (0L, new Stopwatch());
        for (var round = 0; pairs.Count > 0 && watch.Elapsed < TimeSpan.FromSeconds(1); round++)
        {
            if (round == 20)
            {
                (compared, watch) = (0, Stopwatch.StartNew());
            }

            foreach (var (one, other) in pairs)
            {
                _ = model.Compare(one.Traits, other.Traits);
                compared++;
            }
        }

        return compared / watch.Elapsed.TotalSeconds;
    }

    /// <summary>Weights come from the values of the records themselves, as those of the service come from the people it knows.</summary>
    public static MatchModel ModelOf(RecordSet set) => new(FrequenciesOf(set), MatchThresholds.Default);

    private static ValueFrequencies FrequenciesOf(RecordSet set) =>
        ValueFrequencies.Count([.. (set.IsOneFile ? set.Known : set.Known.Concat(set.Searching)).Select(record => record.Traits)]);

    private static List<(MatchRecord One, MatchRecord Other)> TruePairs(RecordSet set)
    {
        var known = set.Known.Select((record, i) => (Record: record, Place: i)).ToLookup(known => known.Record.Entity);
        return [.. set.Searching.SelectMany((one, i) => known[one.Entity].Where(other => !set.IsOneFile || other.Place > i).Select(other => (one, other.Record)))];
    }
}
