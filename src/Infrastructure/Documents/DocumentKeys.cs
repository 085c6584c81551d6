using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;

namespace CaseManagement.Infrastructure.Documents;

/// <summary>
/// Each document has a key of its own, which lies with it, encrypted: under the first of `Documents:Keys`, or, where none is configured, under the keys that
/// protect sessions. A key that is not the first any more still opens what lies under it.
/// </summary>
internal sealed class DocumentKeys
{
    public const string OfTheHost = "host";
    private const int KeyLength = 32;

    private readonly IDataProtector _protector;
    private readonly IReadOnlyList<(string Id, byte[] Key)> _configured;

    public DocumentKeys(IConfiguration configuration, IDataProtectionProvider protection)
    {
        _protector = protection.CreateProtector("documents");
        _configured = [.. configuration.GetSection("Documents:Keys").GetChildren().Select(Read)];
    }

    public (string KeyId, byte[] Wrapped) Wrap(byte[] key)
    {
        if (_configured.Count == 0)
        {
            return (OfTheHost, _protector.Protect(key));
        }

        var (id, outer) = _configured[0];
        var wrapped = new byte[AesGcm.NonceByteSizes.MaxSize + key.Length + AesGcm.TagByteSizes.MaxSize];
        var (nonce, sealedKey, tag) = Parts(wrapped);
        RandomNumberGenerator.Fill(nonce.Span);
        using var aes = new AesGcm(outer, AesGcm.TagByteSizes.MaxSize);
        aes.Encrypt(nonce.Span, key, sealedKey.Span, tag.Span, Encoding.ASCII.GetBytes(id));
        return (id, wrapped);
    }

    /// <exception cref="CryptographicException">When the key is gone, or this was changed.</exception>
    public byte[] Unwrap(string keyId, byte[] wrapped)
    {
        if (keyId == OfTheHost)
        {
            return _protector.Unprotect(wrapped);
        }

        var outer = _configured.FirstOrDefault(k => k.Id == keyId).Key ?? throw new CryptographicException("The key of a document is not configured");
        var key = new byte[KeyLength];
        var (nonce, sealedKey, tag) = Parts(wrapped);
        using var aes = new AesGcm(outer, AesGcm.TagByteSizes.MaxSize);
        aes.Decrypt(nonce.Span, sealedKey.Span, tag.Span, key, Encoding.ASCII.GetBytes(keyId));
        return key;
    }

    private static (Memory<byte> Nonce, Memory<byte> SealedKey, Memory<byte> Tag) Parts(byte[] wrapped)
    {
        var nonce = AesGcm.NonceByteSizes.MaxSize;
        return (wrapped.AsMemory(0, nonce), wrapped.AsMemory(nonce, KeyLength), wrapped.AsMemory(nonce + KeyLength));
    }

    private static (string Id, byte[] Key) Read(IConfigurationSection section)
    {
        var id = section["Id"] ?? "";
        var text = section["KeyFile"] is { Length: > 0 } file ? File.ReadAllText(file).Trim() : section["Key"] ?? "";
        var key = new byte[KeyLength];
        var isKey = Convert.TryFromBase64String(text, key, out var length) && length == KeyLength;
        return isKey && id is { Length: > 0 and <= 40 } && id != OfTheHost && Ascii.IsValid(id)
            ? (id, key)
            : throw new InvalidOperationException("Each of Documents:Keys needs an Id and a Key of 32 bytes in base64");
    }
}
