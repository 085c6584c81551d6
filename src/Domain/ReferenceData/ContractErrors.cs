using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.ReferenceData;

public static class ContractErrors
{
    public static readonly Refusal InThePast = new(
        "contract.in-the-past", "A change holds from today or a later day: what was decided before stays as it was decided");

    public static readonly Refusal EndsBeforeItStarts = new("contract.ends-before-it-starts", "The last day must not be before the first day");

    public static readonly Refusal TooMany = new("contract.too-many", "That is more than can be kept. Enter fewer codes");

    public static readonly Refusal Overlaps = new(
        "contract.overlaps", "Another change of this begins on one of these days. End this one before it, or withdraw the other first");

    public static readonly Refusal NothingChanges = new("contract.nothing-changes", "This is what holds on that day already");

    public static readonly Refusal NoSuchChange = new("contract.no-such-change", "No change begins on that day");

    public static readonly Refusal BegunAlready = new(
        "contract.begun-already", "This has begun, and referrals may have been decided by it. Make a new change instead");
}
