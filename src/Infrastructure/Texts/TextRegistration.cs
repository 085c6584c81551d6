using CaseManagement.Application.Messages;
using CaseManagement.Infrastructure.Mail;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Infrastructure.Texts;

internal static class TextRegistration
{
    public static void AddTexts(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(_ => TextSettings.Read(configuration));
        services.AddSingleton<ITextSender, TextGateway>();
        services.AddSingleton(p => new MessageSenders(
            p.GetRequiredService<MailSettings>().RefuseRevealingSender(p.GetRequiredService<ServiceNames>().All).PersonSender,
            p.GetRequiredService<TextSettings>().Sender));
        services.AddSingleton(_ => new ServiceNames(
        [
            configuration["Service:Name"] ?? "Victim Care",
            .. (configuration["Service:OtherNames"] ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
        ]));
    }
}
