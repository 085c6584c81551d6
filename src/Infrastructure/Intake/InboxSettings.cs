using CaseManagement.Application.Referrals.Import;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Infrastructure.Intake;

/// <param name="Folder">`Intake:Folder`, in which each force has a folder named by its code; null where no files are watched for.</param>
internal sealed record InboxSettings(string? Folder)
{
    public static InboxSettings From(IConfiguration configuration) =>
        new(configuration["Intake:Folder"] is { Length: > 0 } folder ? Path.GetFullPath(folder) : null);
}

internal static class IntakeRegistration
{
    public static void AddInbox(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(InboxSettings.From(configuration));
        services.AddSingleton<FileLooks>();
        services.AddSingleton<ForceFileTaking>();
        services.AddSingleton<Inbox>();
        services.AddSingleton<ImportFiles>();
        services.AddSingleton<IImportFiles>(p => p.GetRequiredService<ImportFiles>());
        services.AddTransient<ImportTaking>();
    }
}
