using CaseManagement.Domain.Referrals;

namespace CaseManagement.Api.Web;

/// <summary>The body of a message as bytes, for a reader that is stricter than the framework's and names every fault.</summary>
internal static class MessageBody
{
    public const int Largest = 256 * 1024;

    /// <exception cref="BadRequestException">413 and 415.</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadJsonBytes(this HttpRequest request, CancellationToken ct)
    {
        if (request.ContentLength > Largest)
        {
            throw TooLarge();
        }

        var body = await ReadWithin(request.Body, (int)(request.ContentLength ?? 4096), ct);
        if (request.ContentType is not null && !request.HasJsonContentType())
        {
            throw NotTaken("Content-Type", "Send the message as application/json");
        }

        if (request.Headers.ContentEncoding is { Count: > 0 } encoding && encoding != "identity")
        {
            throw NotTaken("Content-Encoding", "Send the message without compression");
        }

        return body;
    }

    private static async Task<ReadOnlyMemory<byte>> ReadWithin(Stream body, int expected, CancellationToken ct)
    {
        using var read = new MemoryStream(expected);
        var buffer = new byte[16 * 1024];
        while (await body.ReadAsync(buffer, ct) is > 0 and var count)
        {
            if (read.Length + count > Largest)
            {
                throw TooLarge();
            }

            read.Write(buffer, 0, count);
        }

        return read.GetBuffer().AsMemory(0, (int)read.Length);
    }

    private static BadRequestException TooLarge() =>
        new(StatusCodes.Status413PayloadTooLarge, "", FaultCode.TooLarge, "Send a message of at most 256 KiB");

    private static BadRequestException NotTaken(string header, string sentence) =>
        new(StatusCodes.Status415UnsupportedMediaType, header, FaultCode.Type, sentence);
}
