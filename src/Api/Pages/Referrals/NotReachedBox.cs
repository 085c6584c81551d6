using CaseManagement.Application.Contacts;

namespace CaseManagement.Api.Pages.Referrals;

/// <param name="Id">Of the referral.</param>
/// <param name="MayEnd">Whether the caller may close it or return it.</param>
/// <param name="IsAForces">Then it goes back to the force.</param>
public sealed record NotReachedBox(Guid Id, NotReached Of, bool MayEnd, bool IsAForces);
