using CaseManagement.Domain.Referrals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CaseManagement.Infrastructure.Persistence;

/// <summary>
/// Changes that a force is told of, numbered one after another. The number is taken by updating one row, which stays locked
/// until the commit: whoever has a higher number commits later, on SQL Server too, so that a reader who has seen a number
/// has seen all before it. A time stamp, or an identity, would be given out before the commit and could be passed over.
/// </summary>
internal static class ReferralChanges
{
    public const string Series = "referral-changes";

    public static List<EntityEntry<Referral>> In(ChangeTracker tracker) => [.. tracker.Entries<Referral>().Where(IsToldAnew)];

    private static bool IsToldAnew(EntityEntry<Referral> referral)
    {
        var status = referral.Property(r => r.Status);
        var outcome = referral.Property(r => r.Outcome);
        return referral.State == EntityState.Added
            || (referral.State == EntityState.Modified
                && (outcome.OriginalValue != outcome.CurrentValue
                    || ReferralLifecycle.ToldToForce(status.OriginalValue) != ReferralLifecycle.ToldToForce(status.CurrentValue)));
    }
}
