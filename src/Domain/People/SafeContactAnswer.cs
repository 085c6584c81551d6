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
    /// <summary>Where there is nothing to ask of: nobody is reached.</summary>
    public static readonly SafeContactAnswer Allowed = new([], []);

    public bool IsRefused => Against.Count > 0;

    /// <summary>What is worth saying first of why it is refused; empty where it is not.</summary>
    public string First => IsRefused ? Against[0].Sentence : "";

    public IReadOnlyList<string> Codes => [.. Against.Select(r => r.Code)];
}
