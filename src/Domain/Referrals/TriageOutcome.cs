namespace CaseManagement.Domain.Referrals;

/// <summary>Codes of referral_triage_outcomes that are decided on receipt.</summary>
public static class TriageOutcome
{
    public const string Deceased = "DEC";
    public const string ChildProtection = "CP";
    public const string NoConsent = "NOCONS";
    public const string Duplicate = "DUP";
    public const string Excluded = "EXCL";
    public const string OutOfArea = "OOA";
    public const string InsufficientContact = "INSUF";
    public const string NoSafeContact = "NOSAFE";
    public const string Business = "BUS";
    public const string Accepted = "ACCEPT";
}
