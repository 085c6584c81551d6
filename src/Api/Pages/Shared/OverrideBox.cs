namespace CaseManagement.Api.Pages.Shared;

/// <summary>On a form of an act that the safe-contact policy may refuse: why it does, and for who may override it the question why it is done all the same.</summary>
/// <param name="Against">Empty where the policy does not refuse: then nothing is shown.</param>
public sealed record OverrideBox(IReadOnlyList<string> Against, bool MayOverride, string? OverrideReason);
