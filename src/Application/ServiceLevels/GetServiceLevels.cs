using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Referrals;
using CaseManagement.Domain.ServiceLevels;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.ServiceLevels;

/// <summary>What was promised to the person of a referral, by when, and what became of it.</summary>
[Requires(Permission.ReferralsWork, Permission.CasesReadOwn, Permission.CasesReadTeam, Permission.CasesReadAll)]
public sealed record GetServiceLevelsQuery(ReferralId ReferralId) : IQuery<ServiceLevelSheet>, IConcernsReferral;

/// <param name="CaseId">Null before support began.</param>
/// <param name="Receipt">From the report of the crime to the receipt of the referral: the sender's to keep.</param>
public sealed record ServiceLevelSheet(
    string Reference, Guid? CaseId, ReceiptInTime Receipt, IReadOnlyList<ServiceLevelRow> Promises, DateTime NowUtc);

public sealed record ReceiptInTime(DateTime ReportedUtc, DateTime DueUtc, DateTime ReceivedUtc)
{
    public bool IsLate => ReceivedUtc > DueUtc;
}

/// <param name="DueUtc">While it stands still: as it was then.</param>
/// <param name="IsLate">Not kept in time, or over its time now.</param>
/// <param name="Reason">Of the breach, as people read it.</param>
public sealed record ServiceLevelRow(
    Guid Id, long Version, ServiceClockKind Promise, ServiceClockState State, SupportLevel Level, int TargetAmount, TargetUnit TargetUnit,
    DateTime StartedUtc, DateTime DueUtc, DateTime? DoneUtc, bool IsLate, IReadOnlyList<ClockPause> Pauses, string? Reason, string? Note);

internal sealed class GetServiceLevelsHandler(ICaseDbContext db, IReferenceData reference, TimeProvider clock)
    : IRequestHandler<GetServiceLevelsQuery, ServiceLevelSheet>
{
    public async Task<ServiceLevelSheet> Handle(GetServiceLevelsQuery query, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var codes = await reference.Current(cancellationToken);
        var referral = await db.Referrals.AsNoTracking().SingleAsync(r => r.Id == query.ReferralId, cancellationToken);
        var clocks = await db.ServiceClocks.AsNoTracking().Where(c => c.ReferralId == query.ReferralId).ToListAsync(cancellationToken);
        return new ServiceLevelSheet(
            referral.Reference, referral.CaseId?.Value, ReceiptOf(referral, codes),
            [.. clocks.OrderBy(c => c.StartedUtc).ThenBy(c => c.Kind).Select(c => RowOf(c, codes, now))], now);
    }

    private static ReceiptInTime ReceiptOf(Referral referral, ReferenceSnapshot codes)
    {
        var day = LondonTime.LocalDate(referral.ReportedUtc);
        var target = codes.RulesOn(day).Targets.For(ServiceClockKind.Received, referral.SupportLevel);
        return new ReceiptInTime(referral.ReportedUtc, target.DueFrom(referral.ReportedUtc, codes.CalendarOn(day)), referral.ReceivedUtc);
    }

    private static ServiceLevelRow RowOf(ServiceClock clock, ReferenceSnapshot codes, DateTime now) => new(
        clock.Id.Value, clock.Version, clock.Kind, clock.State, clock.Level, clock.Target.Amount, clock.Target.Unit, clock.StartedUtc, clock.DueUtc, clock.StoppedUtc,
        clock.IsLate || clock.AwaitsBreach(now), clock.Pauses, clock.BreachReason is null ? null : codes.Label(CodeLists.BreachReasons, clock.BreachReason), clock.BreachNote);
}
