namespace CaseManagement.Domain.Referrals;

/// <summary>How soon a victim has to hear from the service; the inbox is sorted by it.</summary>
public enum SupportLevel
{
    Standard,
    Enhanced,
    HighRisk,
}
