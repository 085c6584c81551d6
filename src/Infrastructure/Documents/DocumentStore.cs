using System.Security.Cryptography;
using CaseManagement.Application.Documents;
using CaseManagement.Domain.Documents;
using Microsoft.Extensions.Configuration;

namespace CaseManagement.Infrastructure.Documents;

/// <summary>`Storage:Path`/documents: a file by a random name for each document, written as it streams in.</summary>
internal sealed class DocumentStore(IConfiguration configuration, DocumentKeys keys, TimeProvider clock) : IDocumentStore
{
    private const int UsualMegabytes = 20;

    private readonly string _folder = Path.GetFullPath(Path.Combine(configuration["Storage:Path"] ?? "data", "documents"));

    public long Largest { get; } = configuration.GetValue("Documents:LargestMegabytes", UsualMegabytes) * 1024L * 1024;

    public async Task<KeptContent?> Keep(Stream content, CancellationToken ct)
    {
        Directory.CreateDirectory(_folder);
        var name = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        var (keyId, probe, digest) = ("", new ContentProbe(), "");
        var isKept = false;
        try
        {
            await using (var file = new FileStream(PathOf(name), FileMode.CreateNew, FileAccess.Write))
            {
                (keyId, digest) = await Write(content, file, name, probe, ct);
                file.Flush(flushToDisk: true);
            }

            File.SetLastWriteTimeUtc(PathOf(name), clock.GetUtcNow().UtcDateTime);
            isKept = probe.Length <= Largest;
            return isKept ? new KeptContent(name, keyId, probe.Judge(), probe.Length, digest) : null;
        }
        finally
        {
            if (!isKept)
            {
                Forget(name);
            }
        }
    }

    public Stream? Open(string storageName)
    {
        if (!File.Exists(PathOf(storageName)))
        {
            return null;
        }

        FileStream? file = File.OpenRead(PathOf(storageName));
        try
        {
            var (keyId, wrapped) = SealedFile.ReadHead(file);
            var head = SealedFile.Bound(SealedFile.Head(keyId, wrapped), storageName);
            var opened = new OpenedFile(file, new SealedFile(keys.Unwrap(keyId, wrapped), head));

            // It is the opened file's from here on.
            file = null;
            return opened;
        }
        finally
        {
            file?.Dispose();
        }
    }

    public void Forget(string storageName) => File.Delete(PathOf(storageName));

    public IReadOnlyList<string> KeptBefore(DateTime utc) => Directory.Exists(_folder)
        ? [.. new DirectoryInfo(_folder).EnumerateFiles().Where(f => f.LastWriteTimeUtc < utc).Select(f => f.Name)]
        : [];

    /// <summary>No further than the limit: what is beyond it is not even read.</summary>
    private async Task<(string KeyId, string Digest)> Write(Stream content, FileStream file, string name, ContentProbe probe, CancellationToken ct)
    {
        var key = RandomNumberGenerator.GetBytes(32);
        var (keyId, wrapped) = keys.Wrap(key);
        var head = SealedFile.Head(keyId, wrapped);
        await file.WriteAsync(head, ct);
        using var pieces = new SealedFile(key, SealedFile.Bound(head, name));
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (piece, next) = (new byte[SealedFile.PieceLength], new byte[SealedFile.PieceLength]);
        var sealedPiece = new byte[SealedFile.PieceLength + SealedFile.TagLength];
        var length = await content.ReadAtLeastAsync(piece, piece.Length, throwOnEndOfStream: false, ct);
        for (var number = 0L; ; number++)
        {
            probe.Feed(piece.AsSpan(0, length));
            digest.AppendData(piece, 0, length);
            var following = length == piece.Length && probe.Length <= Largest
                ? await content.ReadAtLeastAsync(next, next.Length, throwOnEndOfStream: false, ct)
                : 0;
            pieces.Seal(number, isLast: following == 0, piece.AsSpan(0, length), sealedPiece);
            await file.WriteAsync(sealedPiece.AsMemory(0, length + SealedFile.TagLength), ct);
            if (following == 0)
            {
                return (keyId, Convert.ToHexStringLower(digest.GetHashAndReset()));
            }

            (piece, next, length) = (next, piece, following);
        }
    }

    private string PathOf(string storageName) => Path.Combine(_folder, Path.GetFileName(storageName));
}
