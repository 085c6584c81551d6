using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using MediatR;

namespace CaseManagement.Application.Referrals;

/// <summary>One electronic message of a police force: taken, or refused with every fault it has.</summary>
/// <param name="Body">The bytes as they were sent.</param>
/// <param name="DryRun">Does everything but keep it.</param>
[Requires(Permission.ReferralsSend)]
[NotCaseData("It brings data and shows none; a sender reaches only records of its own force")]
public sealed record ReceivePoliceMessageCommand(ReadOnlyMemory<byte> Body, bool DryRun) : ICommand<TakenMessage>, IRunsItsOwnUnitsOfWork;

/// <param name="Created">False for anything later about a record that was there.</param>
public sealed record TakenMessage(ReferralReceipt Receipt, bool Created);

internal sealed class ReceivePoliceMessageHandler(ICurrentUser user, MessageTaking taking, IReferenceData reference, TimeProvider clock)
    : IRequestHandler<ReceivePoliceMessageCommand, TakenMessage>
{
    public async Task<TakenMessage> Handle(ReceivePoliceMessageCommand command, CancellationToken cancellationToken)
    {
        var raw = new RawMessage(1, command.Body);
        var read = ReadMessage.Of(raw, user, await reference.Current(cancellationToken), clock.GetUtcNow().UtcDateTime);
        return await taking.Take(read, command.DryRun, cancellationToken);
    }
}
