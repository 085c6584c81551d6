using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Security;

namespace CaseManagement.Application.Common.Security;

/// <summary>Who asks: a person with a session, a machine with a key, or the service itself in a job.</summary>
public interface ICurrentUser
{
    bool IsAuthenticated { get; }

    /// <summary>"user:id", "key:id" or "system", as acts and access records keep it.</summary>
    string Actor { get; }

    UserId? UserId { get; }

    ApiKeyId? KeyId { get; }

    TeamId? TeamId { get; }

    /// <summary>The police force a key sends for; null for people and for the service's own keys.</summary>
    string? Force { get; }

    bool Has(Permission permission);
}
