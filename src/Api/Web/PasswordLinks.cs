using CaseManagement.Api.Pages.Account;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Security;

namespace CaseManagement.Api.Web;

/// <summary>
/// Links that go out by mail begin with `Service:BaseUrl`. Never with the host that a request names: whoever asks could
/// name their own and would be sent the token. Only in Development, where nobody sets it, the request's host will do.
/// </summary>
internal sealed class PasswordLinks(IConfiguration configuration, IHostEnvironment environment, IHttpContextAccessor http) : IPasswordLinks
{
    private const string DefaultAddress = "http://127.0.0.1:5080";

    public string For(UserId user, string token) => Root().TrimEnd('/') + AccountLinks.ResetPassword(user.Value, token);

    private string Root()
    {
        if (configuration["Service:BaseUrl"] is { Length: > 0 } configured)
        {
            return configured;
        }

        if (environment.IsDevelopment() && http.HttpContext?.Request is { } request)
        {
            return $"{request.Scheme}://{request.Host}";
        }

        // Where the service itself listens: right on one machine, and never somebody else's.
        return configuration["Urls"]?.Split(';')[0] is { Length: > 0 } own ? own : DefaultAddress;
    }
}
