namespace CaseManagement.Domain.Referrals;

/// <summary>A referral under one of the keys by which records of its suspects are found; a row for each of <see cref="Referral.SuspectKeys"/>.</summary>
public sealed class SuspectKey
{
    private SuspectKey()
    {
    } // EF Core

    public SuspectKey(long key, ReferralId referralId)
    {
        Key = key;
        ReferralId = referralId;
    }

    public long Key { get; private set; }

    public ReferralId ReferralId { get; private set; }
}
