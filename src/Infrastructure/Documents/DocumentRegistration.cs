using CaseManagement.Application.Documents;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Infrastructure.Documents;

internal static class DocumentRegistration
{
    private const int ClamdPort = 3310;
    private const int UsualSeconds = 60;

    public static void AddDocuments(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<DocumentKeys>();
        services.AddSingleton<IDocumentStore, DocumentStore>();
        services.AddSingleton<ILetterWriter, LetterWriter>();
        services.AddSingleton(new DocumentSettings(configuration.GetValue("Documents:RequireScan", false)));
        services.AddSingleton<IVirusScanner>(configuration["Documents:Clamd:Host"] is { Length: > 0 } host
            ? new ClamdScanner(
                host, configuration.GetValue("Documents:Clamd:Port", ClamdPort), TimeSpan.FromSeconds(configuration.GetValue("Documents:Clamd:TimeoutSeconds", UsualSeconds)))
            : new NoScanner());
    }
}
