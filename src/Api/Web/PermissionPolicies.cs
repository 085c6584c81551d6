using CaseManagement.Application.Common.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace CaseManagement.Api.Web;

/// <summary>Which permissions open an endpoint or page; one of them is enough. Kept as metadata, so that a test can list them.</summary>
public sealed record PermissionRequirement(IReadOnlyList<Permission> AnyOf) : IAuthorizationRequirement;

public static class PermissionPolicies
{
    private const string Prefix = "Permission:";

    public static string Name(params Permission[] anyOf) => Prefix + string.Join('|', anyOf);

    public static TBuilder RequirePermission<TBuilder>(this TBuilder builder, params Permission[] anyOf)
        where TBuilder : IEndpointConventionBuilder => builder.RequireAuthorization(Name(anyOf));

    internal static AuthorizationPolicy? Parse(string name) =>
        name.StartsWith(Prefix, StringComparison.Ordinal)
            ? new AuthorizationPolicyBuilder()
                .RequireAuthenticatedUser()
                .AddRequirements(new PermissionRequirement([.. name[Prefix.Length..].Split('|').Select(Enum.Parse<Permission>)]))
                .Build()
            : null;
}

internal sealed class PermissionPolicyProvider(IOptions<AuthorizationOptions> options) : DefaultAuthorizationPolicyProvider(options)
{
    public override async Task<AuthorizationPolicy?> GetPolicyAsync(string policyName) =>
        PermissionPolicies.Parse(policyName) ?? await base.GetPolicyAsync(policyName);
}

internal sealed class PermissionHandler(ICurrentUser user) : AuthorizationHandler<PermissionRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        if (requirement.AnyOf.Any(user.Has))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
