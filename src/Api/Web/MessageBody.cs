using CaseManagement.Domain.Referrals;

namespace CaseManagement.Api.Web;

/// <summary>The body of a message as bytes, for a reader that is stricter than the framework's and names every fault.</summary>
internal static class MessageBody
{
    public const int Largest = 256 * 1024;

    /// <exception cref="BadRequestException">413 and 415.</exception>
    public static Task<ReadOnlyMemory<byte>> ReadJsonBytes(this HttpRequest request, CancellationToken ct) =>
        request.ReadJsonBytes(Largest, "Send a message of at most 256 KiB", ct);

    /// <exception cref="BadRequestException">413 and 415.</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadJsonBytes(this HttpRequest request, int largest, string tooLarge, CancellationToken ct)
    {
        if (request.ContentLength > largest)
        {
            throw TooLarge(tooLarge);
        }

        var body = await ReadWithin(request.Body, (int)(request.ContentLength ?? 4096), largest, tooLarge, ct);
        if (request.ContentType is not null && !request.HasJsonContentType())
        {
            throw NotTaken("Content-Type", "Send the message as application/json");
        }

        request.RefuseCompressed();
        return body;
    }

    /// <exception cref="BadRequestException">415.</exception>
    public static void RefuseCompressed(this HttpRequest request)
    {
        if (request.Headers.ContentEncoding is { Count: > 0 } encoding && encoding != "identity")
        {
            throw NotTaken("Content-Encoding", "Send the message without compression");
        }
    }

    private static async Task<ReadOnlyMemory<byte>> ReadWithin(Stream body, int expected, int largest, string tooLarge, CancellationToken ct)
    {
        using var read = new MemoryStream(expected);
        var buffer = new byte[16 * 1024];
        while (await body.ReadAsync(buffer, ct) is > 0 and var count)
        {
            if (read.Length + count > largest)
            {
                throw TooLarge(tooLarge);
            }

            read.Write(buffer, 0, count);
        }

        return read.GetBuffer().AsMemory(0, (int)read.Length);
    }

    private static BadRequestException TooLarge(string sentence) =>
        new(StatusCodes.Status413PayloadTooLarge, "", FaultCode.TooLarge, sentence);

    public static BadRequestException NotTaken(string header, string sentence) =>
        new(StatusCodes.Status415UnsupportedMediaType, header, FaultCode.Type, sentence);
}
