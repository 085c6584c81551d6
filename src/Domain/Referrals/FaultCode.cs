namespace CaseManagement.Domain.Referrals;

/// <summary>Codes of faults in a message, from referral_reason_codes. They are contract: never renamed.</summary>
public static class FaultCode
{
    public const string Required = "REQUIRED";
    public const string Type = "TYPE";
    public const string Range = "RANGE";
    public const string UnknownMember = "UNKNOWN_MEMBER";
    public const string Contradiction = "CONTRADICTION";
    public const string TooLarge = "TOO_LARGE";
}
