namespace CaseManagement.Domain.Referrals;

/// <summary>On what ground the force passes the victim's details on.</summary>
public enum ReferralBasis
{
    InformedOptOut,
    ExplicitConsent,
    Safeguarding,
}
