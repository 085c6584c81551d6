namespace CaseManagement.Api.Pages.Shared;

/// <summary>How to reach a person safely, ready to be shown as the card and as the strip.</summary>
/// <param name="Do">Label and answer, in the order in which one acts: whom to ask for, when, which number, what to say.</param>
/// <param name="Never">What must never be done, and why.</param>
/// <param name="DoInShort">One line for the strip.</param>
/// <param name="NeverInShort">One line for the strip; null when nothing is ruled out.</param>
/// <param name="Checked">"Checked with the person 12 Nov 2026"; null when nobody has.</param>
/// <param name="ChangeHref">Where it is changed; null for those who may not.</param>
public sealed record SafeContact(
    IReadOnlyList<SafeAnswer> Do,
    IReadOnlyList<UnsafeAct> Never,
    string DoInShort,
    string? NeverInShort,
    string? Checked = null,
    string? ChangeHref = null)
{
    /// <summary>What the person needs so that we can talk.</summary>
    public CaseManagement.Application.People.AccessNeeds? Needs { get; init; }

    /// <summary>Nothing is known: that is said as loudly as anything that is.</summary>
    public bool IsUnknown => Do.Count == 0 && Never.Count == 0;
}

public sealed record SafeAnswer(string Label, string Answer);

public sealed record UnsafeAct(string What, string? Why = null);
