using CaseManagement.Application.FollowUps;
using CaseManagement.Infrastructure.Mail;
using CaseManagement.Infrastructure.Security;
using CaseManagement.Testing.Mail;
using Microsoft.Extensions.Configuration;

namespace CaseManagement.Integration.Tests.Mailing;

public sealed class SmtpMailSenderTests
{
    private static readonly Mail Reminder = new(
        "worker@example.org",
        "VCS-26-0000001: follow-up due",
        "A follow-up of VCS-26-0000001 is due.\n\nOpen the case: https://care.example.org/cases/1\n",
        Mail.IdOf("follow-up-due:1"));

    [Test]
    public async Task Subject_body_and_message_id_arrive_as_they_are()
    {
        using var server = new SmtpServer();

        await SenderTo(server).Send(Reminder, CancellationToken.None);

        var mail = server.Mails.Single();
        Assert.That((mail.To, mail.Subject, mail.MessageId), Is.EqualTo((Reminder.To, Reminder.Subject, $"<{Reminder.Id}@example.org>")));
        Assert.That(mail.Body.Trim(), Is.EqualTo(Reminder.Body.ReplaceLineEndings("\r\n").Trim()));
    }

    [Test]
    public async Task A_mail_that_was_taken_before_says_so_and_keeps_its_id([Values] bool isRepeated)
    {
        using var server = new SmtpServer();

        await SenderTo(server).Send(Reminder with { IsRepeated = isRepeated }, CancellationToken.None);

        var mail = server.Mails.Single();
        Assert.That(mail.Header("X-Repeated"), Is.EqualTo(isRepeated ? "true" : ""));
        Assert.That(mail.MessageId, Is.EqualTo($"<{Reminder.Id}@example.org>"));
    }

    [Test]
    public async Task Letters_beyond_ASCII_arrive()
    {
        using var server = new SmtpServer();

        await SenderTo(server).Send(Reminder with { Body = "Łukasik" }, CancellationToken.None);

        var sent = server.Mails.Single().Body.Trim();
        Assert.That(System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(sent)).Trim(), Is.EqualTo("Łukasik"));
    }

    [Test]
    public void A_server_that_is_busy_is_a_mail_not_sent_and_the_reason_names_no_address()
    {
        using var server = new SmtpServer { Refuses = true };

        var failure = Assert.ThrowsAsync<MailNotSentException>(() => SenderTo(server).Send(Reminder, CancellationToken.None));

        Assert.That(failure!.Message, Does.StartWith("SMTP ").And.Not.Contain("@"));
    }

    [Test]
    public void A_server_that_does_not_answer_is_given_up_in_time()
    {
        using var server = new SmtpServer { BeforeConfirming = (_, ct) => Task.Delay(Timeout.Infinite, ct) };

        Assert.ThrowsAsync<MailNotSentException>(() => SenderTo(server, timeoutSeconds: "1").Send(Reminder, CancellationToken.None));
    }

    [Test]
    public void An_address_that_is_none_is_a_mail_not_sent()
    {
        using var server = new SmtpServer();

        Assert.ThrowsAsync<MailNotSentException>(() => SenderTo(server).Send(Reminder with { To = "not an address" }, CancellationToken.None));
    }

    [Test]
    public async Task In_development_without_a_server_a_mail_becomes_a_file()
    {
        var storage = Directory.CreateTempSubdirectory("case-management-mail");
        try
        {
            var settings = MailSettings.Read(Configuration(("Storage:Path", storage.FullName)), isDevelopment: true);

            await new SmtpMailSender(settings).Send(Reminder, CancellationToken.None);

            var file = storage.GetFiles("*.eml", SearchOption.AllDirectories).Single();
            Assert.That(await File.ReadAllTextAsync(file.FullName), Does.Contain(Reminder.Subject).And.Contain(Reminder.Id));
        }
        finally
        {
            storage.Delete(recursive: true);
        }
    }

    [Test]
    public void Elsewhere_without_a_server_there_is_no_way_out() =>
        Assert.That(new SmtpMailSender(MailSettings.Read(Configuration(), isDevelopment: false)).IsConfigured, Is.False);

    [Test]
    public void A_server_without_a_sender_address_does_not_start() =>
        Assert.That(
            () => MailSettings.Read(Configuration(("Smtp:Host", "mail.example.org")), isDevelopment: false), Throws.InstanceOf<StartRefusedException>());

    private static SmtpMailSender SenderTo(SmtpServer server, string timeoutSeconds = "20") => new(MailSettings.Read(
        Configuration(
            ("Smtp:Host", "127.0.0.1"),
            ("Smtp:Port", $"{server.Port}"),
            ("Smtp:UseTls", "false"),
            ("Smtp:From", "care@example.org"),
            ("Smtp:TimeoutSeconds", timeoutSeconds)),
        isDevelopment: false));

    private static IConfiguration Configuration(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value))).Build();
}
