using CaseManagement.Domain.Support;

namespace CaseManagement.Api.Endpoints.Support;

internal sealed record SetGoalBody(string? NeedCode, string? What);

/// <param name="By">Who is to do it: the worker, or the person themselves.</param>
internal sealed record AddGoalActionBody(string? What, ActionBy? By, DateOnly? DueOn);

/// <param name="Note">Needed where it was not done.</param>
internal sealed record SettleGoalActionBody(bool? Done, string? Note);

/// <param name="Note">Needed where it was given up.</param>
internal sealed record EndGoalBody(bool? Reached, string? Note);

/// <param name="OtherCases">References of the cases of others who received it together with this person.</param>
/// <param name="GivenOn">Today where it is left out.</param>
internal sealed record RecordSupportBody(string? TypeCode, int? Minutes, DateOnly? GivenOn, string? Note, IReadOnlyList<string>? OtherCases);

/// <summary>What was recorded. The list of the case shows it.</summary>
internal sealed record RecordedSupport(Guid Id);

internal sealed record RequestItemBody(string? ItemCode, int? Quantity, string? Why);

/// <param name="Reason">Needed where it is declined.</param>
internal sealed record DecideItemBody(bool? Approve, string? Reason);

internal sealed record CancelItemBody(string? Reason);

/// <param name="BaseCode">Needed for what is kept in stock.</param>
/// <param name="CostPence">Its value where it is left out.</param>
internal sealed record IssueItemBody(string? BaseCode, string? FundCode, int? CostPence);

/// <param name="Discreet">As it was where it is left out.</param>
/// <param name="FitsSafeContact">The time was checked with the safe-contact plan, or with the person.</param>
/// <param name="OverrideReason">Why somebody comes although it is not safe; counts only with the permission to override.</param>
internal sealed record ArrangeItemBody(DateTime? WhenUtc, bool? Discreet, bool FitsSafeContact, string? Note, string? OverrideReason);

/// <param name="InPlace">False where the person did not want it in the end; then a note is needed.</param>
/// <param name="Returned">What was refused went back into stock.</param>
internal sealed record FinishItemBody(bool? InPlace, bool Returned, string? Note);
