using CaseManagement.Application.Assessments;
using CaseManagement.Application.Cases.Ending;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.FollowUps;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Application.Referrals;
using CaseManagement.Domain.Assessments;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.Referrals;
using CaseManagement.Domain.Support.Court;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Cases;

[Requires(Permission.CasesReadOwn, Permission.CasesReadTeam, Permission.CasesReadAll)]
public sealed record GetCaseOverviewQuery(CaseId CaseId) : IQuery<CaseOverview>, IConcernsCase;

public sealed record CaseOverview(
    InOwnWords? Matters, NeedsChange Needs, LastContact? LastContact, IReadOnlyList<OpenFollowUp> FollowUps, RiskSummary? Risk, ReferralSummary Referral,
    string? ClosureReason)
{
    /// <summary>The court date that is nearest, or that is past and nobody has said yet what came of it.</summary>
    public NextCourtDate? Court { get; init; }

    /// <summary>Whether they have the enhanced rights of the Victims' Code; null while nobody has decided.</summary>
    public bool? EnhancedRights { get; init; }

    /// <summary>The last time that it was closed, or that it was asked for.</summary>
    public ClosureSummary? Closure { get; init; }
}

public sealed record NextCourtDate(string Hearing, string Court, DateTime AtUtc);

public sealed record InOwnWords(string Text, DateTime AtUtc);

public sealed record LastContact(DateTime HappenedUtc, string Channel, string Outcome, bool Reached);

public sealed record OpenFollowUp(Guid Id, string What, DateTime DueUtc, FollowUpStatus Status);

/// <summary>The service's own assessment.</summary>
public sealed record RiskSummary(string Tool, int Score, RiskGrade ComputedGrade, RiskGrade Grade, DateTime AssessedUtc);

/// <summary>What the sender says; kept apart from what the service found out itself.</summary>
public sealed record ReferralSummary(
    string Source, string Offence, string? WhatHappened, string CrimeReference, Guid? CrimeId, DateTime ReportedUtc, DateTime? OccurredUtc, DateTime ReceivedUtc,
    RiskStatement? Risk, ReferralStatus Status);

internal sealed class GetCaseOverviewHandler(ICaseDbContext db, ICurrentUser user, IReferenceData reference) : IRequestHandler<GetCaseOverviewQuery, CaseOverview>
{
    public async Task<CaseOverview> Handle(GetCaseOverviewQuery query, CancellationToken cancellationToken)
    {
        var codes = await reference.Current(cancellationToken);
        var one = await db.Cases.AsNoTracking()
            .Where(c => c.Id == query.CaseId)
            .Select(c => new { c.ReferralId, c.ClosureReason })
            .SingleAsync(cancellationToken);
        return new CaseOverview(
            await Matters(query.CaseId, cancellationToken),
            await db.NeedsChangeOf(query.CaseId, codes, cancellationToken),
            await LatestContact(query.CaseId, one.ReferralId, codes, cancellationToken),
            await db.OpenFollowUpsOf(query.CaseId, cancellationToken),
            await Risk(query.CaseId, cancellationToken),
            await Referral(one.ReferralId, codes, cancellationToken),
            one.ClosureReason is null ? null : codes.Label(CodeLists.ClosureReasons, one.ClosureReason))
        {
            Court = await NextCourt(query.CaseId, codes, cancellationToken),
            EnhancedRights = await db.VictimsRights.AsNoTracking()
                .Where(r => r.CaseId == query.CaseId)
                .SelectMany(r => r.Decisions)
                .OrderByDescending(d => d.Number)
                .Select(d => (bool?)d.Entitled)
                .FirstOrDefaultAsync(cancellationToken),
            Closure = await db.ClosureOf(query.CaseId, codes, user, cancellationToken),
        };
    }

    private async Task<NextCourtDate?> NextCourt(CaseId id, ReferenceSnapshot codes, CancellationToken ct)
    {
        var next = await db.CourtDates.AsNoTracking()
            .Where(d => d.CaseId == id && d.Status == CourtDateStatus.Listed)
            .OrderBy(d => d.AtUtc)
            .Select(d => new NextCourtDate(d.HearingCode, d.Court, d.AtUtc))
            .FirstOrDefaultAsync(ct);
        return next is null ? null : next with { Hearing = codes.Label(CodeLists.CourtHearings, next.Hearing) };
    }

    private Task<InOwnWords?> Matters(CaseId id, CancellationToken ct) =>
        db.NeedsAssessments.AsNoTracking()
            .Where(a => a.CaseId == id && a.Summary != null)
            .OrderByDescending(a => a.Number)
            .Select(a => new InOwnWords(a.Summary!, a.AssessedUtc))
            .FirstOrDefaultAsync(ct);

    private async Task<LastContact?> LatestContact(CaseId id, ReferralId referralId, ReferenceSnapshot codes, CancellationToken ct)
    {
        var last = await db.Contacts.AsNoTracking()
            .Where(c => c.ReferralId == referralId && (c.CaseId == id || c.CaseId == null))
            .OrderByDescending(c => c.HappenedUtc)
            .Select(c => new LastContact(c.HappenedUtc, c.ChannelCode, c.OutcomeCode, c.Reached))
            .FirstOrDefaultAsync(ct);
        return last is null ? null : last with
        {
            Channel = codes.Label(CodeLists.ContactChannels, last.Channel),
            Outcome = codes.Label(CodeLists.ContactOutcomes, last.Outcome),
        };
    }

    private async Task<RiskSummary?> Risk(CaseId id, CancellationToken ct) =>
        await db.RiskAssessments.AsNoTracking()
            .Where(a => a.CaseId == id)
            .OrderByDescending(a => a.Number)
            .Select(a => new RiskSummary(a.Tool, a.Score, a.ComputedGrade, a.Grade, a.AssessedUtc))
            .FirstOrDefaultAsync(ct);

    private async Task<ReferralSummary> Referral(ReferralId id, ReferenceSnapshot codes, CancellationToken ct)
    {
        var referral = await db.Referrals.AsNoTracking()
            .Where(r => r.Id == id)
            .Select(r => new { r.Source, r.OffenceLabel, r.CrimeReference, r.CrimeId, r.ReportedUtc, r.ReceivedUtc, r.Status, r.Statement!.Json })
            .SingleAsync(ct);
        var statement = Statements.Read(referral.Json);
        return new ReferralSummary(
            codes.Label(CodeLists.Sources, referral.Source), referral.OffenceLabel, statement.Incident.Summary, referral.CrimeReference, referral.CrimeId?.Value, referral.ReportedUtc,
            statement.Incident.OccurredFromUtc, referral.ReceivedUtc, statement.Risk, referral.Status);
    }
}

internal static class CaseFollowUps
{
    public static async Task<IReadOnlyList<OpenFollowUp>> OpenFollowUpsOf(this ICaseDbContext db, CaseId id, CancellationToken ct) =>
        await db.FollowUps.AsNoTracking()
            .Where(f => f.CaseId == id && FollowUpLoading.Open.Contains(f.Status))
            .OrderBy(f => f.DueUtc)
            .Select(f => new OpenFollowUp(f.Id.Value, f.What, f.DueUtc, f.Status))
            .ToListAsync(ct);
}
