namespace CaseManagement.Domain.Referrals;

/// <summary>The sender's statement, in a table of its own so that lists do not read it.</summary>
public sealed class ReferralStatement
{
    private ReferralStatement()
    {
    } // EF Core

    internal ReferralStatement(ReferralId referralId, string json)
    {
        ReferralId = referralId;
        Json = json;
    }

    public ReferralId ReferralId { get; private set; }

    public string Json { get; private set; } = "{}";

    internal ReferralStatement ReplacedBy(string json)
    {
        Json = json;
        return this;
    }
}
