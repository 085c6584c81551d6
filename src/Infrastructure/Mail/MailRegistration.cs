using CaseManagement.Application.FollowUps;
using CaseManagement.Infrastructure.Security;
using CaseManagement.Infrastructure.Texts;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CaseManagement.Infrastructure.Mail;

internal static class MailRegistration
{
    public static void AddMail(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(p => MailSettings.Read(configuration, p.GetRequiredService<IHostEnvironment>().IsDevelopment()));
        services.AddSingleton<IMailSender, SmtpMailSender>();
        services.AddSingleton<IServiceAddress, ServiceAddress>();
        services.AddSingleton(p => Outbox(configuration, p.GetRequiredService<MailSettings>().Timeout, p.GetRequiredService<TextSettings>().Timeout));
    }

    /// <summary>A claim that ran out while its mail is still on the way would send it twice. Ending a stuck talk may take as long as the talk.</summary>
    private static OutboxSettings Outbox(IConfiguration configuration, TimeSpan mail, TimeSpan text)
    {
        var lease = TimeSpan.FromSeconds(configuration.GetValue("Jobs:OutboxLeaseSeconds", 300));
        return lease > 2 * (mail > text ? mail : text)
            ? new OutboxSettings(lease)
            : throw new StartRefusedException("Jobs:OutboxLeaseSeconds must be more than twice Smtp:TimeoutSeconds and Text:TimeoutSeconds");
    }
}
