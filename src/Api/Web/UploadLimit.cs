using Microsoft.AspNetCore.Http.Features;

namespace CaseManagement.Api.Web;

/// <summary>How much a request with a file may be. Of what is a little larger than the largest file, whoever takes the file says so.</summary>
internal static class UploadLimit
{
    private const long RestOfTheForm = 1024 * 1024;

    public static long Most(long largest) => largest + RestOfTheForm;

    /// <summary>As <see cref="Application.Documents.DocumentIntake"/> says it of a file that was read.</summary>
    public static string Sentence(long largest) => $"Select a file of at most {largest / 1024 / 1024} MB";

    /// <summary>False where the request says of itself that it is too large: it is not read.</summary>
    public static bool Admits(HttpContext http, long largest)
    {
        if (http.Request.ContentLength > Most(largest))
        {
            return false;
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = Most(largest);
        }

        return true;
    }
}
