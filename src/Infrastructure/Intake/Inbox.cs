using Microsoft.Extensions.Logging;

namespace CaseManagement.Infrastructure.Intake;

/// <summary>Files that forces put into their folders. A name may tell about a person, so no log repeats one.</summary>
internal sealed partial class Inbox(InboxSettings settings, FileLooks looks, ForceFileTaking taking, ILogger<Inbox> logger)
{
    /// <returns>How many files were read.</returns>
    public async Task<int> Look(CancellationToken ct)
    {
        if (settings.Folder is null)
        {
            return 0;
        }

        var read = 0;
        var folders = ForceFolder.In(settings.Folder);
        var settled = looks.Settled([.. folders.SelectMany(folder => folder.Arrived())]);
        foreach (var folder in folders)
        {
            read += await Look(folder, [.. settled.Where(file => Path.GetFileName(file.DirectoryName) == folder.Force)], ct);
        }

        return read;
    }

    private async Task<int> Look(ForceFolder folder, IReadOnlyList<FileInfo> settled, CancellationToken ct)
    {
        var read = 0;
        try
        {
            using var turn = folder.Enter();
            if (turn is null)
            {
                return read;
            }

            foreach (var file in settled.Where(file => File.Exists(file.FullName)))
            {
                folder.Claim(file);
            }

            foreach (var file in folder.Claimed())
            {
                var taken = await taking.Take(folder, file, ct);
                Taken(folder.Force, taken.Taken, taken.NotTaken);
                read++;
            }
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            // The next force's files do not wait for it; what is in `working` is tried again at the next look.
            NotTaken(folder.Force, failed);
        }

        return read;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "A file of force {Force} was read: {Taken} messages taken, {NotTaken} not")]
    private partial void Taken(string force, int taken, int notTaken);

    [LoggerMessage(Level = LogLevel.Error, Message = "Files of force {Force} could not be taken")]
    private partial void NotTaken(string force, Exception failed);
}
