using CaseManagement.Domain.Cases;
using CaseManagement.Domain.People;
using CaseManagement.Domain.Referrals;
using CaseManagement.Domain.Security;

namespace CaseManagement.Domain.Contacts;

/// <param name="ReferralReceivedUtc">Nobody was contacted about a referral that the service did not have yet.</param>
/// <param name="Outgoing">Whether the service reached out (a call, text, letter …), so that the safe-contact policy binds it.</param>
public sealed record ContactAttempt(
    PersonId PersonId, ReferralId ReferralId, DateTime ReferralReceivedUtc, CaseId? CaseId, string ChannelCode, ContactPointId? ContactPointId,
    string OutcomeCode, string? Note, DateTime HappenedUtc, UserId ByUserId, bool IsFirstAttempt, bool Reached, bool Outgoing)
{
    public bool SuspectAnswered => OutcomeCode == ContactWays.SuspectAnswered;

    /// <summary>No rule stands in the way of the record: the service did not start it, or the danger is there already.</summary>
    public bool MustBeKept => !Outgoing || SuspectAnswered;
}
