using CaseManagement.Application.Assessments;
using CaseManagement.Application.Cases;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Support.Rights;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Support.Rights;

/// <summary>Whether a person has the enhanced rights, who decided it and why, and how far each right is.</summary>
[Requires(Permission.CasesReadOwn, Permission.CasesReadTeam, Permission.CasesReadAll)]
public sealed record GetRightsQuery(CaseId CaseId) : IQuery<CaseRights>, IConcernsCase;

/// <param name="Decisions">The newest first; it is what holds.</param>
/// <param name="Rights">Every right of the Code that is in force, in its order.</param>
/// <param name="Categories">What may be chosen when deciding.</param>
/// <param name="Version">0 where nothing is recorded yet.</param>
public sealed record CaseRights(
    bool MayChange, IReadOnlyList<EnhancedDecisionDetails> Decisions, IReadOnlyList<RightDetails> Rights, IReadOnlyList<ListedCode> Categories, long Version);

public sealed record EnhancedDecisionDetails(bool Entitled, IReadOnlyList<ListedCode> Categories, string Why, string By, DateTime DecidedUtc);

public sealed record RightDetails(string Code, string Label, DateOnly? ExplainedOn, DateOnly? AskedForOn, bool? Met, DateOnly? MetOn, string? Note);

internal sealed class GetRightsHandler(ICaseDbContext db, IReferenceData reference, IActorNames names, ICurrentUser user)
    : IRequestHandler<GetRightsQuery, CaseRights>
{
    public async Task<CaseRights> Handle(GetRightsQuery query, CancellationToken cancellationToken)
    {
        var status = await db.Cases.AsNoTracking().Where(c => c.Id == query.CaseId).Select(c => c.Status).SingleAsync(cancellationToken);
        var codes = await reference.Current(cancellationToken);
        var held = await db.VictimsRights.AsNoTracking().SingleOrDefaultAsync(r => r.CaseId == query.CaseId, cancellationToken);
        var by = (held?.Decisions ?? []).Select(d => d.ByUserId.Value).Distinct().ToList();
        var known = await names.Of([.. by.Select(id => $"user:{id}"), .. by.Select(id => $"key:{id}")], cancellationToken);
        return new CaseRights(
            user.Has(Permission.CasesEdit) && status is not (CaseStatus.Closed or CaseStatus.Restricted),
            [
                .. (held?.Decisions ?? []).OrderByDescending(d => d.Number).Select(d => new EnhancedDecisionDetails(
                    d.Entitled, [.. d.Categories.Select(c => new ListedCode(c, codes.Label(CodeLists.EnhancedRights, c), null))], d.Why,
                    known.Name(d.ByUserId.Value), d.DecidedUtc)),
            ],
            [.. Rights(codes, held)],
            [.. codes.InForce(CodeLists.EnhancedRights).Select(c => new ListedCode(c.Code, c.Label, c.Group))],
            held?.Version ?? 0);
    }

    /// <summary>Those in force, and what was recorded of one that no longer is.</summary>
    private static IEnumerable<RightDetails> Rights(ReferenceSnapshot codes, VictimsRights? held)
    {
        var entries = (held?.Rights ?? []).ToDictionary(r => r.Code);
        return codes.List(CodeLists.VictimsCode)
            .Where(r => entries.ContainsKey(r.Code) || codes.IsInForce(CodeLists.VictimsCode, r.Code))
            .Select(r => entries.GetValueOrDefault(r.Code) is { } entry
                ? new RightDetails(r.Code, r.Label, entry.ExplainedOn, entry.AskedForOn, entry.Met, entry.MetOn, entry.Note)
                : new RightDetails(r.Code, r.Label, null, null, null, null, null));
    }
}
