using CaseManagement.Application.Documents;

namespace CaseManagement.Api.Web;

/// <summary>A form with a document, which is not encrypted before it comes to the store: until then it lies on no disk.</summary>
internal sealed class DocumentUploadAttribute : UploadLimitAttribute
{
    protected override bool WaitsInMemory => true;

    protected override long Largest(IServiceProvider services) => services.GetRequiredService<IDocumentStore>().Largest;
}
