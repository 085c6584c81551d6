using System.Text.RegularExpressions;

namespace CaseManagement.Infrastructure.Intake;

/// <summary>
/// Where a force puts its files and finds what became of them: `working` while a file is taken, then `done`, or `failed`
/// where nothing of it can be taken. Links are never followed: they could lead anywhere.
/// </summary>
internal sealed partial class ForceFolder
{
    private const int LongestName = 120;

    private static readonly EnumerationOptions NoLinks = new() { AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint };

    private static readonly string[] Kinds = [".csv", ".ndjson"];

    private readonly DirectoryInfo _folder;

    private ForceFolder(DirectoryInfo folder) => _folder = folder;

    public string Force => _folder.Name;

    public string Working => PathOf("working");

    public string Done => PathOf("done");

    public string Failed => PathOf("failed");

    public static IReadOnlyList<ForceFolder> In(string inbox) => Directory.Exists(inbox)
        ? [.. new DirectoryInfo(inbox).EnumerateDirectories("*", NoLinks).Where(d => ForceCode().IsMatch(d.Name)).OrderBy(d => d.Name, StringComparer.Ordinal).Select(d => new ForceFolder(d))]
        : [];

    public IReadOnlyList<FileInfo> Arrived() => Files(_folder);

    /// <summary>What was claimed and is not finished, by this process or by one that died; the oldest first.</summary>
    public IReadOnlyList<FileInfo> Claimed() =>
        [.. Files(new DirectoryInfo(Working)).OrderBy(file => file.LastWriteTimeUtc).ThenBy(file => file.Name, StringComparer.Ordinal)];

    /// <summary>For one process at a time, however many watch; a process that dies leaves it open. Null where another has it.</summary>
    public IDisposable? Enter()
    {
        foreach (var folder in new[] { Working, Done, Failed }.Select(Directory.CreateDirectory))
        {
            if (folder.LinkTarget is not null)
            {
                throw new InvalidOperationException($"The folder {folder.Name} of force {Force} is a link, which is not followed");
            }
        }

        try
        {
            return new FileStream(Path.Combine(Working, ".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Under a name that nothing else has, so that the receipts of last night stay where they are.</summary>
    public void Claim(FileInfo file)
    {
        var name = FreeName(file.Name);
        File.Move(file.FullName, Path.Combine(Working, name), overwrite: false);
    }

    private string FreeName(string given)
    {
        var clean = Unusual().Replace(given, "_").TrimStart('.', '-');
        var (stem, kind) = (Path.GetFileNameWithoutExtension(clean), Path.GetExtension(clean));
        stem = stem.Length == 0 ? "file" : stem[..Math.Min(stem.Length, LongestName)];
        return Enumerable.Range(1, int.MaxValue).Select(n => n == 1 ? stem + kind : $"{stem}-{n}{kind}").First(IsFree);
    }

    private bool IsFree(string name) => new[] { Working, Done, Failed }.All(folder => !Path.Exists(Path.Combine(folder, name)));

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);

    private static FileInfo[] Files(DirectoryInfo folder) =>
        [.. folder.EnumerateFiles("*", NoLinks).Where(file => Kinds.Contains(file.Extension, StringComparer.OrdinalIgnoreCase))];

    [GeneratedRegex("^[0-9]{2}$")]
    private static partial Regex ForceCode();

    [GeneratedRegex("[^A-Za-z0-9._-]")]
    private static partial Regex Unusual();
}
