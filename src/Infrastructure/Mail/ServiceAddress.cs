using CaseManagement.Application.FollowUps;
using Microsoft.Extensions.Configuration;

namespace CaseManagement.Infrastructure.Mail;

internal sealed class ServiceAddress(IConfiguration configuration) : IServiceAddress
{
    private readonly Uri _base = new(configuration["Service:BaseUrl"] is { Length: > 0 } given ? given : "http://127.0.0.1:5080");

    public Uri Of(string path) => new(_base, path);
}
