using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;

namespace CaseManagement.Application.Referrals;

/// <summary>A message that was looked at and not taken yet: either without faults, or with the reason why it will not be taken.</summary>
internal sealed record ReadMessage(RawMessage Raw, IncomingMessage? Incoming, RefusedMessageException? Refused)
{
    public static ReadMessage Of(RawMessage raw, ICurrentUser sender, ReferenceSnapshot reference, DateTime now)
    {
        if (raw.Refused is not null)
        {
            return new ReadMessage(raw, null, raw.Refused);
        }

        try
        {
            return new ReadMessage(raw, IncomingMessage.Read(raw.Body, sender.KeyId, sender.Force, reference, now), null);
        }
        catch (RefusedMessageException refused)
        {
            return new ReadMessage(raw, null, refused);
        }
    }

    public LineReceipt Taken(ReferralReceipt receipt) => new(Raw.Line, receipt.RecordId, receipt, null);

    public LineReceipt NotTaken(RefusedMessageException refused) => new(Raw.Line, Incoming?.Message.RecordId ?? Raw.RecordId, null, Raw.Told(refused.Faults));
}
