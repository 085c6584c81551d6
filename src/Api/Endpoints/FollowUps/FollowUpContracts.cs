namespace CaseManagement.Api.Endpoints.FollowUps;

/// <param name="What">What is to be done.</param>
/// <param name="DueUtc">When, with any offset.</param>
/// <param name="AssignedToId">A worker of the case's team; left out for oneself, or for the lead worker where a machine plans it.</param>
internal sealed record PlanFollowUpBody(string? What, DateTime? DueUtc, Guid? AssignedToId);

internal sealed record CompleteFollowUpBody(string? Outcome);

internal sealed record CancelFollowUpBody(string? Reason);

internal sealed record MissFollowUpBody(string? Reason);

/// <param name="DueUtc">When to remind again, with any offset.</param>
internal sealed record SnoozeFollowUpBody(DateTime? DueUtc);
