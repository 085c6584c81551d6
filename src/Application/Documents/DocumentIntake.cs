using CaseManagement.Domain.Common;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Referrals;
using FluentValidation;
using FluentValidation.Results;

namespace CaseManagement.Application.Documents;

/// <summary>The one way in which content comes into the store: not too large, of a kind that is taken, and looked at for viruses. What is refused is not kept.</summary>
internal sealed class DocumentIntake(IDocumentStore store, IVirusScanner scanner, DocumentSettings settings)
{
    public async Task<HeldContent> Take(Stream content, CancellationToken ct)
    {
        var kept = await store.Keep(content, ct) ?? throw Fault(FaultCode.TooLarge, $"Select a file of at most {store.Largest / 1024 / 1024} MB");
        var isTaken = false;
        try
        {
            var kind = kept switch
            {
                { Bytes: 0 } => throw Fault(FaultCode.Required, "Select a file that is not empty"),
                { Kind: { } known } => known,
                _ => throw Fault(FaultCode.Type, "Select an image, a PDF, a Word document without macros, a text or an email"),
            };
            var scan = await Scanned(kept.StorageName, ct);
            isTaken = true;
            return new HeldContent(kept.StorageName, kept.KeyId, kind, kept.Bytes, kept.Sha256, scan);
        }
        finally
        {
            if (!isTaken)
            {
                store.Forget(kept.StorageName);
            }
        }
    }

    private async Task<VirusScan> Scanned(string storageName, CancellationToken ct)
    {
        await using var content = store.Open(storageName)!;
        var verdict = await scanner.Scan(content, ct);
        Refuse.If(verdict == ScanVerdict.Infected, DocumentErrors.Infected);
        Refuse.If(verdict == ScanVerdict.Unreachable, DocumentErrors.ScannerUnreachable);
        Refuse.If(verdict == ScanVerdict.NotScanned && settings.RequireScan, DocumentErrors.NotScanned);
        return verdict == ScanVerdict.Clean ? VirusScan.Clean : VirusScan.NotScanned;
    }

    private static ValidationException Fault(string code, string sentence) => new([new ValidationFailure("File", sentence) { ErrorCode = code }]);
}
