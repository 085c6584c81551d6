using System.IO.Pipelines;
using CaseManagement.Application.Referrals;
using CaseManagement.Application.Referrals.Import;
using CaseManagement.Infrastructure.Security;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Infrastructure.Intake;

/// <summary>
/// One file of a force, taken from its beginning to its end. Its receipts appear when they are complete, and before the
/// file leaves `working`: wherever a process dies, the next one begins the file again, and what was taken is replayed.
/// </summary>
internal sealed class ForceFileTaking(IServiceScopeFactory scopes)
{
    public async Task<MessagesTaken> Take(ForceFolder folder, FileInfo file, CancellationToken ct)
    {
        try
        {
            var taken = await TakeMessages(folder, file, ct);
            Finish(Receipts(file), Path.Combine(folder.Done, file.Name + ".receipts.ndjson"));
            Finish(file.FullName, Path.Combine(folder.Done, file.Name));
            return taken;
        }
        catch (UnreadableFileException unreadable)
        {
            await File.WriteAllLinesAsync(
                Receipts(file), unreadable.Faults.SelectMany(at => at.Value, (at, fault) => $"{at.Key} {fault.Code} {fault.Message}".TrimStart()), ct);
            Finish(Receipts(file), Path.Combine(folder.Failed, file.Name + ".error.txt"));
            Finish(file.FullName, Path.Combine(folder.Failed, file.Name));
            return new MessagesTaken(0, 0);
        }
    }

    private async Task<MessagesTaken> TakeMessages(ForceFolder folder, FileInfo file, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().BecomeForce(folder.Force);
        await using var content = file.OpenRead();
        var messages = await Messages(file, content, ct);
        await using var receipts = new FileStream(Receipts(file), FileMode.Create, FileAccess.Write);
        var taken = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(
            new TakeMessagesCommand(messages, (told, _) => Write(receipts, told), DryRun: false), ct);
        receipts.Flush(flushToDisk: true);
        return taken;
    }

    private static async Task<IAsyncEnumerable<RawMessage>> Messages(FileInfo file, Stream content, CancellationToken ct) =>
        file.Extension.Equals(".csv", StringComparison.OrdinalIgnoreCase)
            ? (await CsvFile.Open(content, ct)).Messages(ct)
            : MessageLines.Read(PipeReader.Create(content), ct);

    private static async Task Write(Stream receipts, IReadOnlyList<LineReceipt> told)
    {
        foreach (var receipt in told)
        {
            await receipts.WriteAsync(receipt.ToJson());
            receipts.WriteByte((byte)'\n');
        }
    }

    private static string Receipts(FileInfo file) => file.FullName + ".part";

    private static void Finish(string from, string to) => File.Move(from, to, overwrite: true);
}
