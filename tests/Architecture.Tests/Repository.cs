using System.Text.RegularExpressions;

namespace CaseManagement.Architecture.Tests;

/// <summary>The sources, read as text: what lambdas and pages compile to hides where it was written.</summary>
internal static partial class Repository
{
    public static readonly string Root = FindRoot();

    /// <summary>Files below a folder of the repository, without what a build or a tool wrote.</summary>
    public static IEnumerable<SourceFile> Files(string folder, params string[] extensions) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
            .Where(path => extensions.Contains(Path.GetExtension(path)) && !Generated().IsMatch(Path.GetRelativePath(Root, path)))
            .Select(path => new SourceFile(Path.GetRelativePath(Root, path).Replace('\\', '/'), File.ReadAllText(path)));

    /// <summary>"path:line" of every match.</summary>
    public static IEnumerable<string> Find(this IEnumerable<SourceFile> files, Regex pattern) => files.SelectMany(file => pattern.Matches(file.Text)
        .Select(match => $"{file.Path}:{file.Text.AsSpan(0, match.Index).Count('\n') + 1}"));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CaseManagement.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("CaseManagement.sln is in no folder above the tests");
    }

    [GeneratedRegex(@"[/\\](bin|obj|node_modules|wwwroot|Migrations)[/\\]")]
    private static partial Regex Generated();
}

internal sealed record SourceFile(string Path, string Text);
