using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

namespace CaseManagement.Api.Web;

/// <summary>Versions of aggregates as entity tags, "7", and back.</summary>
internal static class ETags
{
    public static void SetVersion(this HttpResponse response, long version) =>
        response.Headers.ETag = $"\"{version.ToString(CultureInfo.InvariantCulture)}\"";

    /// <summary>Of what is answered and nothing else, for callers whom a count of all changes would tell what goes on inside.</summary>
    public static void SetFingerprint<TAnswer>(this HttpResponse response, TAnswer answer) =>
        response.Headers.ETag = $"\"{Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(answer)))[..32]}\"";

    /// <summary>The version that the caller looked at; null where they sent none or nonsense.</summary>
    public static long? IfMatchVersion(this HttpRequest request)
    {
        var tag = request.Headers.IfMatch.ToString().Trim().Trim('"');
        return long.TryParse(tag, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;
    }

    public static Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult VersionMissing() => TypedResults.Problem(
        statusCode: StatusCodes.Status428PreconditionRequired,
        type: "urn:victim-care:problem:version-missing",
        title: "Send the version that you looked at in If-Match");
}
