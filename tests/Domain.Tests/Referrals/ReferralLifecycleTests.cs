using CaseManagement.Domain.Referrals;

namespace CaseManagement.Domain.Tests.Referrals;

public sealed class ReferralLifecycleTests
{
    // Typed from docs/domain.md, "States", not from the code.
    private static readonly LifecycleTable<ReferralStatus> Policy = new("""
        Received        -> Triage, Withdrawn
        Triage          -> FirstContact, InSupport, NeedsCorrection, NotProgressed, PassedOn, Withdrawn
        FirstContact    -> InSupport, Closed, NeedsCorrection, Withdrawn
        InSupport       -> Closed, NeedsCorrection, Withdrawn
        NeedsCorrection -> Triage, Closed, Withdrawn
        NotProgressed   -> Triage, Withdrawn
        PassedOn        -> Triage, Withdrawn
        Closed          -> Withdrawn
        Withdrawn       -> Triage
        """);

    [Test]
    public void Every_pair_of_states_is_decided([Values] ReferralStatus from, [Values] ReferralStatus to) =>
        Assert.That(ReferralLifecycle.Allows(from, to), Is.EqualTo(Policy.Allows(from, to)));
}
