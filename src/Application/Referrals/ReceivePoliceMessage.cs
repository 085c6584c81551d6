using CaseManagement.Application.Common;
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

internal sealed class ReceivePoliceMessageHandler(
    ICurrentUser user, IUnitOfWork unitOfWork, PoliceMessageIntake intake, Quarantine quarantine, IReferenceData reference, TimeProvider clock)
    : IRequestHandler<ReceivePoliceMessageCommand, TakenMessage>
{
    /// <summary>Each time another message about the same record was first; more than a few at one moment nobody sends.</summary>
    private const int MostAttempts = 5;

    public async Task<TakenMessage> Handle(ReceivePoliceMessageCommand command, CancellationToken cancellationToken)
    {
        try
        {
            var incoming = IncomingMessage.Read(
                command.Body, user.KeyId, user.Force, await reference.Current(cancellationToken), clock.GetUtcNow().UtcDateTime);
            return command.DryRun
                ? await unitOfWork.Rehearse(() => intake.Take(incoming, cancellationToken), cancellationToken)
                : await Take(incoming, cancellationToken);
        }
        catch (RefusedMessageException refused) when (!command.DryRun)
        {
            await quarantine.Keep(command.Body, refused, cancellationToken);
            throw;
        }
    }

    /// <summary>Two copies at the same moment: the second finds the first one's referral when it tries again.</summary>
    private async Task<TakenMessage> Take(IncomingMessage incoming, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await unitOfWork.Run(() => intake.Take(incoming, ct), ct);
            }
            catch (Exception wasFirst) when (attempt < MostAttempts && wasFirst is TakenByAnotherException or StaleVersionException)
            {
            }
        }
    }
}
