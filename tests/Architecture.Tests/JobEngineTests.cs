using System.Text.RegularExpressions;

namespace CaseManagement.Architecture.Tests;

/// <summary>Only one engine of jobs is in a build; the sources of both must fit the same seam, or the other build would break unseen.</summary>
public sealed partial class JobEngineTests
{
    private const string Jobs = "src/Infrastructure/Jobs/";
    private const int LongestAdapter = 80;

    private static readonly SourceFile[] Engines = [.. Repository.Files("src", ".cs").Where(f => f.Path.StartsWith(Jobs, StringComparison.Ordinal)
        && f.Path.EndsWith("/JobEngine.cs", StringComparison.Ordinal))];

    [Test]
    public void Each_engine_has_one_small_adapter_of_the_same_shape()
    {
        Assert.That(Engines.Select(f => f.Path), Is.EquivalentTo([Jobs + "Hangfire/JobEngine.cs", Jobs + "Quartz/JobEngine.cs"]));
        Assert.That(Engines.Select(Shape).Distinct().Count(), Is.EqualTo(1), string.Join("\n\n", Engines.Select(Shape)));
        Assert.That(Shape(Engines[0]).Split('\n'), Has.Length.EqualTo(3));
        Assert.That(Lines(Engines.Single(f => f.Path.Contains("/Hangfire/", StringComparison.Ordinal))), Is.LessThan(LongestAdapter));
    }

    [Test]
    public void Nothing_else_knows_which_engine_it_is() => Assert.That(
        Repository.Files("src", ".cs", ".cshtml").Except(Engines).Find(Engine()), Is.Empty);

    [Test] // negative controls
    public void The_shape_tells_apart_and_the_name_is_found()
    {
        SourceFile one = new("one.cs", "    public static void A(int x)\n"), other = new("other.cs", "    public static void A(long x)\n");
        Assert.That(Shape(one), Is.Not.EqualTo(Shape(other)));
        Assert.That(new[] { new SourceFile("sample.cs", "using Hangfire;") }.Find(Engine()), Is.Not.Empty);
    }

    private static int Lines(SourceFile file) => file.Text.Count(c => c == '\n');

    private static string Shape(SourceFile engine) => string.Join('\n', Seam().Matches(engine.Text).Select(m => m.Value.Replace(" _)", " routes)", StringComparison.Ordinal)));

    [GeneratedRegex(@"^    public static \S+ \w+\([^)]*\)", RegexOptions.Multiline)]
    private static partial Regex Seam();

    [GeneratedRegex(@"^using (Hangfire|Quartz|Cronos)\b", RegexOptions.Multiline)]
    private static partial Regex Engine();
}
