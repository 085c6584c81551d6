using System.Text;
using CaseManagement.Application.FollowUps;
using CaseManagement.Infrastructure.Mail;

namespace CaseManagement.Integration.Tests.Mailing;

/// <summary>Mails as a real server takes and delivers them. build/test installs it; it runs as root only.</summary>
[NonParallelizable]
public sealed class RealSmtpServerTests
{
    private OpenSmtpd _server = null!;

    [OneTimeSetUp]
    public async Task Serve()
    {
        if (!OpenSmtpd.IsInstalled)
        {
            Assert.Inconclusive("OpenSMTPD is not installed, or this is not root");
        }

        _server = await OpenSmtpd.Start();
    }

    [OneTimeTearDown]
    public void Stop() => _server?.Dispose();

    [Test]
    public async Task A_mail_is_delivered_with_its_id_its_letters_and_the_neutral_sender()
    {
        var mail = new Mail($"alex@{OpenSmtpd.Domain}", "Łukasik – a reminder", "Hello Łukasik", Mail.IdOf("reminder:1")) { ToVictim = true };

        await Sender().Send(mail, CancellationToken.None);

        var delivered = await _server.Delivered();
        Assert.That(delivered, Does.Contain($"Message-ID: <{mail.Id}@neutral.invalid>").IgnoreCase);
        Assert.That(delivered, Does.Contain("Reminders").And.Contain("<hello@neutral.invalid>").And.Not.Contain("service.invalid"));
        Assert.That(delivered, Does.Contain(Convert.ToBase64String(Encoding.UTF8.GetBytes("Hello Łukasik"))));
        Assert.That(delivered, Does.Contain("Subject: =?utf-8?").IgnoreCase);
    }

    [Test]
    public void A_recipient_whom_the_server_refuses_is_a_mail_not_sent_and_the_reason_names_no_address()
    {
        var mail = new Mail("alex@elsewhere.invalid", "A reminder", "Hello", Mail.IdOf("reminder:2"));

        var failure = Assert.ThrowsAsync<MailNotSentException>(() => Sender().Send(mail, CancellationToken.None));

        Assert.That(failure!.Message, Does.StartWith("SMTP ").And.Not.Contain("@").And.Not.Contain("alex"));
    }

    private SmtpMailSender Sender() => new(new MailSettings
    {
        Host = "127.0.0.1",
        Port = _server.Port,
        UseTls = false,
        From = "no-reply@service.invalid",
        PersonFrom = "hello@neutral.invalid",
        PersonFromName = "Reminders",
        Timeout = TimeSpan.FromSeconds(20),
    });
}
