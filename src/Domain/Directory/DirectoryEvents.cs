using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Directory;

public sealed record OrganisationAdded(string Name) : DomainEvent;

public sealed record DirectoryServiceAdded(string Organisation, string Name) : DomainEvent;

public sealed record DirectoryServiceChanged(string Organisation, string Name, DateOnly? ActiveTo) : DomainEvent;
