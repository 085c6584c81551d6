using CaseManagement.Application.Assessments;
using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Support;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Support;

/// <summary>The plan of a case: its goals, the open ones first, in the order of the areas of need.</summary>
[Requires(Permission.CasesReadOwn, Permission.CasesReadTeam, Permission.CasesReadAll)]
public sealed record GetPlanQuery(CaseId CaseId) : IQuery<CasePlan>, IConcernsCase;

/// <param name="MayChange">Whether the caller may plan, and the case still takes it.</param>
public sealed record CasePlan(bool MayChange, DateOnly Today, IReadOnlyList<NeedArea> Areas, IReadOnlyList<GoalDetails> Goals);

public sealed record GoalDetails(
    Guid Id, string NeedCode, string Need, string What, GoalStatus Status, DateTime SetUtc, DateTime? EndedUtc, string? EndNote,
    IReadOnlyList<GoalActionDetails> Actions, long Version);

public sealed record GoalActionDetails(Guid Id, string What, ActionBy By, DateOnly DueOn, ActionState State, string? Note, DateTime? SettledUtc);

internal sealed class GetPlanHandler(ICaseDbContext db, IReferenceData reference, ICurrentUser user, TimeProvider clock)
    : IRequestHandler<GetPlanQuery, CasePlan>
{
    public async Task<CasePlan> Handle(GetPlanQuery query, CancellationToken cancellationToken)
    {
        var status = await db.Cases.AsNoTracking().Where(c => c.Id == query.CaseId).Select(c => c.Status).SingleAsync(cancellationToken);
        var codes = await reference.Current(cancellationToken);
        var goals = await db.Goals.AsNoTracking().Where(g => g.CaseId == query.CaseId).SelectDetails().ToListAsync(cancellationToken);
        return new CasePlan(
            user.Has(Permission.CasesEdit) && status is not (CaseStatus.Closed or CaseStatus.Restricted),
            LondonTime.LocalDate(clock.GetUtcNow().UtcDateTime),
            codes.AreasInOrder(),
            [.. goals.Select(g => g.Worded(codes)).OrderBy(g => g.Status).ThenBy(g => g.NeedCode, StringComparer.Ordinal).ThenBy(g => g.SetUtc)]);
    }
}

/// <summary>One goal as it is now.</summary>
[Requires(Permission.CasesReadOwn, Permission.CasesReadTeam, Permission.CasesReadAll)]
public sealed record GetGoalQuery(CaseId CaseId, GoalId GoalId) : IQuery<GoalDetails>, IConcernsCase;

internal sealed class GetGoalHandler(ICaseDbContext db, IReferenceData reference) : IRequestHandler<GetGoalQuery, GoalDetails>
{
    public async Task<GoalDetails> Handle(GetGoalQuery query, CancellationToken cancellationToken)
    {
        var found = await db.Goals.AsNoTracking()
            .Where(g => g.Id == query.GoalId && g.CaseId == query.CaseId)
            .SelectDetails()
            .SingleOrDefaultAsync(cancellationToken);
        return found is null ? throw new NotFoundException() : found.Worded(await reference.Current(cancellationToken));
    }
}

internal static class GoalProjection
{
    public static IQueryable<GoalDetails> SelectDetails(this IQueryable<Goal> goals) => goals.Select(g => new GoalDetails(
        g.Id.Value, g.NeedCode, "", g.What, g.Status, g.SetUtc, g.EndedUtc, g.EndNote,
        g.Actions.OrderBy(a => a.DueOn).Select(a => new GoalActionDetails(a.Id.Value, a.What, a.By, a.DueOn, a.State, a.Note, a.SettledUtc)).ToList(),
        g.Version));

    public static GoalDetails Worded(this GoalDetails goal, ReferenceSnapshot codes) =>
        goal with { Need = codes.Label(CodeLists.NeedCategories, goal.NeedCode) };
}
