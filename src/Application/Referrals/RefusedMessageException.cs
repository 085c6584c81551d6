using CaseManagement.Domain.Referrals;

namespace CaseManagement.Application.Referrals;

/// <summary>Why a force's message is not taken, in the order in which that is looked at.</summary>
public enum MessageRefusal
{
    NotJson,
    Invalid,
    ForbiddenForce,
    Conflict,
}

/// <summary>A message cannot be taken. Its sentences name what to send, never what was sent.</summary>
public sealed class RefusedMessageException(MessageRefusal refusal, IReadOnlyDictionary<string, IReadOnlyList<MessageFault>> faults) : Exception(refusal.ToString())
{
    public const string ForbiddenForceCode = "FORBIDDEN_FORCE";
    public const string VersionReusedCode = "VERSION_REUSED";
    public const string MessageIdReusedCode = "MESSAGE_ID_REUSED";

    public MessageRefusal Refusal { get; } = refusal;

    /// <summary>By path of the message, "" for the message as a whole.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<MessageFault>> Faults { get; } = faults;

    internal static RefusedMessageException At(MessageRefusal refusal, params (string Path, string Code, string Sentence)[] faults) => new(
        refusal, faults.ToDictionary(f => f.Path, f => (IReadOnlyList<MessageFault>)[new MessageFault(f.Code, f.Sentence)]));
}
