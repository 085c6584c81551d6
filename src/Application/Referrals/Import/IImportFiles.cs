using CaseManagement.Domain.Referrals;

namespace CaseManagement.Application.Referrals.Import;

/// <summary>Where files that people gave in wait until they are taken, and what was told of them stays.</summary>
public interface IImportFiles
{
    /// <summary>The largest file that is taken, in bytes.</summary>
    long Largest { get; }

    Task Keep(ReferralImportId id, Stream content, CancellationToken ct);

    void Forget(ReferralImportId id);

    /// <summary>Null until the import is finished.</summary>
    Stream? OpenReceipts(ReferralImportId id, bool asTable);
}

public static class ImportFileSizes
{
    public const long Megabyte = 1024 * 1024;

    public static string LargestInWords(this IImportFiles files) => $"{files.Largest / Megabyte} MB";
}
