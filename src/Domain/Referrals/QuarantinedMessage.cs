using CaseManagement.Domain.Security;

namespace CaseManagement.Domain.Referrals;

/// <summary>A message that could not be taken, kept whole so that nothing is lost. It claims neither a message id nor a version.</summary>
public sealed class QuarantinedMessage
{
    private QuarantinedMessage()
    {
    } // EF Core

    public QuarantinedMessage(ApiKeyId? keyId, string? force, string raw, string bodyDigest, int problemStatus, string faults, DateTime receivedUtc)
    {
        KeyId = keyId;
        Force = force;
        Raw = raw;
        BodyDigest = bodyDigest;
        ProblemStatus = problemStatus;
        Faults = faults;
        ReceivedUtc = receivedUtc;
    }

    public long Id { get; private set; }

    public ApiKeyId? KeyId { get; private set; }

    /// <summary>The force of the key that sent it.</summary>
    public string? Force { get; private set; }

    public string Raw { get; private set; } = "";

    public string BodyDigest { get; private set; } = "";

    /// <summary>422 or 409.</summary>
    public int ProblemStatus { get; private set; }

    /// <summary>The problem's errors, as JSON.</summary>
    public string Faults { get; private set; } = "{}";

    public DateTime ReceivedUtc { get; private set; }
}
