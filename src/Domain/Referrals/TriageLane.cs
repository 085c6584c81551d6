namespace CaseManagement.Domain.Referrals;

/// <summary>Where triage on receipt puts a referral.</summary>
public enum TriageLane
{
    Triage,
    NeedsCorrection,
    NotProgressed,
    PassedOn,
}
