using System.Text.RegularExpressions;

namespace CaseManagement.Architecture.Tests;

/// <summary>What must not be written, found in the sources. Each pattern is shown a line that it must find.</summary>
public sealed partial class SourceTests
{
    private const int LongestContext = 240;

    private static readonly SourceFile[] Code = [.. Repository.Files("src", ".cs")];
    private static readonly SourceFile[] Views = [.. Repository.Files("src/Api", ".cshtml")];

    private static readonly SourceFile[] Edge =
        [.. Code.Concat(Views).Where(f => f.Path.StartsWith("src/Api/Endpoints/", StringComparison.Ordinal) || f.Path.StartsWith("src/Api/Pages/", StringComparison.Ordinal))];

    [Test]
    public void There_are_sources_to_look_at() => Assert.That((Code.Length > 100, Views.Length > 10, Edge.Length > 10), Is.EqualTo((true, true, true)));

    [Test]
    public void Endpoints_and_pages_do_not_touch_the_database() => Assert.That(Edge.Find(DbContext()), Is.Empty);

    [Test]
    public void Pages_do_not_catch() => Assert.That(Edge.Where(f => f.Path.Contains("/Pages/", StringComparison.Ordinal)).Find(Catch()), Is.Empty);

    [Test]
    public void Time_is_handed_in() => Assert.That(Code.Where(f => f.Path != "src/Api/Program.cs").Find(Clock()), Is.Empty);

    [Test]
    public void No_log_takes_an_object_apart() => Assert.That(Code.Find(Destructuring()), Is.Empty);

    [Test]
    public void Views_hold_no_script_or_style_that_the_content_security_policy_forbids() => Assert.That(Views.Find(Inline()), Is.Empty);

    [Test]
    public void The_sources_hold_no_unfinished_work() => Assert.That(Code.Concat(Views).Find(Unfinished()), Is.Empty);

    [Test]
    public void The_in_memory_database_that_has_no_rules_is_not_used() => Assert.That(
        Repository.Files(".", ".csproj", ".props", ".targets").Find(InMemory()), Is.Empty);

    [Test]
    public void The_database_context_stays_a_list_of_sets() =>
        Assert.That(Code.Single(f => f.Path.EndsWith("/CaseDbContext.cs", StringComparison.Ordinal)).Text.Count(c => c == '\n'), Is.LessThan(LongestContext));

    [Test] // negative control of each pattern above
    public void The_patterns_find_what_they_are_for()
    {
        Assert.That(Finds(DbContext(), "public Model(ICaseDbContext db)"), Is.True);
        Assert.That(Finds(Catch(), "catch (NotFoundException)"), Is.True);
        Assert.That(Finds(Clock(), "var now = DateTime.UtcNow;"), Is.True);
        Assert.That(Finds(Clock(), "DateTimeOffset.Now"), Is.True);
        Assert.That(Finds(Clock(), "DateTime.Today"), Is.True);
        Assert.That(Finds(Clock(), "clock.GetUtcNow().UtcDateTime"), Is.False);
        Assert.That(Finds(Destructuring(), "logger.LogInformation(\"{@Command}\", command)"), Is.True);
        Assert.That(Finds(Inline(), "<p style=\"color: red\">"), Is.True);
        Assert.That(Finds(Inline(), "<script>alert(1)</script>"), Is.True);
        Assert.That(Finds(Inline(), "<a onclick=\"go()\">"), Is.True);
        Assert.That(Finds(Inline(), "<script src=\"~/js/app.js\"></script>"), Is.False);
        Assert.That(Finds(Unfinished(), "// TO" + "DO: later"), Is.True);
        Assert.That(Finds(InMemory(), "<PackageReference Include=\"Microsoft.EntityFrameworkCore.InMemory\" />"), Is.True);
    }

    private static bool Finds(Regex pattern, string line) => new[] { new SourceFile("sample.cs", line) }.Find(pattern).Any();

    [GeneratedRegex("DbContext")]
    private static partial Regex DbContext();

    [GeneratedRegex(@"\bcatch\b\s*(\(|\{|$)", RegexOptions.Multiline)]
    private static partial Regex Catch();

    [GeneratedRegex(@"\bDateTime(Offset)?\.(UtcNow|Now|Today)\b")]
    private static partial Regex Clock();

    [GeneratedRegex(@"""[^""]*\{@\w")]
    private static partial Regex Destructuring();

    [GeneratedRegex(@"<style|\sstyle=|<script(?![^>]*\ssrc=)|\son[a-z]+=""", RegexOptions.IgnoreCase)]
    private static partial Regex Inline();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK)\b")]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"EntityFrameworkCore\.InMemory")]
    private static partial Regex InMemory();
}
