using CaseManagement.Application.Assessments;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Support.Court;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Support.Court;

/// <summary>The dates at court of a case: those ahead first, then what was.</summary>
[Requires(Permission.CasesReadOwn, Permission.CasesReadTeam, Permission.CasesReadAll)]
public sealed record GetCourtDatesQuery(CaseId CaseId) : IQuery<CaseCourtDates>, IConcernsCase;

public sealed record CaseCourtDates(bool MayChange, IReadOnlyList<CourtDateDetails> Dates, IReadOnlyList<ListedCode> Hearings);

/// <param name="Outcome">What came of it, or why it was vacated.</param>
public sealed record CourtDateDetails(
    Guid Id, string HearingCode, string Hearing, string Court, DateTime AtUtc, string? Note, CourtDateStatus Status, string? Outcome, long Version);

internal sealed class GetCourtDatesHandler(ICaseDbContext db, IReferenceData reference, ICurrentUser user) : IRequestHandler<GetCourtDatesQuery, CaseCourtDates>
{
    public async Task<CaseCourtDates> Handle(GetCourtDatesQuery query, CancellationToken cancellationToken)
    {
        var status = await db.Cases.AsNoTracking().Where(c => c.Id == query.CaseId).Select(c => c.Status).SingleAsync(cancellationToken);
        var codes = await reference.Current(cancellationToken);
        var dates = await db.CourtDates.AsNoTracking()
            .Where(d => d.CaseId == query.CaseId)
            .OrderBy(d => d.AtUtc)
            .Select(d => new CourtDateDetails(d.Id.Value, d.HearingCode, "", d.Court, d.AtUtc, d.Note, d.Status, d.Outcome, d.Version))
            .ToListAsync(cancellationToken);
        return new CaseCourtDates(
            user.Has(Permission.CasesEdit) && status is not (CaseStatus.Closed or CaseStatus.Restricted),
            [
                .. dates.OrderBy(d => d.Status != CourtDateStatus.Listed)
                    .Select(d => d with { Hearing = codes.Label(CodeLists.CourtHearings, d.HearingCode) }),
            ],
            [.. codes.InForce(CodeLists.CourtHearings).Select(h => new ListedCode(h.Code, h.Label, h.Group))]);
    }
}
