using CaseManagement.Infrastructure.Persistence;
using Microsoft.Extensions.Configuration;

namespace CaseManagement.Infrastructure.Mail;

/// <summary>How mails leave: by a server; in Development without one, as files in a folder; else not at all.</summary>
public sealed record MailSettings
{
    private const string DefaultFrom = "no-reply@localhost";

    public string? Host { get; init; }

    public int Port { get; init; }

    public string? User { get; init; }

    public string? Password { get; init; }

    public string From { get; init; } = DefaultFrom;

    /// <summary>STARTTLS; off only for a relay on the same machine or in a test.</summary>
    public bool UseTls { get; init; }

    public TimeSpan Timeout { get; init; }

    public string? Folder { get; init; }

    public static MailSettings Read(IConfiguration configuration, bool isDevelopment)
    {
        var smtp = configuration.GetSection("Smtp");
        var host = smtp["Host"] is { Length: > 0 } given ? given : null;
        var useTls = smtp.GetValue("UseTls", true);
        return new MailSettings
        {
            Host = host,
            Port = smtp.GetValue("Port", useTls ? 587 : 25),
            User = smtp["User"],
            Password = configuration.GetSecret("Smtp:Password"),
            From = smtp["From"] is { Length: > 0 } from ? from : Sender(host),
            UseTls = useTls,
            Timeout = TimeSpan.FromSeconds(smtp.GetValue("TimeoutSeconds", 30)),
            Folder = host is null && isDevelopment ? Path.GetFullPath(Path.Combine(configuration["Storage:Path"] ?? "data", "mail")) : null,
        };
    }

    private static string Sender(string? host) =>
        host is null ? DefaultFrom : throw new InvalidOperationException("Set Smtp:From, the address that mails come from");
}
