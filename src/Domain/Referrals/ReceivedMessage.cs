using CaseManagement.Domain.Security;

namespace CaseManagement.Domain.Referrals;

/// <summary>A force's message that was taken, with the receipt that was given for it. It makes a replay recognisable.</summary>
public sealed class ReceivedMessage
{
    private ReceivedMessage()
    {
    } // EF Core

    public ReceivedMessage(
        ReferralId referralId, string force, string recordId, long recordVersion, Guid messageId, string contentDigest, ApiKeyId? keyId, string raw,
        string receipt, DateTime receivedUtc)
    {
        ReferralId = referralId;
        Force = force;
        RecordId = recordId;
        RecordVersion = recordVersion;
        MessageId = messageId;
        ContentDigest = contentDigest;
        KeyId = keyId;
        Raw = raw;
        Receipt = receipt;
        ReceivedUtc = receivedUtc;
    }

    public long Id { get; private set; }

    public ReferralId ReferralId { get; private set; }

    public string Force { get; private set; } = "";

    public string RecordId { get; private set; } = "";

    public long RecordVersion { get; private set; }

    public Guid MessageId { get; private set; }

    public string ContentDigest { get; private set; } = "";

    public ApiKeyId? KeyId { get; private set; }

    public string Raw { get; private set; } = "";

    public string Receipt { get; private set; } = "";

    public DateTime ReceivedUtc { get; private set; }
}
