using CaseManagement.Application.Referrals.Import;
using CaseManagement.Domain.Referrals;
using Microsoft.Extensions.Configuration;

namespace CaseManagement.Infrastructure.Intake;

/// <summary>`Storage:Path`/imports: a file by the id of its import until it is taken, then its receipts in two forms.</summary>
internal sealed class ImportFiles(IConfiguration configuration) : IImportFiles
{
    private readonly string _folder = Path.GetFullPath(Path.Combine(configuration["Storage:Path"] ?? "data", "imports"));

    private const int UsualMegabytes = 200;

    public long Largest { get; } = configuration.GetValue("Intake:LargestFileMegabytes", UsualMegabytes) * ImportFileSizes.Megabyte;

    public async Task Keep(ReferralImportId id, Stream content, CancellationToken ct)
    {
        Directory.CreateDirectory(_folder);
        await using var file = new FileStream(PathOf(id), FileMode.CreateNew, FileAccess.Write);
        await content.CopyToAsync(file, ct);
        file.Flush(flushToDisk: true);
    }

    public void Forget(ReferralImportId id) => File.Delete(PathOf(id));

    public Stream? OpenReceipts(ReferralImportId id, bool asTable)
    {
        var path = Receipts(id, asTable);
        return File.Exists(path) ? File.OpenRead(path) : null;
    }

    /// <summary>For one process at a time; one that dies leaves it open. Null where another has it.</summary>
    public IDisposable? Enter()
    {
        Directory.CreateDirectory(_folder);
        try
        {
            return new FileStream(Path.Combine(_folder, ".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }

    public Stream Open(ReferralImportId id) => File.OpenRead(PathOf(id));

    /// <summary>Receipts while they are written; what an earlier attempt left is written over.</summary>
    public Stream CreateReceipts(ReferralImportId id, bool asTable) => new FileStream(Receipts(id, asTable) + ".part", FileMode.Create, FileAccess.Write);

    public void FinishReceipts(ReferralImportId id, bool asTable) => File.Move(Receipts(id, asTable) + ".part", Receipts(id, asTable), overwrite: true);

    private string PathOf(ReferralImportId id) => Path.Combine(_folder, id.Value.ToString());

    private string Receipts(ReferralImportId id, bool asTable) => PathOf(id) + (asTable ? ".receipts.csv" : ".receipts.ndjson");
}
