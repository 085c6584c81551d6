using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using MediatR;

namespace CaseManagement.Application.Referrals;

/// <summary>The messages of an array, of lines or of a file, one as good as sent alone.</summary>
/// <param name="Tell">Is given the receipts in the order of the messages, some at a time, each after its commit.</param>
/// <param name="DryRun">Looks at each message by itself and keeps none.</param>
[Requires(Permission.ReferralsSend)]
[NotCaseData("It brings data and shows none; a sender reaches only records of its own force")]
public sealed record TakeMessagesCommand(
    IAsyncEnumerable<RawMessage> Messages, Func<IReadOnlyList<LineReceipt>, CancellationToken, Task> Tell, bool DryRun)
    : ICommand<MessagesTaken>, IRunsItsOwnUnitsOfWork;

public sealed record MessagesTaken(int Taken, int NotTaken);

internal sealed class TakeMessagesHandler(MessageStream stream) : IRequestHandler<TakeMessagesCommand, MessagesTaken>
{
    public async Task<MessagesTaken> Handle(TakeMessagesCommand command, CancellationToken cancellationToken)
    {
        var (taken, notTaken) = (0, 0);
        await foreach (var receipts in stream.Take(command.Messages, command.DryRun, cancellationToken))
        {
            var good = receipts.Count(r => r.Receipt is not null);
            (taken, notTaken) = (taken + good, notTaken + receipts.Count - good);
            await command.Tell(receipts, cancellationToken);
        }

        return new MessagesTaken(taken, notTaken);
    }
}
