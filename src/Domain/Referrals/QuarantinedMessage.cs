using CaseManagement.Domain.Common;
using CaseManagement.Domain.Security;

namespace CaseManagement.Domain.Referrals;

/// <summary>
/// A message that could not be taken, kept whole so that nothing is lost. It claims neither a message id nor a version. It
/// waits until somebody sends it again, mended, or discards it.
/// </summary>
public sealed class QuarantinedMessage : AggregateRoot
{
    public const int ReasonMaxLength = 1000;

    private QuarantinedMessage()
    {
    } // EF Core

    public QuarantinedMessageId Id { get; private set; }

    public ApiKeyId? KeyId { get; private set; }

    /// <summary>The force of the key that sent it. What is sent again in its place may speak for this force alone.</summary>
    public string? Force { get; private set; }

    public string Raw { get; private set; } = "";

    public string BodyDigest { get; private set; } = "";

    /// <summary>422 or 409.</summary>
    public int ProblemStatus { get; private set; }

    /// <summary>The problem's errors, as JSON.</summary>
    public string Faults { get; private set; } = "{}";

    public DateTime ReceivedUtc { get; private set; }

    public QuarantineState State { get; private set; }

    public DateTime? ClosedUtc { get; private set; }

    public UserId? ClosedById { get; private set; }

    /// <summary>What became of it when it was sent again.</summary>
    public ReferralId? ReferralId { get; private set; }

    /// <summary>Why it was discarded.</summary>
    public string? Reason { get; private set; }

    public override Guid AggregateId => Id.Value;

    public static QuarantinedMessage Keep(
        ApiKeyId? keyId, string? force, string raw, string bodyDigest, int problemStatus, string faults, DateTime receivedUtc) => new()
        {
            Id = QuarantinedMessageId.New(),
            KeyId = keyId,
            Force = force,
            Raw = raw,
            BodyDigest = bodyDigest,
            ProblemStatus = problemStatus,
            Faults = faults,
            ReceivedUtc = receivedUtc,
        };

    /// <param name="referral">The referral of which the mended message tells.</param>
    /// <param name="by">Who mended it.</param>
    /// <param name="now">When.</param>
    public void Resent(ReferralId referral, UserId? by, DateTime now)
    {
        Close(QuarantineState.Resent, by, now);
        ReferralId = referral;
        Raise(new QuarantinedMessageResent(referral.Value));
    }

    public void Discard(string reason, UserId? by, DateTime now)
    {
        var given = PlainText.CleanOrNull(reason);
        Refuse.If(given is null, QuarantineErrors.ReasonMissing);
        Close(QuarantineState.Discarded, by, now);
        Reason = given;
        Raise(new QuarantinedMessageDiscarded(given!));
    }

    private void Close(QuarantineState state, UserId? by, DateTime now)
    {
        Refuse.If(State != QuarantineState.Waiting, QuarantineErrors.ClosedAlready);
        (State, ClosedById, ClosedUtc) = (state, by, now);
    }
}

public enum QuarantineState
{
    Waiting,
    Resent,
    Discarded,
}

public static class QuarantineErrors
{
    public static readonly Refusal ClosedAlready = new("quarantine.closed-already", "Somebody has dealt with this message already");

    public static readonly Refusal ReasonMissing = new("quarantine.reason-missing", "Say why this message is not needed");
}
