using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Account;

/// <summary>The only place that spells the addresses of one's own account.</summary>
public static class AccountLinks
{
    public const string Home = "/";
    public const string SignIn = "/sign-in";
    public const string SignOut = "/sign-out";
    public const string ForgottenPassword = "/forgotten-password";
    public const string Account = "/account";
    public const string Calendar = "/account/calendar";
    public const string Mail = "/account/mail";
    public const string ReturnUrl = "returnUrl";

    public static string ResetPassword(Guid user, string token) => $"/reset-password?user={user}&token={Uri.EscapeDataString(token)}";

    /// <summary>Where a person was going before they signed in; only ever a place of this service.</summary>
    public static string AfterSignIn(IUrlHelper url, string? returnUrl) =>
        url.IsLocalUrl(returnUrl) && !returnUrl!.StartsWith(SignOut, StringComparison.OrdinalIgnoreCase) ? returnUrl : Home;
}
