using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CaseManagement.Api.Web;

/// <summary>How large a form with a file may be. What says of itself that it is larger is not read: the form comes again and says how large a file may be.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal abstract class UploadLimitAttribute : Attribute, IAuthorizationFilter, IOrderedFilter
{
    /// <summary>What the field of the file is called on each of these forms.</summary>
    private const string Field = "Upload";

    /// <summary>Before the form's token is looked for, which reads the form.</summary>
    public int Order => 500;

    /// <summary>Whether the file waits in memory and on no disk.</summary>
    protected virtual bool WaitsInMemory => false;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        var largest = Largest(http.RequestServices);
        if (!UploadLimit.Admits(http, largest))
        {
            // The page answers as when it is opened, since nothing of what was sent is known.
            http.Request.Method = HttpMethods.Get;
            http.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            context.ModelState.AddModelError(Field, UploadLimit.Sentence(largest));
            return;
        }

        var most = UploadLimit.Most(largest);
        var form = new FormOptions { MultipartBodyLengthLimit = most };
        form.MemoryBufferThreshold = WaitsInMemory ? (int)most : form.MemoryBufferThreshold;
        http.Features.Set<IFormFeature>(new FormFeature(http.Request, form));
    }

    /// <summary>The largest file, in bytes.</summary>
    protected abstract long Largest(IServiceProvider services);
}
