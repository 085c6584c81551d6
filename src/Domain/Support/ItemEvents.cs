using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Support;

public sealed record ItemRequested(
    Guid CaseId, string ItemCode, int Quantity, int ValuePence, bool NeedsApproval, [property: Personal] string? Why) : DomainEvent;

public sealed record ItemApproved(Guid CaseId, string ItemCode) : DomainEvent;

public sealed record ItemDeclined(Guid CaseId, string ItemCode, [property: Personal] string Reason) : DomainEvent;

public sealed record ItemCancelled(Guid CaseId, string ItemCode, [property: Personal] string Reason) : DomainEvent;

/// <summary>It left the stock, or was ordered, and is paid for by a fund.</summary>
public sealed record ItemIssued(
    Guid CaseId, [property: Counted] string ItemCode, int Quantity, string? BaseCode, string FundCode, int CostPence) : DomainEvent;

/// <summary>When it is delivered or fitted is agreed.</summary>
public sealed record ItemArranged(Guid CaseId, string ItemCode, DateTime ArrangedUtc, bool Discreet, [property: Personal] string? Note) : DomainEvent;

public sealed record ItemPutInPlace(Guid CaseId, string ItemCode, [property: Personal] string? Note) : DomainEvent;

/// <param name="Returned">Whether it went back into stock.</param>
public sealed record ItemRefused(Guid CaseId, string ItemCode, bool Returned, [property: Personal] string Reason) : DomainEvent;

public sealed record StockMoved(string ItemCode, string BaseCode, StockMovement Movement, int Change, int OnHand) : DomainEvent;
