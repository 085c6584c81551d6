using System.Net;
using System.Security.Claims;
using System.Text.Encodings.Web;
using CaseManagement.Domain.Security;
using CaseManagement.Infrastructure.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace CaseManagement.Api.Web;

/// <summary>"Authorization: Bearer key" of a machine client.</summary>
internal sealed class ApiKeyHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, CredentialChecks credentials, TimeProvider clock)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "ApiKey";
    private const string Bearer = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
        {
            return AuthenticateResult.NoResult();
        }

        var key = await credentials.FindKey(header[Bearer.Length..].Trim());
        if (key is null || !key.IsUsable(clock.GetUtcNow().UtcDateTime) || !IsAllowed(key, Context.Connection.RemoteIpAddress))
        {
            return AuthenticateResult.Fail("No valid key");
        }

        var identity = new ClaimsIdentity(SchemeName);
        identity.AddClaim(new Claim(SessionClaims.Key, key.Id.Value.ToString()));
        identity.AddClaims(key.Scopes.Select(scope => new Claim(SessionClaims.Scope, scope)));
        if (key.Force is { } force)
        {
            identity.AddClaim(new Claim(SessionClaims.Force, force));
        }

        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName));
    }

    private static bool IsAllowed(ApiKey key, IPAddress? from) =>
        key.AllowedAddresses.Count == 0 || (from is not null && key.AllowedAddresses.Any(allowed => IPNetwork.TryParse(allowed, out var network)
            ? network.Contains(from.IsIPv4MappedToIPv6 ? from.MapToIPv4() : from)
            : IPAddress.TryParse(allowed, out var address) && address.Equals(from.IsIPv4MappedToIPv6 ? from.MapToIPv4() : from)));
}
