using System.Buffers.Text;
using System.Globalization;
using System.Text;
using CaseManagement.Domain.Referrals;

namespace CaseManagement.Api.Web;

/// <summary>"limit" and "after" of a list. A cursor is opaque to callers, so that it may come to mean something else.</summary>
internal static class Paging
{
    public const int Usual = 50;
    private const int Most = 200;
    private const int LongestCursor = 400;

    /// <exception cref="BadRequestException">When it is out of range.</exception>
    public static int Limit(int limit) =>
        limit is >= 1 and <= Most ? limit : throw new BadRequestException(422, "limit", FaultCode.Range, $"Give a limit from 1 to {Most}");

    public static string? Write(string? key) => key is null ? null : Base64Url.EncodeToString(Encoding.UTF8.GetBytes(key));

    /// <exception cref="BadRequestException">When this service never gave it out.</exception>
    public static string? Read(string? cursor)
    {
        if (string.IsNullOrEmpty(cursor))
        {
            return null;
        }

        var bytes = new byte[LongestCursor];
        return cursor.Length <= LongestCursor && Base64Url.IsValid(cursor) && Base64Url.TryDecodeFromChars(cursor, bytes, out var length)
            ? Encoding.UTF8.GetString(bytes, 0, length)
            : throw Unknown();
    }

    public static string WriteNumber(int number) => Write(number.ToString(CultureInfo.InvariantCulture))!;

    /// <summary>A cursor that is a number; 0 before the first.</summary>
    /// <exception cref="BadRequestException">When this service never gave it out.</exception>
    public static int ReadNumber(string? cursor) =>
        int.TryParse(Read(cursor) ?? "0", NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw Unknown();

    private static BadRequestException Unknown() => new(422, "after", FaultCode.Type, "Give the cursor that the page before named as next");
}
