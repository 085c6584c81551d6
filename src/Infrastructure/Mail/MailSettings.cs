using CaseManagement.Domain.Messages;
using CaseManagement.Infrastructure.Persistence;
using CaseManagement.Infrastructure.Security;
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

    /// <summary>From where mails to victims come. Nothing in it may name the service.</summary>
    public string PersonFrom { get; init; } = DefaultFrom;

    /// <summary>The name that a lock screen shows of them; null where it shows the address.</summary>
    public string? PersonFromName { get; init; }

    public string PersonSender => PersonFromName ?? PersonFrom;

    /// <summary>STARTTLS; off only for a relay on the same machine or in a test.</summary>
    public bool UseTls { get; init; }

    public TimeSpan Timeout { get; init; }

    public string? Folder { get; init; }

    public static MailSettings Read(IConfiguration configuration, bool isDevelopment)
    {
        var smtp = configuration.GetSection("Smtp");
        var host = smtp["Host"] is { Length: > 0 } given ? given : null;
        var from = smtp["From"] is { Length: > 0 } address ? address : Sender(host);
        var useTls = smtp.GetValue("UseTls", true);
        return new MailSettings
        {
            Host = host,
            Port = smtp.GetValue("Port", useTls ? 587 : 25),
            User = smtp["User"],
            Password = configuration.GetSecret("Smtp:Password"),
            From = from,
            PersonFrom = smtp["PersonFrom"] is { Length: > 0 } neutral ? neutral : from,
            PersonFromName = smtp["PersonFromName"] is { Length: > 0 } name ? name : null,
            UseTls = useTls,
            Timeout = TimeSpan.FromSeconds(smtp.GetValue("TimeoutSeconds", 30)),
            Folder = host is null && isDevelopment ? Path.GetFullPath(Path.Combine(configuration["Storage:Path"] ?? "data", "mail")) : null,
        };
    }

    /// <summary>A neutral text is worth nothing where a lock screen shows above it who writes.</summary>
    /// <param name="names">Under which the service is known.</param>
    public MailSettings RefuseRevealingSender(IEnumerable<string> names)
    {
        var said = Host is null ? [] : RevealingWords.In($"{PersonFromName} {PersonFrom}", names);
        return said.Count == 0
            ? this
            : throw new StartRefusedException(
                $"Mails to people come from Smtp:PersonFrom (Smtp:From where it is not set) and Smtp:PersonFromName, which say {string.Join(", ", said)}. Set ones that tell nobody who writes");
    }

    private static string Sender(string? host) =>
        host is null ? DefaultFrom : throw new StartRefusedException("Set Smtp:From, the address that mails come from");
}
