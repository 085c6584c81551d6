using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.People;

namespace CaseManagement.Domain.Contacts;

/// <summary>
/// That a person may be reached from their case: the policy allows it, or somebody who may override it says why it is done all the same. There is none without
/// either, so an act that takes one cannot be done without asking.
/// </summary>
public sealed class SafeContactLeave
{
    public const int ReasonMaxLength = 1000;

    private SafeContactLeave(SafeContactOverridden? overridden) => Overridden = overridden;

    /// <summary>What the act announces besides; null where the policy allowed it.</summary>
    public SafeContactOverridden? Overridden { get; }

    /// <param name="about">The person's case.</param>
    /// <param name="answer">What the policy said at the moment of the act.</param>
    /// <param name="overrideReason">Why it is done although the policy refuses; only of who may override.</param>
    /// <param name="refusal">What whoever gives no reason is told.</param>
    public static SafeContactLeave Of(Case about, SafeContactAnswer answer, string? overrideReason, Refusal refusal)
    {
        Refuse.If(answer.IsRefused && string.IsNullOrWhiteSpace(overrideReason), refusal);
        return new SafeContactLeave(
            answer.IsRefused ? new SafeContactOverridden(about.ReferralId.Value, about.Id.Value, answer.Codes, overrideReason) : null);
    }
}
