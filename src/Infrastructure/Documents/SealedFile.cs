using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace CaseManagement.Infrastructure.Documents;

/// <summary>
/// The file of a document: a head with the key's id and the wrapped key, then pieces, each encrypted and authenticated by itself with AES-GCM. The number of a
/// piece and whether it is the last are part of its nonce, the head and the file's name of what is authenticated: no piece can be moved, left out or put elsewhere.
/// </summary>
internal sealed class SealedFile(byte[] key, byte[] head) : IDisposable
{
    public const int PieceLength = 64 * 1024;
    public const int TagLength = 16;

    private static readonly byte[] Mark = "VCSDOC1\n"u8.ToArray();

    private readonly AesGcm _aes = new(key, TagLength);

    public void Dispose() => _aes.Dispose();

    public void Seal(long number, bool isLast, ReadOnlySpan<byte> plain, Span<byte> sealedPiece) =>
        _aes.Encrypt(Nonce(number, isLast), plain, sealedPiece[..plain.Length], sealedPiece.Slice(plain.Length, TagLength), head);

    public void Open(long number, bool isLast, ReadOnlySpan<byte> sealedPiece, Span<byte> plain) =>
        _aes.Decrypt(Nonce(number, isLast), sealedPiece[..^TagLength], sealedPiece[^TagLength..], plain, head);

    public static byte[] Head(string keyId, byte[] wrapped)
    {
        var id = Encoding.ASCII.GetBytes(keyId);
        byte[] length = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)wrapped.Length);
        return [.. Mark, (byte)id.Length, .. id, .. length, .. wrapped];
    }

    public static (string KeyId, byte[] Wrapped) ReadHead(Stream file)
    {
        var mark = new byte[Mark.Length];
        file.ReadExactly(mark);
        if (!mark.AsSpan().SequenceEqual(Mark))
        {
            throw new CryptographicException("This is not the file of a document");
        }

        var id = new byte[file.ReadByte()];
        file.ReadExactly(id);
        var length = new byte[2];
        file.ReadExactly(length);
        var wrapped = new byte[BinaryPrimitives.ReadUInt16BigEndian(length)];
        file.ReadExactly(wrapped);
        return (Encoding.ASCII.GetString(id), wrapped);
    }

    /// <summary>What each piece is authenticated with.</summary>
    public static byte[] Bound(byte[] head, string storageName) => [.. head, .. Encoding.ASCII.GetBytes(storageName)];

    private static byte[] Nonce(long number, bool isLast)
    {
        var nonce = new byte[AesGcm.NonceByteSizes.MaxSize];
        BinaryPrimitives.WriteInt64BigEndian(nonce, number);
        nonce[^1] = isLast ? (byte)1 : (byte)0;
        return nonce;
    }
}
