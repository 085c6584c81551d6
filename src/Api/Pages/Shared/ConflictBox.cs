using CaseManagement.Application.People.Conflicts;

namespace CaseManagement.Api.Pages.Shared;

/// <summary>What a page of a referral, or of its case, says of a conflict of interest.</summary>
public sealed record ConflictBox(Guid ReferralId, ConflictSign Sign)
{
    public bool HasSomethingOpen => Sign.Reasons.Any(reason => !reason.LookedAt);
}
