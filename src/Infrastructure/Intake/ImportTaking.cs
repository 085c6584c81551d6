using System.IO.Pipelines;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Referrals;
using CaseManagement.Application.Referrals.Import;
using CaseManagement.Infrastructure.Security;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CaseManagement.Infrastructure.Intake;

/// <summary>
/// Files that people gave in, one at a time, each from its beginning to its end by the same command as what a force posts.
/// Wherever a process dies the next one begins the file again, and what was taken is replayed.
/// </summary>
internal sealed partial class ImportTaking(ImportFiles files, IPieceSender sender, IServiceScopeFactory scopes, ILogger<ImportTaking> logger)
{
    private const int RowsBetweenWords = 500;
    private const string Gone = "The file is not here any more. Send it again";

    /// <returns>How many files were taken.</returns>
    public async Task<int> Run(CancellationToken ct)
    {
        var taken = 0;
        using var turn = files.Enter();
        while (turn is not null && await sender.Send(new ClaimImportCommand(), ct) is { } import && await TryTake(import, ct))
        {
            files.Forget(import.Id);
            taken++;
        }

        return taken;
    }

    /// <returns>False where it is to be begun again later.</returns>
    private async Task<bool> TryTake(ClaimedImport import, CancellationToken ct)
    {
        try
        {
            await Take(import, ct);
        }
        catch (UnreadableFileException unreadable)
        {
            var sentences = unreadable.Faults.SelectMany(at => at.Value, (at, fault) => at.Key.Length == 0 ? fault.Message : $"{at.Key}: {fault.Message}");
            await sender.Send(new FailImportCommand(import.Id, string.Join(". ", sentences)), ct);
        }
        catch (FileNotFoundException)
        {
            await sender.Send(new FailImportCommand(import.Id, Gone), ct);
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            NotTaken(import.Id.Value, failed);
            return false;
        }

        return true;
    }

    private async Task Take(ClaimedImport import, CancellationToken ct)
    {
        await using var content = files.Open(import.Id);
        var messages = import.IsTable ? (await CsvFile.Open(content, ct)).Messages(ct) : MessageLines.Read(PipeReader.Create(content), ct);
        await using var receipts = new ImportReceipts(files, import.Id);
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().BecomeImporter(import.ById, import.Force);
        var next = (long)RowsBetweenWords;
        await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new TakeMessagesCommand(messages, Tell, DryRun: false), ct);
        await receipts.Finish();
        await sender.Send(new FinishImportCommand(import.Id, receipts.Outcomes), ct);

        async Task Tell(IReadOnlyList<LineReceipt> told, CancellationToken telling)
        {
            await receipts.Write(told);
            if (receipts.Rows >= next)
            {
                next = receipts.Rows + RowsBetweenWords;
                await sender.Send(new TellImportProgressCommand(import.Id, receipts.Rows), telling);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The file of import {Import} could not be taken and is begun again")]
    private partial void NotTaken(Guid import, Exception failed);
}
