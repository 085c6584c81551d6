using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Referrals;

namespace CaseManagement.Application.People.Conflicts;

internal static class ConflictVeil
{
    /// <summary>Whether the caller may be led from one side of a conflict to the other: looked at or not, that is for managers.</summary>
    public static bool MayBeTold(this IReadOnlyList<ConflictFinding> conflicts, ICurrentUser user) =>
        user.Has(Permission.ConflictsReview) || !conflicts.Any(found => found.Blocks());
}
