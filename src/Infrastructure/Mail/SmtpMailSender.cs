using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Security.Authentication;
using System.Text;
using CaseManagement.Application.FollowUps;

namespace CaseManagement.Infrastructure.Mail;

internal sealed class SmtpMailSender : IMailSender
{
    private readonly MailSettings _settings;

    public SmtpMailSender(MailSettings settings)
    {
        _settings = settings;
        if (settings.Folder is { } folder)
        {
            Directory.CreateDirectory(folder);
        }
    }

    public bool IsConfigured => _settings.Host is not null || _settings.Folder is not null;

    public async Task Send(Application.FollowUps.Mail mail, CancellationToken ct)
    {
        // SmtpClient.Timeout does not hold for sending asynchronously.
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(_settings.Timeout);
        try
        {
            using var client = Client();
            using var message = Message(mail);
            await client.SendMailAsync(message, limit.Token);
        }
        catch (SmtpException failure)
        {
            throw new MailNotSentException($"SMTP {failure.StatusCode}", failure);
        }
        catch (Exception failure) when (failure is FormatException or IOException or AuthenticationException)
        {
            throw new MailNotSentException(failure.GetType().Name, failure);
        }
        catch (OperationCanceledException timeout) when (!ct.IsCancellationRequested)
        {
            throw new MailNotSentException("No answer in time", timeout);
        }
    }

    private SmtpClient Client()
    {
        var client = new SmtpClient();
        if (_settings.Folder is { } folder)
        {
            (client.DeliveryMethod, client.PickupDirectoryLocation) = (SmtpDeliveryMethod.SpecifiedPickupDirectory, folder);
            return client;
        }

        (client.Host, client.Port, client.EnableSsl) = (_settings.Host!, _settings.Port, _settings.UseTls);
        client.Timeout = (int)_settings.Timeout.TotalMilliseconds;
        if (!string.IsNullOrEmpty(_settings.User))
        {
            client.Credentials = new NetworkCredential(_settings.User, _settings.Password);
        }

        return client;
    }

    private MailMessage Message(Application.FollowUps.Mail mail)
    {
        var from = mail.ToVictim ? new MailAddress(_settings.PersonFrom, _settings.PersonFromName, Encoding.UTF8) : new MailAddress(_settings.From);
        var plain = Ascii.IsValid(mail.Body);
        var message = new MailMessage(from, new MailAddress(mail.To))
        {
            Subject = mail.Subject,
            Body = mail.Body.ReplaceLineEndings("\r\n"),
            SubjectEncoding = Encoding.UTF8,
            BodyEncoding = plain ? Encoding.ASCII : Encoding.UTF8,
            BodyTransferEncoding = plain ? TransferEncoding.SevenBit : TransferEncoding.Base64,
        };
        message.Headers.Add("Message-ID", $"<{mail.Id}@{from.Host}>");
        message.Headers.Add("Auto-Submitted", "auto-generated");
        if (mail.IsRepeated)
        {
            message.Headers.Add("X-Repeated", "true");
        }

        return message;
    }
}
