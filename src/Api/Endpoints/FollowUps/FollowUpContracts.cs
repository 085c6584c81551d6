using CaseManagement.Application.FollowUps;
using CaseManagement.Domain.FollowUps;

namespace CaseManagement.Api.Endpoints.FollowUps;

/// <param name="What">What is to be done.</param>
/// <param name="DueUtc">When, with any offset.</param>
/// <param name="AssignedToId">A worker of the case's team; left out for oneself, or for the lead worker where a machine plans it.</param>
/// <param name="Fit">Left out for the moment as it is given.</param>
/// <param name="Repeat">Left out where it is to be done once; ended either by a day or by a number of times.</param>
/// <param name="ForTeam">It waits for whoever of the case's team takes it, instead of for one person.</param>
internal sealed record PlanFollowUpBody(string? What, DateTime? DueUtc, Guid? AssignedToId, FollowUpFit? Fit, RepeatAsked? Repeat, bool? ForTeam);

internal sealed record CompleteFollowUpBody(string? Outcome);

internal sealed record CancelFollowUpBody(string? Reason);

internal sealed record MissFollowUpBody(string? Reason);

/// <param name="WorkerId">Somebody who may see the case.</param>
/// <param name="ToTeam">Instead: it waits for whoever of the case's team takes it.</param>
internal sealed record ReassignFollowUpBody(Guid? WorkerId, bool? ToTeam);

/// <param name="DueUtc">When to remind again, with any offset.</param>
internal sealed record SnoozeFollowUpBody(DateTime? DueUtc);
