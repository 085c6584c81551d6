using CaseManagement.Application.FollowUps;
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
        services.AddSingleton(p => Outbox(configuration, p.GetRequiredService<MailSettings>()));
    }

    /// <summary>A claim that ran out while its mail is still on the way would send it twice.</summary>
    private static OutboxSettings Outbox(IConfiguration configuration, MailSettings mail)
    {
        var lease = TimeSpan.FromSeconds(configuration.GetValue("Jobs:OutboxLeaseSeconds", 300));
        return lease > mail.Timeout
            ? new OutboxSettings(lease)
            : throw new InvalidOperationException("Jobs:OutboxLeaseSeconds must be more than Smtp:TimeoutSeconds");
    }
}
