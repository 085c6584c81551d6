namespace CaseManagement.Infrastructure.Intake;

/// <summary>How files looked the last time. One that still grows, or was only just put there, is left alone until the next look.</summary>
internal sealed class FileLooks
{
    private Dictionary<string, (long Length, DateTime ChangedUtc)> _last = [];

    /// <returns>Those that look as they did the last time.</returns>
    public IReadOnlyList<FileInfo> Settled(IReadOnlyList<FileInfo> files)
    {
        var now = files.ToDictionary(file => file.FullName, file => (file.Length, file.LastWriteTimeUtc));
        var settled = files.Where(file => _last.TryGetValue(file.FullName, out var last) && last == now[file.FullName]).ToList();
        _last = now;
        return settled;
    }
}
