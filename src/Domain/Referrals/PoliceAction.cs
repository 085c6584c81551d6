namespace CaseManagement.Domain.Referrals;

public enum PoliceAction
{
    Refer,
    Update,
    Withdraw,
}
