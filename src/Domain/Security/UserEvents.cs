using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Security;

public sealed record UserCreated(
    IReadOnlyList<string> Roles, Guid? TeamId, [property: Personal] string Email, [property: Personal] string DisplayName) : DomainEvent;

public sealed record UserRolesChanged(IReadOnlyList<string> Was, IReadOnlyList<string> Is) : DomainEvent;

public sealed record UserTeamChanged(Guid? Was, Guid? Is) : DomainEvent;

public sealed record UserRenamed([property: Personal] string Was, [property: Personal] string Is) : DomainEvent;

public sealed record UserDisabled : DomainEvent;

public sealed record UserEnabled : DomainEvent;

public sealed record PasswordLinkSent : DomainEvent;

/// <param name="ByLink">With a link from an e-mail; otherwise by somebody who knew the old one.</param>
public sealed record PasswordChanged(bool ByLink) : DomainEvent;
