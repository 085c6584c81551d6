using System.Runtime.CompilerServices;
using System.Threading.Channels;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;

namespace CaseManagement.Application.Referrals;

/// <summary>
/// Many messages, however many. While a group is taken the next messages are read and checked, so that both the disk and
/// the processor are at work; never more than a few groups are in memory.
/// </summary>
internal sealed class MessageStream(ICurrentUser user, IReferenceData reference, TimeProvider clock, MessageGroups groups)
{
    /// <returns>The receipts of each group, in the order of the messages, once they are committed.</returns>
    public async IAsyncEnumerable<IReadOnlyList<LineReceipt>> Take(
        IAsyncEnumerable<RawMessage> messages, bool dryRun, [EnumeratorCancellation] CancellationToken ct)
    {
        using var given = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var arrived = Channel.CreateBounded<ReadMessage>(new BoundedChannelOptions(2 * MessageGroups.Most) { SingleReader = true, SingleWriter = true });
        var reading = Read(messages, arrived.Writer, given.Token);
        try
        {
            while (await arrived.Reader.WaitToReadAsync(ct))
            {
                yield return await groups.Take(WhatArrived(arrived.Reader), dryRun, ct);
            }
        }
        finally
        {
            await given.CancelAsync();
            await reading;
        }
    }

    /// <summary>A slow sender is answered message by message, a fast one in full groups.</summary>
    private static List<ReadMessage> WhatArrived(ChannelReader<ReadMessage> arrived)
    {
        List<ReadMessage> group = [];
        while (group.Count < MessageGroups.Most && arrived.TryRead(out var message))
        {
            group.Add(message);
        }

        return group;
    }

    private async Task Read(IAsyncEnumerable<RawMessage> messages, ChannelWriter<ReadMessage> arrived, CancellationToken ct)
    {
        try
        {
            await foreach (var raw in messages.WithCancellation(ct))
            {
                var read = ReadMessage.Of(raw, user, await reference.Current(ct), clock.GetUtcNow().UtcDateTime);
                await arrived.WriteAsync(read, ct);
            }

            arrived.Complete();
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            // Told to whoever takes them, after what had arrived before.
            arrived.Complete(broken);
        }
    }
}
