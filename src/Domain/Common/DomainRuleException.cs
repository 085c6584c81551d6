namespace CaseManagement.Domain.Common;

/// <summary>Why an act is refused: a code that never changes (it is API) and a sentence that a person can act on.</summary>
/// <param name="Code">"aggregate.reason-in-words".</param>
/// <param name="Sentence">Plain English, without any personal data.</param>
public sealed record Refusal(string Code, string Sentence);

/// <summary>A rule of the service forbids the act. Mapped once for the API (409) and once for pages (error summary).</summary>
public sealed class DomainRuleException(Refusal refusal) : Exception(refusal.Code)
{
    public Refusal Refusal { get; } = refusal;
}

public static class Refuse
{
    /// <exception cref="DomainRuleException">When <paramref name="condition"/> holds.</exception>
    public static void If(bool condition, Refusal refusal)
    {
        if (condition)
        {
            throw new DomainRuleException(refusal);
        }
    }
}
