using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CaseManagement.Api.Web;

/// <summary>
/// How large a form with a file may be. What says of itself that it is larger is refused before it is read; of what is a little
/// larger than the largest file the page itself says so.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal abstract class UploadLimitAttribute : Attribute, IAuthorizationFilter, IOrderedFilter
{
    private const long RestOfTheForm = 1024 * 1024;

    /// <summary>Before the form's token is looked for, which reads the form.</summary>
    public int Order => 500;

    /// <summary>Whether the file waits in memory and on no disk.</summary>
    protected virtual bool WaitsInMemory => false;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        var most = Largest(http.RequestServices) + RestOfTheForm;
        if (http.Request.ContentLength > most)
        {
            context.Result = new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
            return;
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = most;
        }

        var form = new FormOptions { MultipartBodyLengthLimit = most };
        form.MemoryBufferThreshold = WaitsInMemory ? (int)most : form.MemoryBufferThreshold;
        http.Features.Set<IFormFeature>(new FormFeature(http.Request, form));
    }

    /// <summary>The largest file, in bytes.</summary>
    protected abstract long Largest(IServiceProvider services);
}
