using CaseManagement.Domain.Contacts;
using CaseManagement.Domain.Referrals;

namespace CaseManagement.Application.Contacts;

/// <summary>What is worth doing after a contact was recorded.</summary>
public enum AfterContact
{
    Nothing,
    TryAgain,

    /// <summary>Enough was tried: a letter, text or mail, by a way that is safe.</summary>
    Write,

    /// <summary>Something was written; they have time to answer.</summary>
    AwaitReply,

    /// <summary>Enough was tried and nothing can be written safely, or nobody answered: it ends, or a leader decides.</summary>
    EndUnreached,
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
    /// <param name="notReached">What is to be done about who was not reached.</param>
    public static AfterContact Next(string outcome, bool reached, ReferralStatus status, bool isAForces, NotReached? notReached) => outcome switch
    {
        ContactWays.SuspectAnswered => AfterContact.AwaitLeader,
        _ when status != ReferralStatus.FirstContact => AfterContact.Nothing,
        "DECL" => AfterContact.Close,
        _ when reached => AfterContact.OpenCase,
        _ when isAForces && ContactWays.IsBadAddress(outcome) => AfterContact.ReturnToForce,
        _ => notReached?.Step switch
        {
            UnreachedStep.Write => AfterContact.Write,
            UnreachedStep.AwaitReply => AfterContact.AwaitReply,
            UnreachedStep.AskLeader or UnreachedStep.Close or UnreachedStep.CloseUnsafe => AfterContact.EndUnreached,
            _ => AfterContact.TryAgain,
        },
    };
}
