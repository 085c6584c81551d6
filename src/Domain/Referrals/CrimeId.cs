using System.Security.Cryptography;
using System.Text;
using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Referrals;

/// <summary>
/// One crime of one force, under which the referrals of all its victims are found. Made from the force and its reference, so
/// that an address names neither, and nobody has to keep a list of crimes.
/// </summary>
public readonly record struct CrimeId(Guid Value) : IEntityId<CrimeId>
{
    private const int Length = 16;

    public static CrimeId From(Guid value) => new(value);

    /// <summary>Null where no force or no reference is known: such referrals share nothing.</summary>
    public static CrimeId? Of(string? force, string normalisedReference) => force is null || normalisedReference.Length == 0
        ? null
        : new CrimeId(new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{force}\n{normalisedReference}")).AsSpan(0, Length), bigEndian: true));
}
