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
        var watch = Stopwatch.StartNew();
        var judged = pairs.ConvertAll(pair => model.Compare(pair.One.Traits, pair.Other.Traits));
        var seconds = watch.Elapsed.TotalSeconds;

        var figures = new MatchingFigures(set.Name, set.IsOneFile ? set.Known.Count : set.Known.Count + set.Searching.Count, TruePairs(set)) { PerSecond = pairs.Count / seconds };
        for (var i = 0; i < pairs.Count; i++)
        {
            var isTrue = pairs[i].One.Entity == pairs[i].Other.Entity;
            figures.Take(isTrue, judged[i].Band);
            if (showMissed && isTrue != (judged[i].Band != MatchBand.Different))
            {
                var pair = judged[i];
                Console.WriteLine($"  {(isTrue ? "missed" : "false"),-7} {pair.Score,6:0.0} {pair.Given}, {pair.Family}, {pair.DateOfBirth}, {pair.Address}, {pair.Cautions}");
            }
        }

        return figures;
    }

    /// <summary>Weights come from the values of the records themselves, as those of the service come from the people it knows.</summary>
    public static MatchModel ModelOf(RecordSet set) => new(FrequenciesOf(set), MatchThresholds.Default);

    private static ValueFrequencies FrequenciesOf(RecordSet set) =>
        ValueFrequencies.Count([.. (set.IsOneFile ? set.Known : set.Known.Concat(set.Searching)).Select(record => record.Traits)]);

    private static int TruePairs(RecordSet set)
    {
        if (set.IsOneFile)
        {
            return set.Known.CountBy(record => record.Entity).Sum(entity => entity.Value * (entity.Value - 1) / 2);
        }

        var known = set.Known.CountBy(record => record.Entity).ToDictionary(entity => entity.Key, entity => entity.Value);
        return set.Searching.Sum(record => known.GetValueOrDefault(record.Entity));
    }
}
