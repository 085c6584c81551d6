using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Support;
using CaseManagement.Domain.Volunteers;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Volunteers;

/// <summary>To whom a case is lent and was, and who could have it.</summary>
[Requires(Permission.CasesReadOwn, Permission.CasesReadTeam, Permission.CasesReadAll)]
public sealed record GetLoansQuery(CaseId CaseId) : IQuery<CaseLoans>, IConcernsCase;

/// <param name="Choices">Volunteers of the case's team.</param>
/// <param name="ToHandOver">Items that are issued and in nobody's place yet.</param>
public sealed record CaseLoans(
    bool MayChange, DateOnly Today, IReadOnlyList<LoanDetails> Loans, IReadOnlyList<VolunteerChoice> Choices, IReadOnlyList<ItemToHandOver> ToHandOver);

/// <param name="Until">The last day.</param>
/// <param name="IsOpen">Neither ended nor over.</param>
public sealed record LoanDetails(
    Guid Id, Guid VolunteerId, string Volunteer, string Task, DateOnly Until, DateTime LentUtc, DateTime? EndedUtc, LoanEnd? EndedBecause, bool IsOpen,
    IReadOnlyList<Guid> SharedNotes, IReadOnlyList<Guid> HandedItems, long Version);

/// <param name="Why">Why they are not ready, for those who may read their record; for others whom to ask.</param>
public sealed record VolunteerChoice(Guid Id, string Name, bool IsReady, string? Why);

public sealed record ItemToHandOver(Guid Id, string Item, int Quantity);

internal sealed class GetLoansHandler(ICaseDbContext db, IReferenceData referenceData, ICurrentUser user) : IRequestHandler<GetLoansQuery, CaseLoans>
{
    private const string AskLeader = "ask the leader of their team";

    public async Task<CaseLoans> Handle(GetLoansQuery query, CancellationToken cancellationToken)
    {
        var reference = await referenceData.Current(cancellationToken);
        var about = await db.Cases.AsNoTracking().SingleAsync(c => c.Id == query.CaseId, cancellationToken);
        var loans = await db.CaseLoans.AsNoTracking().Where(l => l.CaseId == query.CaseId).OrderByDescending(l => l.LentUtc).ToListAsync(cancellationToken);
        var lent = loans.Select(l => l.VolunteerId).ToList();
        var volunteers = await db.Volunteers.AsNoTracking()
            .Where(v => (v.Active && v.TeamId == about.TeamId) || lent.Contains(v.Id)).OrderBy(v => v.DisplayName).ToListAsync(cancellationToken);
        var items = await db.ItemRequests.AsNoTracking()
            .Where(i => i.CaseId == query.CaseId && (i.Status == ItemRequestStatus.Issued || i.Status == ItemRequestStatus.Arranged)).ToListAsync(cancellationToken);
        var names = volunteers.ToDictionary(v => v.Id, v => v.DisplayName);
        return new CaseLoans(
            user.Has(Permission.CasesEdit) && about.Status is not (CaseStatus.Closed or CaseStatus.Restricted), reference.Today,
            loans.ConvertAll(l => new LoanDetails(
                l.Id.Value, l.VolunteerId.Value, names.GetValueOrDefault(l.VolunteerId, "Somebody"), l.Task, l.UntilOn, l.LentUtc, l.EndedUtc, l.EndedBecause,
                l.EndedUtc is null && l.UntilOn >= reference.Today, l.SharedNotes, l.HandedItems, l.Version)),
            [.. volunteers.Where(v => v.Active && v.TeamId == about.TeamId).Select(v => Choice(v, about, reference))],
            items.ConvertAll(i => new ItemToHandOver(i.Id.Value, reference.Label(CodeLists.PracticalItems, i.ItemCode), i.Quantity)));
    }

    private VolunteerChoice Choice(Volunteer volunteer, Case about, ReferenceSnapshot reference)
    {
        var readiness = Readiness.Of(volunteer, reference.ReadinessRules(), reference.Today);
        var missing = new LendingFacts(readiness, null, false, false, 0).MissingFor(about).ToList();
        var why = user.MayReadRecordOf(volunteer) ? string.Join("; ", missing) : AskLeader;
        return new VolunteerChoice(volunteer.Id.Value, volunteer.DisplayName, missing.Count == 0, missing.Count == 0 ? null : why);
    }
}
