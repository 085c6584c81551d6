using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Security;

namespace CaseManagement.Infrastructure.Security;

/// <summary>Who asks, within one scope. Nobody until the request, a job or a command-line verb says so.</summary>
public sealed class CurrentUser : ICurrentUser
{
    private IReadOnlySet<Permission> _permissions = new HashSet<Permission>();

    public bool IsAuthenticated { get; private set; }

    public string Actor { get; private set; } = "nobody";

    public UserId? UserId { get; private set; }

    public ApiKeyId? KeyId { get; private set; }

    public TeamId? TeamId { get; private set; }

    public string? Force { get; private set; }

    public bool Has(Permission permission) => _permissions.Contains(permission);

    public void BecomePerson(UserId id, TeamId? teamId, IEnumerable<string> roles)
    {
        (IsAuthenticated, Actor, UserId, TeamId) = (true, $"user:{id.Value}", id, teamId);
        _permissions = Roles.PermissionsOf(roles);
    }

    public void BecomeKey(ApiKeyId id, string? force, IEnumerable<string> scopes)
    {
        (IsAuthenticated, Actor, KeyId, Force) = (true, $"key:{id.Value}", id, force);
        _permissions = Scopes.PermissionsOf(scopes);
    }

    /// <summary>The same caller in another scope.</summary>
    public void Become(CurrentUser other)
    {
        (IsAuthenticated, Actor, UserId, KeyId, TeamId, Force) = (other.IsAuthenticated, other.Actor, other.UserId, other.KeyId, other.TeamId, other.Force);
        _permissions = other._permissions;
    }

    /// <summary>The service itself, for a force whose file lies in its folder: what that brings may speak for this force alone.</summary>
    public void BecomeForce(string force)
    {
        BecomeSystem(Permission.ReferralsSend);
        Force = force;
    }

    /// <summary>A person of staff, for the force whose file they gave in: by their hand, but what it brings may speak for this force alone.</summary>
    public void BecomeImporter(UserId id, string force)
    {
        BecomeSystem(Permission.ReferralsSend);
        (Actor, UserId, Force) = ($"user:{id.Value}", id, force);
    }

    /// <summary>The service itself: jobs and command-line verbs.</summary>
    public void BecomeSystem(params Permission[] permissions)
    {
        (IsAuthenticated, Actor) = (true, "system");
        _permissions = permissions.ToHashSet();
    }
}
