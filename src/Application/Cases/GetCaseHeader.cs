using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.People;
using CaseManagement.Application.People.Conflicts;
using CaseManagement.Domain.Assessments;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.ServiceLevels;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Cases;

/// <summary>What every page of a case shows above its own content.</summary>
[Requires(Permission.CasesReadOwn, Permission.CasesReadTeam, Permission.CasesReadAll)]
public sealed record GetCaseHeaderQuery(CaseId CaseId) : IQuery<CaseHeader>, IConcernsCase;

public sealed record CaseHeader(
    Guid Id, long Version, string Reference, Guid ReferralId, string Name, int? Age, RiskGrade RiskGrade, CaseStatus Status,
    SupportLevel SupportLevel, Specialism Specialism, string? Worker, string Team, DateTime OpenedUtc, DateTime? ClosedUtc,
    DateTime? NextDueUtc, DateTime? LastContactUtc, SafeContactSheet SafeContact, ConflictSign Conflict, DateTime NowUtc)
{
    public bool InformationOnly { get; init; }

    public bool AtCourt { get; init; }

    /// <summary>What was promised to the person next; null where nothing is.</summary>
    public OpenPromise? Promise { get; init; }

    /// <summary>The day on which a held case wakes by itself.</summary>
    public DateOnly? HeldUntil { get; init; }
}

/// <param name="IsPaused">Its clock stands still.</param>
public sealed record OpenPromise(ServiceClockKind Kind, DateTime DueUtc, bool IsPaused);

internal sealed class GetCaseHeaderHandler(ICaseDbContext db, ConflictTeller conflicts, TimeProvider clock) : IRequestHandler<GetCaseHeaderQuery, CaseHeader>
{
    public async Task<CaseHeader> Handle(GetCaseHeaderQuery query, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var found = await db.Cases.AsNoTracking()
            .Where(c => c.Id == query.CaseId)
            .Select(c => new
            {
                Case = c,
                Team = db.Teams.Where(t => t.Id == c.TeamId).Select(t => t.Name).First(),
                Promise = db.ServiceClocks.Where(s => s.CaseId == c.Id && (s.State == ServiceClockState.Running || s.State == ServiceClockState.Paused))
                    .OrderBy(s => s.DueUtc).Select(s => new { s.Kind, s.DueUtc, s.State }).FirstOrDefault(),
                Worker = db.Workers.Where(w => w.Id == c.LeadWorkerId).Select(w => w.DisplayName).FirstOrDefault(),
            })
            .SingleAsync(cancellationToken);
        var one = found.Case;
        var person = await db.People.AsNoTracking().SingleAsync(p => p.Id == one.PersonId, cancellationToken);
        var referral = await db.Referrals.AsNoTracking().SingleAsync(r => r.Id == one.ReferralId, cancellationToken);
        return new CaseHeader(
            one.Id.Value, one.Version, one.Reference, one.ReferralId.Value, person.DisplayName,
            person.DateOfBirth is { } born ? Age.AgeOn(born, LondonTime.LocalDate(now)) : null,
            one.RiskGrade, one.Status, one.SupportLevel, one.Specialism, found.Worker, found.Team, one.OpenedUtc, one.ClosedUtc,
            one.NextDueUtc, one.LastContactUtc, SafeContactSheet.Of(referral, one, person, now), await conflicts.Of(referral, cancellationToken), now)
        {
            InformationOnly = one.InformationOnly,
            AtCourt = one.AtCourt,
            HeldUntil = one.HeldUntil,
            Promise = found.Promise is { } promise ? new OpenPromise(promise.Kind, promise.DueUtc, promise.State == ServiceClockState.Paused) : null,
        };
    }
}
