using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Referrals;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.People.Conflicts;

/// <summary>Whether there is a conflict of interest about a referral; why, for those who decide.</summary>
[Requires(Permission.ReferralsWork, Permission.CasesReadOwn, Permission.CasesReadTeam, Permission.CasesReadAll)]
public sealed record GetConflictQuery(ReferralId ReferralId) : IQuery<ConflictSign>, IConcernsReferral;

internal sealed class GetConflictHandler(ICaseDbContext db, ConflictTeller teller) : IRequestHandler<GetConflictQuery, ConflictSign>
{
    public async Task<ConflictSign> Handle(GetConflictQuery query, CancellationToken ct) =>
        await teller.Of(await db.Referrals.AsNoTracking().SingleAsync(r => r.Id == query.ReferralId, ct), ct);
}
