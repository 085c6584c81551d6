using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.People.Matching;
using Microsoft.Extensions.Logging;

namespace CaseManagement.Application.Referrals;

/// <summary>
/// Messages that arrived together are taken in one transaction, because a commit waits for the disk. Where one of them
/// cannot be taken, nothing of the group is kept and each is taken by itself: what it is answered never depends on its
/// neighbours.
/// </summary>
internal sealed partial class MessageGroups(
    ICaseDbContext db, IUnitOfWork unitOfWork, NewToService newToService, Lookout lookout, PoliceMessageIntake intake, Quarantine quarantine,
    MessageTaking taking, ILogger<MessageGroups> logger)
{
    public const int Most = 50;

    /// <summary>All of it is committed when the receipts are returned. A dry run looks at each message by itself.</summary>
    public async Task<IReadOnlyList<LineReceipt>> Take(IReadOnlyList<ReadMessage> group, bool dryRun, CancellationToken ct) =>
        (dryRun ? null : await TryTogether(group, ct)) ?? await OneByOne(group, dryRun, ct);

    private async Task<IReadOnlyList<LineReceipt>?> TryTogether(IReadOnlyList<ReadMessage> group, CancellationToken ct)
    {
        try
        {
            var incoming = group.Select(message => message.Incoming).OfType<IncomingMessage>().ToList();
            return await unitOfWork.RunTogether(group, message => TakeWithin(message, ct), ct, () => LookBefore(incoming, ct), () => lookout.Note(db));
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            // Whatever it was, it is met and answered again where the message stands alone.
            return null;
        }
        finally
        {
            newToService.Forget();
            await lookout.End();
        }
    }

    private async Task LookBefore(List<IncomingMessage> incoming, CancellationToken ct)
    {
        await newToService.Look(incoming, ct);
        lookout.Begin(incoming.Where(message => newToService.IsNew(message) && !message.IsWithdrawal).Select(FirstMessages.Foreseen));
    }

    private async Task<LineReceipt> TakeWithin(ReadMessage message, CancellationToken ct)
    {
        if (message.Incoming is { } incoming)
        {
            return message.Taken((await intake.Take(incoming, ct)).Receipt);
        }

        await quarantine.Add(message.Raw.Body, message.Refused!, ct);
        return message.NotTaken(message.Refused!);
    }

    private async Task<IReadOnlyList<LineReceipt>> OneByOne(IReadOnlyList<ReadMessage> group, bool dryRun, CancellationToken ct)
    {
        var receipts = new List<LineReceipt>(group.Count);
        foreach (var message in group)
        {
            receipts.Add(await TakeAlone(message, dryRun, ct));
        }

        return receipts;
    }

    private async Task<LineReceipt> TakeAlone(ReadMessage message, bool dryRun, CancellationToken ct)
    {
        try
        {
            return message.Taken((await taking.Take(message, dryRun, ct)).Receipt);
        }
        catch (RefusedMessageException refused)
        {
            return message.NotTaken(refused);
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            Failed(message.Raw.Line, failed);
            return message.NotTaken(RefusedMessageException.Failed());
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Message {Line} of a stream could not be taken")]
    private partial void Failed(long line, Exception failed);
}
