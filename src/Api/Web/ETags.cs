using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using CaseManagement.Application.Common;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseManagement.Api.Web;

/// <summary>Versions of aggregates as entity tags, "7", and back.</summary>
internal static class ETags
{
    public static void SetVersion(this HttpResponse response, long version) =>
        response.Headers.ETag = $"\"{version.ToString(CultureInfo.InvariantCulture)}\"";

    /// <summary>Of what is answered and nothing else, for callers whom a count of all changes would tell what goes on inside.</summary>
    public static void SetFingerprint<TAnswer>(this HttpResponse response, TAnswer answer) =>
        response.Headers.ETag = $"\"{Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(answer)))[..32]}\"";

    /// <summary>The version that the caller looked at; null where they name none, or any ("*").</summary>
    /// <exception cref="StaleVersionException">
    /// For a tag that cannot be of the present version: If-Match compares strongly, so a weak one never is (RFC 9110, 13.1.1).
    /// </exception>
    public static long? IfMatchVersion(this HttpRequest request)
    {
        var tag = request.Headers.IfMatch.ToString().Trim();
        if (tag is "" or "*")
        {
            return null;
        }

        return long.TryParse(tag.Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : throw new StaleVersionException();
    }

    public static ProblemHttpResult VersionMissing() => TypedResults.Problem(ApiProblems.Problem(
        StatusCodes.Status428PreconditionRequired, "version-missing", "Send the version that you looked at in If-Match"));
}
