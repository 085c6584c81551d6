using CaseManagement.Domain.Documents;

namespace CaseManagement.Application.Documents;

/// <summary>Where the content of documents lies, encrypted. The edge to the disk.</summary>
public interface IDocumentStore
{
    /// <summary>The largest document that is taken, in bytes.</summary>
    long Largest { get; }

    /// <summary>Keeps what streams by, and looks at it. Null where it is larger than the largest; then nothing is kept.</summary>
    Task<KeptContent?> Keep(Stream content, CancellationToken ct);

    /// <summary>Null where it is not there any more.</summary>
    /// <exception cref="System.Security.Cryptography.CryptographicException">While reading, where it was changed or its key is gone.</exception>
    Stream? Open(string storageName);

    void Forget(string storageName);

    /// <summary>The names of all that was kept before a moment.</summary>
    IReadOnlyList<string> KeptBefore(DateTime utc);
}

/// <param name="Kind">Null where it is none of the kinds that are taken.</param>
public sealed record KeptContent(string StorageName, string KeyId, DocumentKind? Kind, long Bytes, string Sha256);

public enum ScanVerdict
{
    Clean,
    Infected,
    NotScanned,
    Unreachable,
}

/// <summary>Looks for viruses: a scanner in the network, or nobody.</summary>
public interface IVirusScanner
{
    Task<ScanVerdict> Scan(Stream content, CancellationToken ct);
}

/// <summary>Makes a Word file of a letter's text.</summary>
public interface ILetterWriter
{
    byte[] Write(string text);
}

/// <param name="RequireScan">Nothing is taken that no scanner looked at.</param>
public sealed record DocumentSettings(bool RequireScan);
