using System.Security.Claims;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Security;
using CaseManagement.Infrastructure.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CaseManagement.Api.Web;

/// <summary>What a session or a key carries, and how it becomes the current user of a request.</summary>
internal static class SessionClaims
{
    public const string Key = "vcs:key";
    public const string Scope = "vcs:scope";
    public const string Force = "vcs:force";
    public const string Team = "vcs:team";
    public const string DisplayName = "vcs:name";

    public static void Introduce(this CurrentUser user, ClaimsPrincipal principal)
    {
        if (principal.FindFirstValue(Key) is { } key)
        {
            user.BecomeKey(ApiKeyId.From(Guid.Parse(key)), principal.FindFirstValue(Force), principal.FindAll(Scope).Select(c => c.Value));
        }
        else if (principal.FindFirstValue(ClaimTypes.NameIdentifier) is { } id)
        {
            TeamId? team = principal.FindFirstValue(Team) is { } value ? TeamId.From(Guid.Parse(value)) : null;
            user.BecomePerson(UserId.From(Guid.Parse(id)), team, principal.FindAll(ClaimTypes.Role).Select(c => c.Value));
        }
    }
}

/// <summary>Puts the team and the name to show into a session when somebody signs in.</summary>
internal sealed class SessionClaimsFactory(UserManager<AppUser> users, RoleManager<IdentityRole<Guid>> roles, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<AppUser, IdentityRole<Guid>>(users, roles, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(AppUser user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(SessionClaims.DisplayName, user.DisplayName));
        if (user.TeamId is { } team)
        {
            identity.AddClaim(new Claim(SessionClaims.Team, team.ToString()));
        }

        return identity;
    }
}
