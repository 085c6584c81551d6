using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Volunteers;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Volunteers;

/// <summary>
/// What of the cases lent to the caller is open to them now. Everything is judged at the moment of asking: the day, their
/// readiness, a lock-out, and whether the case is still one that is lent to volunteers.
/// </summary>
internal sealed class LentCases(ICaseDbContext db, ICurrentUser user, IReferenceData referenceData)
{
    public async Task<IQueryable<CaseLoan>> Loans(CancellationToken ct)
    {
        var none = db.CaseLoans.AsNoTracking().Where(_ => false);
        if (!user.Has(Permission.CasesLent) || user.UserId is not { } me)
        {
            return none;
        }

        var reference = await referenceData.Current(ct);
        var volunteer = await db.Volunteers.AsNoTracking().SingleOrDefaultAsync(v => v.Id == me, ct);
        if (volunteer is null || Readiness.Of(volunteer, reference.ReadinessRules(), reference.Today) is not { IsReady: true } ready)
        {
            return none;
        }

        var open = db.Cases.NotLockedTo(user).OpenToVolunteers(db, reference).Where(c => !c.Sensitive || ready.IsReadyForSensitive);
        return db.CaseLoans.AsNoTracking().OnLoan(reference.Today).Where(l => l.VolunteerId == me && open.Any(c => c.Id == l.CaseId));
    }

    /// <exception cref="NotFoundException">It is not lent to the caller, or not open to them any more; both look the same.</exception>
    public async Task<CaseLoan> Require(CaseId id, CancellationToken ct) =>
        await (await Loans(ct)).SingleOrDefaultAsync(l => l.CaseId == id, ct) ?? throw new NotFoundException();
}

internal static class LoanFilter
{
    public static IQueryable<CaseLoan> OnLoan(this IQueryable<CaseLoan> loans, DateOnly today) => loans.Where(l => l.EndedUtc == null && l.UntilOn >= today);
}
