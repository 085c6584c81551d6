using CaseManagement.Application.Documents;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CaseManagement.Api.Web;

/// <summary>
/// How large a form with a document may be: what says of itself that it is larger is refused before it is read. The file waits in memory and on no disk, since
/// it is not encrypted before it comes to the store.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class DocumentUploadAttribute : Attribute, IAuthorizationFilter, IOrderedFilter
{
    private const long RestOfTheForm = 1024 * 1024;

    /// <summary>Before the form's token is looked for, which reads the form.</summary>
    public int Order => 500;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        var most = http.RequestServices.GetRequiredService<IDocumentStore>().Largest + RestOfTheForm;
        if (http.Request.ContentLength > most)
        {
            context.Result = new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
            return;
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = most;
        }

        http.Features.Set<IFormFeature>(new FormFeature(
            http.Request, new FormOptions { MultipartBodyLengthLimit = most, MemoryBufferThreshold = (int)most }));
    }
}
