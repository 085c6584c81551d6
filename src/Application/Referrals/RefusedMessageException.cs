using CaseManagement.Domain.Referrals;

namespace CaseManagement.Application.Referrals;

/// <summary>Why a force's message is not taken, in the order in which that is looked at.</summary>
public enum MessageRefusal
{
    TooLarge,
    NotJson,
    Invalid,
    ForbiddenForce,
    Conflict,
    Failed,
}

/// <summary>A message cannot be taken. Its sentences name what to send, never what was sent.</summary>
public sealed class RefusedMessageException(MessageRefusal refusal, IReadOnlyDictionary<string, IReadOnlyList<MessageFault>> faults) : Exception(refusal.ToString())
{
    public const string ForbiddenForceCode = "FORBIDDEN_FORCE";
    public const string VersionReusedCode = "VERSION_REUSED";
    public const string FailedCode = "FAILED";
    public const string MessageIdReusedCode = "MESSAGE_ID_REUSED";

    public MessageRefusal Refusal { get; } = refusal;

    /// <summary>By path of the message, "" for the message as a whole.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<MessageFault>> Faults { get; } = faults;

    /// <summary>Not the sender's fault: what failed lies here, and the same message may be sent again.</summary>
    internal static RefusedMessageException Failed() =>
        At(MessageRefusal.Failed, ("", FailedCode, "Something went wrong here. Send this message again"));

    internal static RefusedMessageException At(MessageRefusal refusal, params (string Path, string Code, string Sentence)[] faults) => new(
        refusal, faults.ToDictionary(f => f.Path, f => (IReadOnlyList<MessageFault>)[new MessageFault(f.Code, f.Sentence)]));
}
