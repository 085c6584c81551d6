using System.Text;
using CaseManagement.Api.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Integration.Tests.Security;

/// <summary>One way into the service and what guards it.</summary>
/// <param name="Methods">HTTP methods, or "page".</param>
/// <param name="Guard">Permissions of which one is enough, "anonymous", "nobody" or "NOTHING".</param>
internal sealed record GuardedEndpoint(string Methods, string Route, string Guard)
{
    public bool IsPage => Methods == "page";

    /// <summary>The route with something in the place of each parameter.</summary>
    public string Example => "/" + string.Join('/', Route.Trim('/').Split('/').Select(part => part switch
    {
        ['{', ..] when part.Contains(":guid", StringComparison.Ordinal) => Guid.NewGuid().ToString(),
        ['{', ..] when part.Contains(":int", StringComparison.Ordinal) => "404",
        ['{', ..] => "x",
        _ => part,
    }));

    public override string ToString() => $"{Methods,-8} {Route,-50} {Guard}";
}

/// <summary>Every endpoint and page of the running application, pages with all the metadata they have once compiled.</summary>
internal static class EndpointList
{
    public static async Task<IReadOnlyList<GuardedEndpoint>> Of(IServiceProvider services)
    {
        var found = new SortedDictionary<string, GuardedEndpoint>(StringComparer.Ordinal);
        foreach (var endpoint in services.GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>())
        {
            var guarded = Describe(endpoint, await Compiled(services, endpoint));
            found[guarded.Route + guarded.Methods] = guarded;
        }

        return [.. found.Values];
    }

    private static async Task<EndpointMetadataCollection> Compiled(IServiceProvider services, RouteEndpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } page)
        {
            return endpoint.Metadata;
        }

        var compiled = await services.GetRequiredService<PageLoader>().LoadAsync(page, endpoint.Metadata);
        return new EndpointMetadataCollection(endpoint.Metadata.Concat(compiled.EndpointMetadata ?? []).Concat(compiled.Endpoint?.Metadata ?? []).Distinct());
    }

    private static GuardedEndpoint Describe(RouteEndpoint endpoint, EndpointMetadataCollection metadata)
    {
        if (metadata.GetMetadata<StaticAssetDescriptor>() is not null)
        {
            return new GuardedEndpoint("GET", "(static assets)", Guard(metadata));
        }

        var methods = metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods;
        var isPage = metadata.GetMetadata<PageActionDescriptor>() is not null;
        return new GuardedEndpoint(
            isPage ? "page" : methods is { Count: > 0 } ? string.Join(',', methods.Order()) : "any",
            "/" + endpoint.RoutePattern.RawText?.Trim('/'),
            Guard(metadata));
    }

    private static string Guard(EndpointMetadataCollection metadata)
    {
        if (metadata.GetMetadata<IAllowAnonymous>() is not null)
        {
            return "anonymous";
        }

        var policies = metadata.GetOrderedMetadata<IAuthorizeData>().Select(a => a.Policy).ToArray();
        return policies.Length == 0 ? "NOTHING" : new StringBuilder().AppendJoin(" and ", policies.Select(Words)).ToString();
    }

    private static string Words(string? policy) => policy switch
    {
        null => "signed in",
        PagePermissions.Nobody => "nobody",
        _ => PermissionPolicies.Parse(policy) is { } parsed
            ? string.Join('|', parsed.Requirements.OfType<PermissionRequirement>().SelectMany(r => r.AnyOf))
            : policy,
    };
}
