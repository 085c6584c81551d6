using System.ComponentModel;

namespace CaseManagement.Api.Endpoints.FollowUps;

/// <param name="What">What is to be done.</param>
/// <param name="DueUtc">When, in RFC 3339 with any offset.</param>
/// <param name="AssignedToId">A worker of the case's team; left out for oneself, or for the lead worker where a machine plans it.</param>
internal sealed record PlanFollowUpBody(string? What, [property: Description("RFC 3339, with an offset")] string? DueUtc, Guid? AssignedToId);

internal sealed record CompleteFollowUpBody(string? Outcome);

internal sealed record CancelFollowUpBody(string? Reason);

/// <param name="DueUtc">When to remind again, in RFC 3339 with any offset.</param>
internal sealed record SnoozeFollowUpBody([property: Description("RFC 3339, with an offset")] string? DueUtc);
