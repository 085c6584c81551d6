using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.FollowUps;
using CaseManagement.Application.History;
using CaseManagement.Application.People;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Contacts;
using CaseManagement.Domain.Support;
using CaseManagement.Domain.Volunteers;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Volunteers;

/// <summary>
/// All that a volunteer sees of a case lent to them: what they are to do, how to reach the person safely, what they were given
/// to deliver, what they recorded themselves, and notes that the worker shared. Nothing that was there before.
/// </summary>
[Requires(Permission.CasesLent)]
public sealed record GetLentCaseQuery(CaseId CaseId) : IQuery<LentCase>, IConcernsLentCase;

/// <param name="Version">Of the loan.</param>
/// <param name="AskWhom">The worker who leads the case.</param>
public sealed record LentCase(
    Guid CaseId, long Version, string Reference, string CallThem, string Task, DateOnly Until, string? AskWhom, SafeContactSheet SafeContact,
    IReadOnlyList<LentItem> Items, IReadOnlyList<LentFollowUp> FollowUps, ToldActs Entries, DateTime NowUtc);

public sealed record LentItem(Guid Id, string Item, int Quantity, ItemRequestStatus Status, DateTime? ArrangedUtc, bool Discreet, long Version);

public sealed record LentFollowUp(Guid Id, string What, DateTime DueUtc, long Version);

internal sealed class GetLentCaseHandler(
    ICaseDbContext db, LentCases lent, IReferenceData reference, ActTeller teller, ICurrentUser user, TimeProvider clock) : IRequestHandler<GetLentCaseQuery, LentCase>
{
    private const int MostEntries = 200;

    /// <summary>What a volunteer records.</summary>
    private static readonly string[] Own = [nameof(SupportGiven), nameof(NoteAdded), nameof(ContactRecorded), nameof(ItemPutInPlace)];

    public async Task<LentCase> Handle(GetLentCaseQuery query, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var loan = await lent.Require(query.CaseId, cancellationToken);
        var about = await db.Cases.AsNoTracking().SingleAsync(c => c.Id == query.CaseId, cancellationToken);
        var referral = await db.Referrals.AsNoTracking().SingleAsync(r => r.Id == about.ReferralId, cancellationToken);
        var person = await db.People.AsNoTracking().SingleAsync(p => p.Id == about.PersonId, cancellationToken);
        var worker = await db.Workers.Where(w => w.Id == about.LeadWorkerId).Select(w => w.DisplayName).FirstOrDefaultAsync(cancellationToken);
        return new LentCase(
            about.Id.Value, loan.Version, about.Reference, LentWords.CallThem(person.GivenNames, person.DisplayName), loan.Task, loan.UntilOn, worker,
            SafeContactSheet.Of(referral, about, person, now), await Items(loan, cancellationToken), await FollowUps(loan, cancellationToken),
            await Entries(loan, cancellationToken), now);
    }

    private async Task<IReadOnlyList<LentItem>> Items(CaseLoan loan, CancellationToken ct)
    {
        var codes = await reference.Current(ct);
        var handed = loan.HandedItems.Select(ItemRequestId.From).ToList();
        var items = await db.ItemRequests.AsNoTracking().Where(i => i.CaseId == loan.CaseId && handed.Contains(i.Id)).ToListAsync(ct);
        return [.. items.Select(i => new LentItem(
            i.Id.Value, codes.Label(CodeLists.PracticalItems, i.ItemCode), i.Quantity, i.Status, i.ArrangedUtc, i.Discreet, i.Version))];
    }

    private async Task<IReadOnlyList<LentFollowUp>> FollowUps(CaseLoan loan, CancellationToken ct) =>
        await db.FollowUps.AsNoTracking()
            .Where(f => f.CaseId == loan.CaseId && f.AssignedToId == loan.VolunteerId && FollowUpLoading.Open.Contains(f.Status))
            .OrderBy(f => f.DueUtc).Select(f => new LentFollowUp(f.Id.Value, f.What, f.DueUtc, f.Version)).ToListAsync(ct);

    private async Task<ToldActs> Entries(CaseLoan loan, CancellationToken ct)
    {
        var shared = loan.SharedNotes.Select(Domain.History.ActId.From).ToList();
        var me = user.Actor;
        var rows = await db.Acts.AsNoTracking()
            .Where(a => a.CaseId == loan.CaseId.Value && a.Strike == null && ((a.Actor == me && Own.Contains(a.Kind)) || shared.Contains(a.Id)))
            .OrderByDescending(a => a.HappenedUtc).ThenByDescending(a => a.Id).Take(MostEntries).SelectRows().ToListAsync(ct);
        return await teller.Tell(rows, ct);
    }
}
