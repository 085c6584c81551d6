using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.ReferenceData;

public sealed record ContractTermChanged(ContractTermKind Term, string Was, string Is, DateOnly From, DateOnly? To) : DomainEvent;

public sealed record ContractChangeWithdrawn(ContractTermKind Term, string Value, DateOnly From) : DomainEvent;
