using CaseManagement.Application.Documents;
using CaseManagement.Domain.Documents;
using Microsoft.Net.Http.Headers;

namespace CaseManagement.Api.Web;

/// <summary>How the content of a document leaves: as what it was found to be, in a sandbox without scripts, shown only where it is an image or a PDF.</summary>
internal static class DocumentAnswer
{
    private const string Policy = "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    public static void Prepare(HttpResponse response, OpenedDocument opened, bool download)
    {
        response.Headers.ContentSecurityPolicy = Policy;
        response.Headers.XContentTypeOptions = "nosniff";
        var disposition = new ContentDispositionHeaderValue(opened.Kind.IsShown() && !download ? "inline" : "attachment");
        disposition.SetHttpFileName(opened.Name);
        response.Headers.ContentDisposition = disposition.ToString();
    }
}
