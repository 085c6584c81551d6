using System.Security.Cryptography;
using System.Text;
using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Security;

/// <summary>A machine's credential. The key itself is shown once and never stored; only its hash is.</summary>
public sealed class ApiKey : AggregateRoot
{
    public const int OwnerMaxLength = 120;

    private ApiKey()
    {
    } // EF Core

    public ApiKeyId Id { get; private set; }

    /// <summary>Who answers for it, e.g. "Hampshire Constabulary, records system".</summary>
    public string Owner { get; private set; } = "";

    /// <summary>SHA-256 of the key, hexadecimal. A key has 256 random bits, so a plain hash cannot be reversed.</summary>
    public string Hash { get; private set; } = "";

    public IReadOnlyList<string> Scopes { get; private set; } = [];

    /// <summary>Two-digit code of the police force it sends for; null for the service's own keys.</summary>
    public string? Force { get; private set; }

    /// <summary>Network addresses it may be used from; empty means any.</summary>
    public IReadOnlyList<string> AllowedAddresses { get; private set; } = [];

    public DateTime ExpiresUtc { get; private set; }

    public DateTime? RevokedUtc { get; private set; }

    public override Guid AggregateId => Id.Value;

    public static ApiKey Issue(
        string plainKey, string owner, IReadOnlyList<string> scopes, string? force, IReadOnlyList<string> allowedAddresses, DateTime expiresUtc)
    {
        var key = new ApiKey
        {
            Id = ApiKeyId.New(),
            Owner = owner,
            Hash = HashOf(plainKey),
            Scopes = [.. scopes],
            Force = force,
            AllowedAddresses = [.. allowedAddresses],
            ExpiresUtc = expiresUtc,
        };
        key.Raise(new ApiKeyIssued(key.Scopes, force, expiresUtc));
        return key;
    }

    /// <summary>A new key: 256 random bits, with a prefix by which scanners recognise a leaked one.</summary>
    public static string Generate() => "vcs_" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    public static string HashOf(string plainKey) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(plainKey)));

    public bool IsUsable(DateTime now) => RevokedUtc is null && ExpiresUtc > now;

    public void Revoke(DateTime now)
    {
        if (RevokedUtc is null)
        {
            RevokedUtc = now;
            Raise(new ApiKeyRevoked());
        }
    }
}

public sealed record ApiKeyIssued(IReadOnlyList<string> Scopes, string? Force, DateTime ExpiresUtc) : DomainEvent;

public sealed record ApiKeyRevoked : DomainEvent;
