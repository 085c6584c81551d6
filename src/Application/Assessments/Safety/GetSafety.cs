using CaseManagement.Application.Cases;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Assessments.Safety;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Assessments.Safety;

/// <summary>The safety plan of a case with its earlier versions, and the children of the household.</summary>
[Requires(Permission.CasesReadOwn, Permission.CasesReadTeam, Permission.CasesReadAll)]
public sealed record GetSafetyQuery(CaseId CaseId) : IQuery<CaseSafety>, IConcernsCase;

/// <param name="MayChange">Whether the caller may, and the case still takes it.</param>
/// <param name="Sensitive">Whether the case is one of those in which a plan is called for.</param>
public sealed record CaseSafety(bool MayChange, bool Sensitive, SafetyPlanDetails? Plan, IReadOnlyList<ChildDetails> Children, IReadOnlyList<ListedCode> Measures);

/// <param name="Versions">The newest first; it is what holds.</param>
public sealed record SafetyPlanDetails(DateOnly ReviewOn, IReadOnlyList<SafetyPlanVersionDetails> Versions, long Version)
{
    public SafetyPlanVersionDetails Now => Versions[0];
}

public sealed record SafetyPlanVersionDetails(int Number, SafetyPlanWords Words, string AgreedWith, string By, DateTime AgreedUtc, string? ReviewedWith, DateTime? ReviewedUtc);

/// <param name="Reference">Of the child's own referral or case, where the caller may see it.</param>
/// <param name="OwnCaseId">The child's own case, likewise.</param>
public sealed record ChildDetails(
    Guid Id, string Name, int? Age, bool AgeIsOfToday, string? Reference, Guid? OwnCaseId, DateTime RecordedUtc, string? EndReason,
    IReadOnlyList<ChildMeasureDetails> Measures, long Version);

public sealed record ChildMeasureDetails(string Code, string Label, DateOnly On, string? Note, string By);

internal sealed class GetSafetyHandler(ICaseDbContext db, IReferenceData reference, IActorNames names, ICurrentUser user, TimeProvider clock)
    : IRequestHandler<GetSafetyQuery, CaseSafety>
{
    public async Task<CaseSafety> Handle(GetSafetyQuery query, CancellationToken cancellationToken)
    {
        var about = await db.Cases.AsNoTracking().Where(c => c.Id == query.CaseId).Select(c => new { c.Status, c.Sensitive }).SingleAsync(cancellationToken);
        var codes = await reference.Current(cancellationToken);
        var plan = await db.SafetyPlans.AsNoTracking().SingleOrDefaultAsync(p => p.CaseId == query.CaseId, cancellationToken);
        var children = await db.HouseholdChildren.AsNoTracking().Where(c => c.CaseId == query.CaseId).OrderBy(c => c.RecordedUtc).ToListAsync(cancellationToken);

        var by = (plan?.Versions ?? []).Select(v => v.ByUserId.Value).Concat(children.SelectMany(c => c.Measures).Select(m => m.ByUserId.Value)).Distinct().ToList();
        var known = await names.Of([.. by.Select(id => $"user:{id}"), .. by.Select(id => $"key:{id}")], cancellationToken);
        var theirs = await KnownChildren(children, cancellationToken);
        return new CaseSafety(
            user.Has(Permission.CasesEdit) && about.Status is not (CaseStatus.Closed or CaseStatus.Restricted),
            about.Sensitive,
            plan is null ? null : Details(plan, known),
            [.. children.Select(c => Details(c, theirs, codes, known))],
            [.. codes.InForce(CodeLists.ChildMeasures).Select(m => new ListedCode(m.Code, m.Label, m.Group))]);
    }

    private static SafetyPlanDetails Details(SafetyPlan plan, IReadOnlyDictionary<string, string> known) => new(
        plan.ReviewOn,
        [
            .. plan.Versions.OrderByDescending(v => v.Number).Select(v => new SafetyPlanVersionDetails(
                v.Number, new SafetyPlanWords(v.AtCall, v.InDanger, v.SafePlaces, v.Children, v.HomeAndPhone), v.AgreedWith, known.Name(v.ByUserId.Value),
                v.AgreedUtc, v.ReviewedWith, v.ReviewedUtc)),
        ],
        plan.Version);

    private static ChildDetails Details(
        HouseholdChild child, IReadOnlyDictionary<Guid, KnownChild> theirs, ReferenceSnapshot codes, IReadOnlyDictionary<string, string> known)
    {
        var own = child.ReferralId is { } id ? theirs.GetValueOrDefault(id.Value) : null;
        return new ChildDetails(
            child.Id.Value, child.Name ?? own?.Name ?? "Somebody who is no longer known", own is null ? child.Age : own.Age, own is not null, own?.Reference, own?.CaseId, child.RecordedUtc,
            child.EndReason,
            [
                .. child.Measures.OrderBy(m => m.On).ThenBy(m => m.Number).Select(m => new ChildMeasureDetails(
                    m.Code, codes.Label(CodeLists.ChildMeasures, m.Code), m.On, m.Note, known.Name(m.ByUserId.Value))),
            ],
            child.Version);
    }

    /// <summary>That a child lives here is part of this case; where they have one of their own is told to those only who may see that.</summary>
    private async Task<IReadOnlyDictionary<Guid, KnownChild>> KnownChildren(IReadOnlyList<HouseholdChild> children, CancellationToken ct)
    {
        var ids = children.Where(c => c.ReferralId is not null).Select(c => c.ReferralId!.Value).ToList();
        if (ids.Count == 0)
        {
            return new Dictionary<Guid, KnownChild>();
        }

        var today = LondonTime.LocalDate(clock.GetUtcNow().UtcDateTime);
        var people = await db.Referrals.AsNoTracking().Where(r => ids.Contains(r.Id))
            .Join(db.People.AsNoTracking(), r => r.PersonId, p => p.Id, (r, p) => new { r.Id, p.DisplayName, p.DateOfBirth }).ToListAsync(ct);
        var visible = await db.Referrals.AsNoTracking().VisibleTo(user, db).Where(r => ids.Contains(r.Id)).Select(r => new { r.Id, r.Reference }).ToListAsync(ct);
        var cases = await db.Cases.AsNoTracking().VisibleTo(user).Where(c => ids.Contains(c.ReferralId)).Select(c => new { c.ReferralId, c.Id }).ToListAsync(ct);
        return people.ToDictionary(p => p.Id.Value, p => new KnownChild(
            p.DisplayName, p.DateOfBirth is { } born ? Age.AgeOn(born, today) : null,
            visible.FirstOrDefault(r => r.Id == p.Id)?.Reference, cases.FirstOrDefault(c => c.ReferralId == p.Id)?.Id.Value));
    }

    private sealed record KnownChild(string Name, int? Age, string? Reference, Guid? CaseId);
}
