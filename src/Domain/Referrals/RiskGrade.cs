namespace CaseManagement.Domain.Referrals;

public enum RiskGrade
{
    Standard,
    Medium,
    High,
}
