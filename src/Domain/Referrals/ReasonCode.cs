namespace CaseManagement.Domain.Referrals;

/// <summary>Codes of warnings and of what is merely told, from referral_reason_codes.</summary>
public static class ReasonCode
{
    public const string Stale = "STALE";
    public const string UnknownBefore = "UNKNOWN_BEFORE";
    public const string CrimeReferenceFormat = "CRIMEREF_FORMAT";
    public const string PhoneInvalid = "PHONE_INVALID";
    public const string EmailInvalid = "EMAIL_INVALID";
    public const string PostcodeInvalid = "POSTCODE_INVALID";
    public const string UnknownCode = "UNKNOWN_CODE";
    public const string OffenceUnclassified = "OFFENCE_UNCLASSIFIED";
}
