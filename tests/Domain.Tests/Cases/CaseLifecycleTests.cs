using CaseManagement.Domain.Cases;

namespace CaseManagement.Domain.Tests.Cases;

public sealed class CaseLifecycleTests
{
    // Typed from design.md, "State machines", not from the code.
    private static readonly LifecycleTable<CaseStatus> Policy = new("""
        Open           -> Active, Paused, ClosurePending, Closed, Restricted
        Active         -> Review, Paused, ClosurePending, Closed, Restricted
        Review         -> Active, Paused, ClosurePending, Closed, Restricted
        Paused         -> Open, Active, Review, Restricted
        ClosurePending -> Active, Closed, Restricted
        Closed         -> Active, Restricted
        Restricted     -> Open, Active, Review, Paused, ClosurePending, Closed
        """);

    [Test]
    public void Every_pair_of_states_is_decided([Values] CaseStatus from, [Values] CaseStatus to) =>
        Assert.That(CaseLifecycle.Allows(from, to), Is.EqualTo(Policy.Allows(from, to)));
}
