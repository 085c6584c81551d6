using CaseManagement.Domain.Contacts;
using CaseManagement.Domain.Referrals;

namespace CaseManagement.Application.Contacts;

/// <summary>What is worth doing after a contact was recorded.</summary>
public enum AfterContact
{
    Nothing,
    TryAgain,
    OpenCase,
    Close,
    ReturnToForce,
    AwaitLeader,
}

internal static class AfterContacts
{
    /// <summary>Only a first contact asks for a next step; a case has its follow-ups, and what is not open is not to be started.</summary>
    /// <param name="outcome">Code of the list of contact outcomes.</param>
    /// <param name="reached">Whether the person was.</param>
    /// <param name="status">Of the referral, with this contact.</param>
    /// <param name="isAForces">Whoever came by themselves cannot be sent back for another number.</param>
    public static AfterContact Next(string outcome, bool reached, ReferralStatus status, bool isAForces) => outcome switch
    {
        ContactWays.SuspectAnswered => AfterContact.AwaitLeader,
        _ when status != ReferralStatus.FirstContact => AfterContact.Nothing,
        "DECL" => AfterContact.Close,
        _ when reached => AfterContact.OpenCase,
        _ when isAForces && ContactWays.IsBadAddress(outcome) => AfterContact.ReturnToForce,
        _ => AfterContact.TryAgain,
    };
}
