using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Referrals;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.People;

[Requires(Permission.ContactsRecord, Permission.SafeContactEdit, Permission.SafeContactOverride, Permission.ReferralsWork)]
public sealed record GetSafeContactQuery(ReferralId ReferralId) : IQuery<SafeContactSheet>, IConcernsReferral;

/// <summary>The same, seen from a case.</summary>
[Requires(Permission.ContactsRecord, Permission.SafeContactEdit, Permission.SafeContactOverride)]
public sealed record GetSafeContactOfCaseQuery(CaseId CaseId) : IQuery<SafeContactSheet>, IConcernsCase;

internal sealed class GetSafeContactHandler(ICaseDbContext db, IActorNames names, TimeProvider clock)
    : IRequestHandler<GetSafeContactQuery, SafeContactSheet>, IRequestHandler<GetSafeContactOfCaseQuery, SafeContactSheet>
{
    public async Task<SafeContactSheet> Handle(GetSafeContactQuery request, CancellationToken cancellationToken)
    {
        var referral = await db.Referrals.AsNoTracking().SingleOrDefaultAsync(r => r.Id == request.ReferralId, cancellationToken) ?? throw new NotFoundException();
        return await Sheet(referral, null, cancellationToken);
    }

    public async Task<SafeContactSheet> Handle(GetSafeContactOfCaseQuery request, CancellationToken cancellationToken)
    {
        var about = await db.Cases.AsNoTracking().SingleOrDefaultAsync(c => c.Id == request.CaseId, cancellationToken) ?? throw new NotFoundException();
        var referral = await db.Referrals.AsNoTracking().SingleAsync(r => r.Id == about.ReferralId, cancellationToken);
        return await Sheet(referral, about, cancellationToken);
    }

    private async Task<SafeContactSheet> Sheet(Referral referral, Case? about, CancellationToken ct)
    {
        var person = await db.People.AsNoTracking().SingleAsync(p => p.Id == referral.PersonId, ct);
        var sheet = SafeContactSheet.Of(referral, about, person, clock.GetUtcNow().UtcDateTime);
        var known = await names.Of([.. sheet.Points.Select(Actor).OfType<string>().Distinct()], ct);
        return sheet with { Points = [.. sheet.Points.Select(p => p with { ConfirmedBy = Actor(p) is { } actor ? known.GetValueOrDefault(actor) : null })] };
    }

    private static string? Actor(SafeContactPoint point) => point.ConfirmedById is { } by ? $"user:{by.Value}" : null;
}
