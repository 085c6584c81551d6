using CaseManagement.Domain.Referrals;

namespace CaseManagement.Application.Referrals.Import;

/// <summary>Nothing of the file can be taken: it is not text, or its header is not the contract's.</summary>
public sealed class UnreadableFileException(IReadOnlyDictionary<string, IReadOnlyList<MessageFault>> faults) : Exception("The file could not be read")
{
    /// <summary>By column, "" for the file as a whole.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<MessageFault>> Faults { get; } = faults;

    internal static UnreadableFileException Because(string code, string sentence) =>
        new(new Dictionary<string, IReadOnlyList<MessageFault>> { [""] = [new MessageFault(code, sentence)] });
}
