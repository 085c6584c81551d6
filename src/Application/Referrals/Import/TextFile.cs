using System.Text;
using CaseManagement.Domain.Referrals;

namespace CaseManagement.Application.Referrals.Import;

/// <summary>A file of a force as text: UTF-8, and where it is not valid as that, Windows-1252.</summary>
internal static class TextFile
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);
    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>Reads the file twice, because its last byte may tell how the first is meant.</summary>
    /// <exception cref="UnreadableFileException">When it is not text.</exception>
    public static async Task<TextReader> Open(Stream file, CancellationToken ct)
    {
        var encoding = await EncodingOf(file, ct);
        file.Position = 0;
        return new StreamReader(file, encoding, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
    }

    private static async Task<Encoding> EncodingOf(Stream file, CancellationToken ct)
    {
        var decoder = Utf8.GetDecoder();
        var bytes = new byte[16 * 1024];
        var characters = new char[Utf8.GetMaxCharCount(bytes.Length)];
        var isUtf8 = true;
        int count;
        do
        {
            count = await file.ReadAsync(bytes, ct);
            if (bytes.AsSpan(0, count).Contains((byte)0))
            {
                throw UnreadableFileException.Because(FaultCode.Type, "Send a text file: comma-separated values in UTF-8 or Windows-1252");
            }

            isUtf8 = isUtf8 && Continues(decoder, bytes.AsSpan(0, count), characters);
        }
        while (count > 0);

        return isUtf8 ? Utf8 : Windows;
    }

    /// <summary>No bytes at all are the end of the file, at which no character may be unfinished.</summary>
    private static bool Continues(Decoder decoder, ReadOnlySpan<byte> bytes, char[] characters)
    {
        try
        {
            decoder.GetChars(bytes, characters, flush: bytes.IsEmpty);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
