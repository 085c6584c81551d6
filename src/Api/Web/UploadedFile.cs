using CaseManagement.Domain.Referrals;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace CaseManagement.Api.Web;

/// <summary>A file that is sent as the body or as the form field "file". It can be read twice; what is large waits on disk, for this process alone.</summary>
internal static class UploadedFile
{
    private const string Field = "file";
    private const int HeldInMemory = 1024 * 1024;

    /// <exception cref="BadRequestException">415, and 422 where the field is missing.</exception>
    public static async Task<Stream> ReadFile(this HttpRequest request, CancellationToken ct)
    {
        request.RefuseCompressed();
        var type = MediaTypeHeaderValue.TryParse(request.ContentType, out var named) ? named : null;
        try
        {
            return await Spooled(
                type?.MediaType.Value?.ToLowerInvariant() switch
                {
                    "text/csv" => request.Body,
                    "multipart/form-data" => await FieldOf(request.Body, type, ct),
                    _ => throw MessageBody.NotTaken("Content-Type", "Send the file as text/csv, or as the field file of multipart/form-data"),
                },
                ct);
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException and not BadHttpRequestException)
        {
            throw new BadRequestException(StatusCodes.Status400BadRequest, "", FaultCode.Type, "Send the whole form as multipart/form-data");
        }
    }

    private static async Task<Stream> Spooled(Stream content, CancellationToken ct)
    {
        var file = new FileBufferingReadStream(content, HeldInMemory, bufferLimit: null, Path.GetTempPath());
        await file.DrainAsync(ct);
        file.Position = 0;
        return file;
    }

    private static async Task<Stream> FieldOf(Stream form, MediaTypeHeaderValue type, CancellationToken ct)
    {
        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary);
        if (boundary.Length > 0)
        {
            var parts = new MultipartReader(boundary.ToString(), form);
            while (await parts.ReadNextSectionAsync(ct) is { } part)
            {
                if (ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var field) && HeaderUtilities.RemoveQuotes(field.Name) == Field)
                {
                    return part.Body;
                }
            }
        }

        throw new BadRequestException(StatusCodes.Status422UnprocessableEntity, Field, FaultCode.Required, "Give the file as the form field file");
    }
}
