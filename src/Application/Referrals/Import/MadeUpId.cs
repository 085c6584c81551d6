using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using CaseManagement.Domain.Referrals;

namespace CaseManagement.Application.Referrals.Import;

/// <summary>
/// The id of a transmission that brought none: of force, record, version and content alone, so that the same row in
/// tomorrow's file is the same transmission.
/// </summary>
internal static class MadeUpId
{
    private const int Version = 8; // RFC 9562: of the maker's own kind

    public static string Of(JsonObject message)
    {
        var digest = SHA256.HashData(Encoding.ASCII.GetBytes($"victim-care:row:{MessageContent.Digest(message)}")).AsSpan(0, 16);
        digest[6] = (byte)((digest[6] & 0x0F) | (Version << 4));
        digest[8] = (byte)((digest[8] & 0x3F) | 0x80);
        return new Guid(digest, bigEndian: true).ToString();
    }
}
