using CaseManagement.Domain.Documents;
using CaseManagement.Domain.Referrals;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace CaseManagement.Api.Web;

/// <summary>A document that is sent as multipart/form-data: the field note, if there is one, and after it the field file, which is read as it streams in.</summary>
internal sealed record SentDocument(string? Name, string? Note, Stream Content)
{
    private const string NoteField = "note";
    private const string FileField = "file";

    /// <param name="request">The request.</param>
    /// <param name="largest">The largest file, in bytes.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="BadRequestException">413 and 415, and 422 where the file is missing.</exception>
    public static async Task<SentDocument> Read(HttpRequest request, long largest, CancellationToken ct)
    {
        if (!UploadLimit.Admits(request.HttpContext, largest))
        {
            throw new BadRequestException(StatusCodes.Status413PayloadTooLarge, FileField, FaultCode.TooLarge, UploadLimit.Sentence(largest));
        }

        request.RefuseCompressed();
        var boundary = MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            ? HeaderUtilities.RemoveQuotes(type.Boundary).ToString()
            : "";
        if (boundary.Length == 0)
        {
            throw MessageBody.NotTaken("Content-Type", "Send the document as the field file of multipart/form-data");
        }

        try
        {
            return await Fields(new MultipartReader(boundary, request.Body), ct);
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException and not BadHttpRequestException)
        {
            throw new BadRequestException(StatusCodes.Status400BadRequest, "", FaultCode.Type, "Send the whole form as multipart/form-data");
        }
    }

    private static async Task<SentDocument> Fields(MultipartReader parts, CancellationToken ct)
    {
        string? note = null;
        while (await parts.ReadNextSectionAsync(ct) is { } part)
        {
            if (!ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var field))
            {
                continue;
            }

            if (HeaderUtilities.RemoveQuotes(field.Name) == FileField)
            {
                var name = field.FileNameStar.HasValue ? field.FileNameStar : HeaderUtilities.RemoveQuotes(field.FileName);
                return new SentDocument(name.ToString(), note, part.Body);
            }

            if (HeaderUtilities.RemoveQuotes(field.Name) == NoteField)
            {
                note = await Short(part.Body, ct);
            }
        }

        throw new BadRequestException(StatusCodes.Status422UnprocessableEntity, FileField, FaultCode.Required, "Give the document as the form field file");
    }

    /// <summary>One letter more than is kept, so that what is too long is refused like elsewhere.</summary>
    private static async Task<string> Short(Stream body, CancellationToken ct)
    {
        using var reader = new StreamReader(body);
        var letters = new char[Document.NoteMaxLength + 1];
        return new string(letters, 0, await reader.ReadBlockAsync(letters, ct));
    }
}
