using System.Security.Cryptography;
using CaseManagement.Application.Common.Security;
using Microsoft.AspNetCore.DataProtection;

namespace CaseManagement.Infrastructure.Security;

internal sealed class Sealer(IDataProtectionProvider protection) : ISealer
{
    private readonly IDataProtector _protector = protection.CreateProtector("referral-drafts");

    public string Seal(string text) => _protector.Protect(text);

    public string? Open(string sealedText)
    {
        try
        {
            return _protector.Unprotect(sealedText);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
