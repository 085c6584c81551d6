namespace CaseManagement.Domain.People;

/// <param name="Code">Stable, e.g. "not-known-to-be-safe".</param>
/// <param name="Sentence">What a worker reads on the screen.</param>
public sealed record SafeContactReason(string Code, string Sentence);

/// <summary>
/// The policy's answer for one channel, one contact point and one moment: refused where there is a reason against it,
/// otherwise allowed with the precautions named.
/// </summary>
public sealed record SafeContactAnswer(IReadOnlyList<SafeContactReason> Against, IReadOnlyList<SafeContactReason> Precautions)
{
    public bool IsRefused => Against.Count > 0;

    public IReadOnlyList<string> Codes => [.. Against.Select(r => r.Code)];
}
