using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Persistence;

namespace CaseManagement.Application.Referrals;

/// <summary>One message in a unit of work of its own, whichever way it came.</summary>
internal sealed class MessageTaking(IUnitOfWork unitOfWork, PoliceMessageIntake intake, Quarantine quarantine)
{
    /// <summary>Each time another message about the same record was first; more than a few at one moment nobody sends.</summary>
    private const int MostAttempts = 5;

    /// <exception cref="RefusedMessageException">When it is not taken. It waits in quarantine where the contract says so.</exception>
    public async Task<TakenMessage> Take(ReadMessage message, bool dryRun, CancellationToken ct)
    {
        try
        {
            var incoming = message.Incoming ?? throw message.Refused!;
            return dryRun ? await unitOfWork.Rehearse(() => intake.Take(incoming, ct), ct) : await Take(incoming, ct);
        }
        catch (RefusedMessageException refused) when (!dryRun)
        {
            await quarantine.Keep(message.Raw.Body, refused, ct);
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
                return (await unitOfWork.RunTogether([incoming], one => intake.Take(one, ct), ct))[0];
            }
            catch (Exception wasFirst) when (attempt < MostAttempts && wasFirst is TakenByAnotherException or StaleVersionException)
            {
            }
        }
    }
}
