using System.Security.Claims;
using CaseManagement.Application.Common.Security;

namespace CaseManagement.Api.Web;

/// <summary>A place in the primary navigation, shown to those who hold the permission.</summary>
public sealed record NavigationItem(string Text, string Href, params Permission[] AnyOf)
{
    /// <summary>Where its pages lie besides its own address.</summary>
    public string? Also { get; init; }
}

/// <summary>
/// What the frame around every page shows: read from the claims of the person and from what the request has gathered,
/// so that a layout needs no service.
/// </summary>
public sealed class ShellContext
{
    private static readonly object UnreadKey = new();

    private readonly HttpContext _http;

    private ShellContext(HttpContext http) => _http = http;

    public string ServiceName => _http.RequestServices.GetRequiredService<IConfiguration>()["Service:Name"] ?? "Victim Care";

    public bool IsSignedIn => _http.User.Identity?.IsAuthenticated == true;

    public string UserName => _http.User.FindFirstValue(SessionClaims.DisplayName) ?? _http.User.Identity?.Name ?? "Signed in";

    public string? Roles
    {
        get
        {
            var roles = string.Join(", ", _http.User.FindAll(ClaimTypes.Role).Select(role => Application.Common.Security.Roles.Label(role.Value)).Distinct());
            return roles.Length == 0 ? null : roles;
        }
    }

    public string Initials
    {
        get
        {
            var names = UserName.Split([' ', '.', '@', ','], StringSplitOptions.RemoveEmptyEntries);
            return string.Concat(names.Length > 1 ? [names[0][0], names[^1][0]] : names.Take(1).Select(name => name[0])).ToUpperInvariant();
        }
    }

    /// <summary>Null where nobody counted: then there is no place to read them either.</summary>
    public int? Unread => _http.Items[UnreadKey] as int?;

    public IReadOnlyList<NavigationItem> Navigation => [.. PrimaryNavigation.Items.Where(Allows)];

    public IReadOnlyList<NavigationItem> Personal => [.. PrimaryNavigation.Personal.Where(Allows)];

    public IReadOnlyList<NavigationItem> Footer => [.. PrimaryNavigation.Footer.Where(Allows)];

    public static ShellContext Of(HttpContext http) => new(http);

    /// <summary>Called by whoever counts notifications, once a request.</summary>
    public static void SetUnread(HttpContext http, int unread) => http.Items[UnreadKey] = unread;

    public bool Allows(NavigationItem item) =>
        item.AnyOf.Length == 0 || item.AnyOf.Any(_http.RequestServices.GetRequiredService<ICurrentUser>().Has);

    /// <summary>"/inbox" is current on "/inbox/mine" as well, and not on "/inboxes".</summary>
    public bool IsCurrent(NavigationItem item) => IsUnder(item.Href) || (item.Also is { } also && IsUnder(also));

    private bool IsUnder(string address) => _http.Request.Path.StartsWithSegments(address, StringComparison.OrdinalIgnoreCase);
}
