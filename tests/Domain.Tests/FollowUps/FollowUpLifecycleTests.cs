using CaseManagement.Domain.FollowUps;

namespace CaseManagement.Domain.Tests.FollowUps;

public sealed class FollowUpLifecycleTests
{
    // Typed from design.md, "State machines", not from the code.
    private static readonly LifecycleTable<FollowUpStatus> Policy = new("""
        Planned   -> Due, Done, Cancelled
        Due       -> Escalated, Done, Cancelled, Missed, Planned
        Escalated -> Done, Cancelled, Missed
        Done      ->
        Cancelled ->
        Missed    ->
        """);

    [Test]
    public void Every_pair_of_states_is_decided([Values] FollowUpStatus from, [Values] FollowUpStatus to) =>
        Assert.That(FollowUpLifecycle.Allows(from, to), Is.EqualTo(Policy.Allows(from, to)));
}
