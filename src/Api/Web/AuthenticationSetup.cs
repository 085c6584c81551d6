using System.Security.Claims;
using CaseManagement.Api.Pages.Account;
using CaseManagement.Infrastructure.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;

namespace CaseManagement.Api.Web;

internal static class AuthenticationSetup
{
    private const string Smart = "Smart";

    /// <summary>Sessions for people, keys for machines; whatever does not say who may use it is refused.</summary>
    public static void AddSignIn(this IServiceCollection services)
    {
        services.AddAuthentication(Smart)
            .AddPolicyScheme(Smart, null, o => o.ForwardDefaultSelector = context =>
                context.Request.Headers.ContainsKey("Authorization") ? ApiKeyHandler.SchemeName : IdentityConstants.ApplicationScheme)
            .AddScheme<AuthenticationSchemeOptions, ApiKeyHandler>(ApiKeyHandler.SchemeName, null)
            .AddIdentityCookies();
        services.ConfigureApplicationCookie(ConfigureSession);
        services.AddScoped<IUserClaimsPrincipalFactory<AppUser>, SessionClaimsFactory>();
        services.AddSingleton<IAuthorizationPolicyProvider, PermissionPolicyProvider>();
        services.AddScoped<IAuthorizationHandler, PermissionHandler>();

        // Whatever exists and does not say who may use it is refused to everybody. What does not exist stays 404, and the
        // router's own answers, 405 to another method and 415 to another kind of body, are no endpoints of ours.
        services.AddAuthorizationBuilder()
            .AddPolicy(PagePermissions.Nobody, policy => policy.RequireAssertion(_ => false))
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAssertion(c => c.Resource is HttpContext http && http.GetEndpoint() is not RouteEndpoint).Build());
    }

    private static void ConfigureSession(CookieAuthenticationOptions session)
    {
        session.Cookie.Name = "vcs-session";
        session.Cookie.HttpOnly = true;
        session.Cookie.SameSite = SameSiteMode.Lax;
        session.ExpireTimeSpan = TimeSpan.FromHours(10);
        session.SlidingExpiration = false;
        session.LoginPath = AccountLinks.SignIn;
        session.ReturnUrlParameter = AccountLinks.ReturnUrl;
        session.Events.OnValidatePrincipal = CheckSession;
        session.Events.OnRedirectToLogin = context => Answer(context, StatusCodes.Status401Unauthorized);
        session.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }

    private static Task Answer(RedirectContext<CookieAuthenticationOptions> context, int apiStatus)
    {
        if (context.Request.Path.StartsWithSegments("/api"))
        {
            context.Response.StatusCode = apiStatus;
        }
        else
        {
            context.Response.Redirect(context.RedirectUri);
        }

        return Task.CompletedTask;
    }

    private static async Task CheckSession(CookieValidatePrincipalContext context)
    {
        var stamp = context.Principal?.FindFirstValue(new IdentityOptions().ClaimsIdentity.SecurityStampClaimType);
        var credentials = context.HttpContext.RequestServices.GetRequiredService<CredentialChecks>();
        if (!Guid.TryParse(context.Principal?.FindFirstValue(ClaimTypes.NameIdentifier), out var id) || !await credentials.IsSessionGood(id, stamp))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        }
    }
}
